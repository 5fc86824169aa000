/** What stands beside a slider: its value as the reader's language writes it. */
import { formatNumber, formatShare } from '../../ui/format.ts';
import type { Words } from '../../ui/words.ts';
import { formatMoney, inCurrency } from '../examples/example.ts';

type Show = (value: number, words: Words) => string;

export const asNumber: Show = (value, { locale }) => formatNumber(locale, value);

export const asTenths: Show = (value, { locale }) => formatNumber(locale, value, 1);

/** A slider from 0 to 100 that stands for a share. */
export const asPercent: Show = (value, { locale }) => formatShare(locale, value / 100, 0);

/** Units of money. */
export const asMoney: Show = (value, { locale }) => bound(formatMoney(locale, value));

/** Units of money, with the small coins only where the reader's own amount is not a whole one. */
export const asAmount: Show = (value, { locale }) => {
  const own = inCurrency(locale, value);
  return bound(formatMoney(locale, value, Math.abs(own - Math.round(own)) < 0.005 ? 0 : 2));
};

/** A line may end between the minus and the sign of a currency, unless a word joiner forbids it. */
const bound = (amount: string) => amount.replace('\u2212£', '\u2212\u2060£');

/** A number of people or things that may be a mean: whole where it is, else with one decimal. */
export const asCount: Show = (value, words) =>
  (Math.abs(value - Math.round(value)) < 0.05 ? asNumber : asTenths)(value, words);
