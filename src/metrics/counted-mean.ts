import { DEFAULT_CONFIDENCE } from './critical-z.ts';
import {
  requireCount,
  requireFinite,
  requireList,
  requireOpenUnit,
  requireRecord,
} from './guards.ts';
import type { MeanInterval } from './mean-interval.ts';
import { studentInterval } from './student-interval.ts';

/**
 * Mean of counted ratings with Student's t interval: the same as `meanInterval` of the ratings one
 * by one, and as quick for a hundred million of them as for ten.
 *
 * @param counts `counts[k]` is how many gave min + k
 * @param min lowest rating of the scale
 * @returns `null` where there are no ratings; one rating has a mean and no interval
 * @throws {RangeError} naming a count that is not a whole number from 0 up, a min that is not
 *   finite, or a confidence outside 0…1
 * @example
 * countedMean([1, 0, 1, 2, 1], 1); // five ratings: mean 3.4, 1.517 to 5.283
 */
export function countedMean(
  counts: readonly number[],
  min: number,
  options: { readonly confidence?: number } = {},
): MeanInterval | null {
  requireRecord('options', options);
  const { confidence = DEFAULT_CONFIDENCE } = options;
  requireOpenUnit('confidence', confidence);
  requireList('counts', counts);
  requireFinite('min', min);
  let n = 0;
  let sum = 0;
  for (const [k, count] of counts.entries()) {
    requireCount(`count ${k + 1}`, count);
    n += count;
    sum += count * k;
  }
  requireCount('the sum of the counts', n);
  if (n === 0) return null;
  const mean = min + sum / n;
  if (n === 1) {
    return { n, mean, standardDeviation: null, standardError: null, low: null, high: null };
  }
  const squares = counts.reduce((total, count, k) => total + count * (k - sum / n) ** 2, 0);
  return studentInterval(n, mean, Math.sqrt(squares / (n - 1)), confidence);
}
