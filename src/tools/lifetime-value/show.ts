import { asShown, formatNumber } from '../../ui/format.ts';
import { formatFigure } from '../../ui/format-figure.ts';
import { decimalsWithin, roundedDown, roundedUp } from '../../ui/format-threshold.ts';
import { say, type Words } from '../../ui/words.ts';
import type { Period } from './state.ts';

/** Near enough to a whole number to be shown as one. */
const WHOLE = 1e-9;

function withDecimals(value: number, decimals: number, { locale }: Words): string {
  const rounded = asShown(value, decimals);
  return formatNumber(locale, value, Number.isInteger(rounded) ? 0 : decimals);
}

/** An amount of money, with as many decimals as matter at its size. */
export function money(value: number, words: Words): string {
  return withDecimals(value, moneyDecimals(value), words);
}

/** The most that something may cost. */
export function moneyDown(value: number, words: Words): string {
  const decimals = moneyDecimals(value);
  return withDecimals(roundedDown(value, decimals), decimals, words);
}

function moneyDecimals(largest: number): number {
  const size = Math.abs(largest);
  return size >= 100 ? 0 : size >= 10 ? 1 : 2;
}

/** Amounts that stand below one another, with the decimals that the largest of them needs. */
export function moneyColumn(values: readonly (number | null)[], words: Words): Show {
  const known = values.filter((value) => value !== null);
  const largest = Math.max(0, ...known.map(Math.abs));
  const decimals = moneyDecimals(largest);
  const whole = known.every((value) => Number.isInteger(asShown(value, decimals)));
  return (value) => formatNumber(words.locale, value, whole ? 0 : decimals);
}

type Show = (value: number) => string;

/** A mean number of customers or periods, which need not be whole; a few hundredths are not none. */
export function mean(value: number, words: Words): string {
  return withDecimals(value, meanDecimals(value), words);
}

/** The number that `mean` shows, which decides the plural form. */
export function shownMean(value: number): number {
  return asShown(value, meanDecimals(value));
}

/** The same for what has to be reached. */
export function meanUp(value: number, words: Words): string {
  return mean(shownMeanUp(value), words);
}

/** The number that `meanUp` shows. */
export function shownMeanUp(value: number): number {
  return roundedUp(value, meanDecimals(value));
}

const meanDecimals = (value: number) => (Math.abs(value) < 1 - WHOLE ? 2 : 1);

/** A share as points, with as many decimals as it takes to tell. */
export function points(share: number, words: Words): string {
  return withDecimals(100 * share, pointDecimals(share), words);
}

/**
 * Points that have to be gained.
 *
 * @param most share that can be gained, where it suffices
 */
export function pointsUp(share: number, words: Words, most?: number): string {
  const decimals = decimalsWithin(
    100 * share,
    pointDecimals(share),
    most === undefined ? most : 100 * most,
  );
  return withDecimals(roundedUp(100 * share, decimals), decimals, words);
}

/** The most points that can be gained. */
export function pointsDown(share: number, words: Words): string {
  const decimals = pointDecimals(share);
  return withDecimals(roundedDown(100 * share, decimals), decimals, words);
}

const pointDecimals = (share: number) => (100 * Math.abs(share) < 1 - WHOLE ? 2 : 1);

/** An amount in a formula, as it was entered. */
export function entered(value: number, { locale }: Words): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }).format(value);
}

/**
 * A number that a formula goes on with. One less it may be a small churn, so that it takes more
 * figures than are worth reading.
 */
export function figure(value: number, { locale }: Words): string {
  return formatFigure(locale, value, 9);
}

/** The result of a formula that is rounded up or down, with the figures that decide where to. */
export function reached(value: number, { locale }: Words): string {
  return formatFigure(locale, value);
}

/** The result of a formula: 0.8, 0.00797. */
export function factor(value: number, { locale }: Words): string {
  return new Intl.NumberFormat(locale, {
    maximumSignificantDigits: 4,
    useGrouping: false,
  })
    .format(value)
    .replace('-', '\u2212');
}

/** A stretch of time in the reader's periods: 4.1 years. */
export function duration(value: number, period: Period, words: Words): string {
  return say(words, `value.duration.${period}`, {
    n: shownMean(value),
    count: mean(value, words),
  });
}
