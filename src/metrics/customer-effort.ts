import { requireList } from './guards.ts';
import { type MeanInterval, meanInterval } from './mean-interval.ts';
import { ratingCounts } from './rating-counts.ts';

export interface CustomerEffort extends MeanInterval {
  /** Share who agree, 5 to 7: for whom it was easy, 0 to 1. */
  readonly easy: number;
  /** Share who disagree, 1 to 3. */
  readonly hard: number;
  /** easy − hard, −1 to 1. */
  readonly net: number;
}

/**
 * Customer effort score, in the form that asks for agreement from 1 to 7 with “the company made it
 * easy for me to handle my issue”: a high score is little effort. (The form of 2010 asked for the
 * effort itself from 1 to 5, where a low score is good; it is not meant here.)
 *
 * The score is the mean, with Student's t interval, whose ends are not clipped to 1 and 7; the
 * shares of 5–7 and the net of 5–7 and 1–3 are variants.
 *
 * Source: Dixon, Freeman & Toman (2010), Stop Trying to Delight Your Customers, HBR 88(7–8); the
 * form from 1 to 7: Dixon, Toman & DeLisi (2013), The Effortless Experience.
 *
 * @param answers whole numbers from 1 to 7
 * @returns `null` where there are no answers; one answer has a mean and no interval
 * @throws {RangeError} naming an answer off the scale and its place, or a confidence outside 0…1
 * @example
 * customerEffort([7, 6, 5, 4, 2]); // mean 4.8, 2.412 to 7.188; easy 0.6, hard 0.2, net 0.4
 */
export function customerEffort(
  answers: readonly number[],
  options: { readonly confidence?: number } = {},
): CustomerEffort | null {
  requireList('answers', answers);
  const counts = ratingCounts(answers, { min: 1, max: 7 });
  const interval = meanInterval(answers, options);
  if (interval === null) return null;
  const sum = (boxes: readonly number[]) => boxes.reduce((total, count) => total + count, 0);
  const easy = sum(counts.slice(4));
  const hard = sum(counts.slice(0, 3));
  const { n } = interval;
  return { ...interval, easy: easy / n, hard: hard / n, net: (easy - hard) / n };
}
