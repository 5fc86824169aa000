// By file rather than by the room's index: what a page does not use should not reach it.
import type { SurveyItem } from '../../instruments/survey.ts';
import { countedMean } from '../../metrics/counted-mean.ts';
import { holm } from '../../metrics/holm.ts';
import { meanInUnit } from '../../metrics/mean-in-unit.ts';
import type { MeanInterval } from '../../metrics/mean-interval.ts';
import { isConstant, tTest } from '../../metrics/t-test.ts';
import { type WelchTest, welchOfMeans } from '../../metrics/welch.ts';
import { type ProportionInterval, wilson } from '../../metrics/wilson.ts';
import { type CompleteRows, productAt, type Tally } from './tally.ts';

/** Answers from the top that count as high: 6–7 of 7, 9–10 of 10. */
export const TOP = 2;

/** What is known of one question. */
export interface ItemFigures {
  readonly item: SurveyItem;
  readonly counts: readonly number[];
  readonly n: number;
  /** People who answered other questions and not this one. */
  readonly missing: number;
  /** On the item's own scale; `null` where nobody answered. */
  readonly mean: MeanInterval | null;
  /** Share of the highest answers. */
  readonly top: ProportionInterval | null;
  readonly topCount: number;
}

/** Each question by itself. */
export function itemFigures(
  tally: Tally,
  items: readonly SurveyItem[],
  confidence: number,
): ItemFigures[] {
  return items.map((item, place) => {
    const counts = tally.counts[place] ?? [];
    const n = counts.reduce((sum, count) => sum + count, 0);
    const topCount = counts.slice(-TOP).reduce((sum, count) => sum + count, 0);
    return {
      item,
      counts,
      n,
      missing: tally.respondents - n,
      mean: countedMean(counts, item.min, { confidence }),
      top: wilson(topCount, n, { confidence }),
      topCount,
    };
  });
}

/** A value on the common scale: 0 at the lowest answer, 1 at the highest. */
export function onOneScale({ min, max }: SurveyItem, value: number): number {
  return (value - min) / (max - min);
}

/** Means of the complete rows on the common scale; none where there are no such rows. */
function completeMeans({ n, sums }: CompleteRows, items: readonly SurveyItem[]): number[] {
  return n === 0 ? [] : items.map((item, i) => onOneScale(item, (sums[i] ?? 0) / n));
}

/** Covariances of the complete rows on the common scale; `null` for fewer than two of them. */
export function completeCovariance(
  { n, sums, products }: CompleteRows,
  items: readonly SurveyItem[],
): number[][] | null {
  if (n < 2) return null;
  const width = items.map(({ min, max }) => max - min);
  return items.map((_, i) =>
    items.map((_other, j) => {
      // Whole numbers, so that nothing is lost before the division.
      const apart =
        n * (products[productAt(i, j, items.length)] ?? 0) - (sums[i] ?? 0) * (sums[j] ?? 0);
      return apart / n / (n - 1) / (width[i] ?? 1) / (width[j] ?? 1);
    }),
  );
}

/** The lowest question beside one of the others. */
export interface Beside {
  readonly other: number;
  /** Lowest minus other, on the common scale. */
  readonly difference: number;
  /** Ends of the interval; `null` where the differences do not vary. */
  readonly low: number | null;
  readonly high: number | null;
}

export interface Lowest {
  readonly lowest: number;
  readonly mean: number;
  readonly n: number;
  readonly beside: readonly Beside[];
  /** Questions that the lowest cannot be told apart from. */
  readonly close: readonly number[];
}

/**
 * The question that stands lowest on the common scale, compared with each of the others within the
 * people who answered all of them.
 *
 * Paired t intervals of the differences, each with confidence 1 − (1 − c)/4, so that the four hold
 * together (Bonferroni). The lowest is lowest beyond chance where all four lie below 0. Differences
 * that are the same in everybody have no interval; there the sign test decides, 2·½ⁿ.
 *
 * @returns `null` for fewer than two complete rows
 */
export function lowestItem(
  complete: CompleteRows,
  items: readonly SurveyItem[],
  confidence: number,
): Lowest | null {
  const covariance = completeCovariance(complete, items);
  if (!covariance) return null;
  const { n } = complete;
  const means = completeMeans(complete, items);
  const mean = Math.min(...means);
  const lowest = means.indexOf(mean);
  const together = 1 - (1 - confidence) / (items.length - 1);
  const beside = items.flatMap((_, other): Beside[] => {
    if (other === lowest) return [];
    const at = (i: number, j: number) => covariance[i]?.[j] ?? 0;
    const variance = at(lowest, lowest) + at(other, other) - 2 * at(lowest, other);
    const standardError = Math.sqrt(Math.max(0, variance) / n);
    const difference = mean - (means[other] ?? 0);
    if (isConstant(standardError, 1)) return [{ other, difference, low: null, high: null }];
    const { low, high } = tTest(difference, standardError, n - 1, together);
    return [{ other, difference, low, high }];
  });
  return {
    lowest,
    mean,
    n,
    beside,
    close: beside
      .filter(({ difference, high }) =>
        high === null ? difference === 0 || 2 ** (1 - n) >= 1 - together : high >= 0,
      )
      .map(({ other }) => other),
  };
}

/** How a question has moved between two waves, on the common scale. */
export interface Move {
  readonly test: WelchTest;
  /** Adjusted for the five questions after Holm; `null` where there is no test. */
  readonly p: number | null;
}

/**
 * Moves of the questions from one wave to a later one; the people may be others.
 *
 * @returns one move a question, `null` where one of the waves has no answers to it
 */
export function moves(
  now: readonly ItemFigures[],
  before: readonly ItemFigures[],
  confidence: number,
) {
  const tests = now.map(({ item, mean }, i) => {
    const common = (interval: MeanInterval | null | undefined) =>
      interval ? meanInUnit(interval, 1 / (item.max - item.min), onOneScale(item, 0)) : null;
    return welchOfMeans(common(mean), common(before[i]?.mean), { confidence });
  });
  const adjusted = holm(tests.flatMap((test) => test?.p ?? []));
  let next = 0;
  return tests.map((test): Move | null => {
    if (!test) return null;
    if (test.p === null) return { test, p: null };
    next += 1;
    return { test, p: adjusted[next - 1] ?? null };
  });
}

/** Shares that all who were asked could have, whatever the silent would have said. */
export interface Bounds {
  readonly among: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Lowest and highest share of high answers among all who were asked: none or all of those who did
 * not answer the question would have given one.
 */
export function bounds({ n, topCount }: ItemFigures, asked: number): Bounds | null {
  if (n === 0 || asked < n) return null;
  return { among: topCount / n, low: topCount / asked, high: (topCount + asked - n) / asked };
}
