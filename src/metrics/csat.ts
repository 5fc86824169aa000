import { DEFAULT_CONFIDENCE } from './critical-z.ts';
import { requireRecord, show } from './guards.ts';
import { ratingCounts } from './rating-counts.ts';
import { type ProportionInterval, wilson } from './wilson.ts';

export interface CsatOptions {
  /** Lowest and highest rating; 1 to 5 unless told. */
  readonly scale?: { readonly min: number; readonly max: number };
  /** How many of the highest ratings count as satisfied; two unless told. */
  readonly topBoxes?: number;
  /** Share of intervals that would cover the true share, between 0 and 1; 0.95 unless told. */
  readonly confidence?: number;
}

export interface Csat extends ProportionInterval {
  /** How many gave one of the top ratings. */
  readonly satisfied: number;
}

/**
 * Customer satisfaction score: the share of ratings in the top boxes, 4 and 5 of 5 unless told,
 * with Wilson's interval.
 *
 * Source: Farris, Bendle, Pfeifer & Reibstein (2010), Marketing Metrics; the interval: Wilson
 * (1927), Journal of the American Statistical Association 22, 209–212.
 *
 * @param ratings whole numbers on the scale, satisfied at the high end
 * @returns shares from 0 to 1; `null` where there are no ratings
 * @throws {RangeError} naming a rating off the scale and its place, a scale that is none, top boxes
 *   that are not at least one and fewer than the ratings there are, or a confidence outside 0…1
 * @example
 * csat([5, 4, 4, 3, 1]); // satisfied 3, share 0.6, 0.231 to 0.882
 */
export function csat(ratings: Iterable<number>, options: CsatOptions = {}): Csat | null {
  requireRecord('options', options);
  const { scale = { min: 1, max: 5 }, topBoxes = 2, confidence = DEFAULT_CONFIDENCE } = options;
  const counts = ratingCounts(ratings, scale);
  if (!(Number.isInteger(topBoxes) && topBoxes >= 1 && topBoxes < counts.length)) {
    throw new RangeError(
      `topBoxes must be a whole number from 1 to ${counts.length - 1}, got ${show(topBoxes)}`,
    );
  }
  const n = counts.reduce((sum, count) => sum + count, 0);
  const satisfied = counts.slice(-topBoxes).reduce((sum, count) => sum + count, 0);
  const interval = wilson(satisfied, n, { confidence });
  return interval && { ...interval, satisfied };
}
