import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import { DEFAULT_CONFIDENCE } from './critical-z.ts';
import { requireCount, requireOpenUnit, show } from './guards.ts';
import type { MeanInterval } from './mean-interval.ts';

/**
 * Mean with Student's t interval, as `meanInterval` has it, from counts: for answers of which only
 * is kept how often each was given.
 *
 * mean = Σcv/n, s² = Σc(v − mean)²/(n − 1), interval mean ± t(c, n−1)·s/√n.
 *
 * Source: Student (1908), The Probable Error of a Mean, Biometrika 6, 1–25.
 *
 * @param values what can be answered, in any unit
 * @param counts how many gave each value, in the same order
 * @returns `null` where nobody answered; one answer has a mean and no interval
 * @throws {RangeError} when the lengths differ, a value is not a finite number, a count is not a
 *   whole number from 0 up, or confidence is outside 0…1
 * @example
 * countedMeanInterval([4, 5, 6], [1, 1, 1]); // mean 5, 2.516 to 7.484
 */
export function countedMeanInterval(
  values: readonly number[],
  counts: readonly number[],
  { confidence = DEFAULT_CONFIDENCE }: { readonly confidence?: number } = {},
): MeanInterval | null {
  requireOpenUnit('confidence', confidence);
  if (values.length !== counts.length) {
    throw new RangeError(
      `values and counts must be equally long, got ${values.length} and ${counts.length}`,
    );
  }
  let n = 0;
  let sum = 0;
  for (const [place, count] of counts.entries()) {
    requireCount(`the count at place ${place + 1}`, count);
    const value = values[place];
    if (value === undefined || !Number.isFinite(value)) {
      throw new RangeError(
        `values must be finite numbers, got ${show(value)} at place ${place + 1}`,
      );
    }
    n += count;
    sum += count * value;
  }
  if (n === 0) return null;
  const mean = sum / n;
  if (n === 1) {
    return { n, mean, standardDeviation: null, standardError: null, low: null, high: null };
  }
  const squares = counts.reduce(
    (total, count, place) => total + count * ((values[place] ?? 0) - mean) ** 2,
    0,
  );
  const standardDeviation = Math.sqrt(squares / (n - 1));
  const standardError = standardDeviation / Math.sqrt(n);
  const halfWidth = -tQuantile((1 - confidence) / 2, n - 1) * standardError;
  return {
    n,
    mean,
    standardDeviation,
    standardError,
    low: mean - halfWidth,
    high: mean + halfWidth,
  };
}
