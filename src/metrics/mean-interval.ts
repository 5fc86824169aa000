import { DEFAULT_CONFIDENCE } from './critical-z.ts';
import { requireList, requireOpenUnit, requireRecord, show } from './guards.ts';
import { atMost, studentInterval } from './student-interval.ts';

export interface MeanInterval {
  readonly n: number;
  readonly mean: number;
  /** Sample standard deviation (divisor n − 1); `null` for one value. */
  readonly standardDeviation: number | null;
  readonly standardError: number | null;
  /** Ends of the interval in the unit of the values; `null` for one value. */
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * Mean of a sample with Student's t interval: mean ± t(c, n−1)·s/√n.
 *
 * Two passes, so that values far from 0 keep their spread. One value has a mean and no interval.
 *
 * Source: Student (1908), The Probable Error of a Mean, Biometrika 6, 1–25.
 *
 * @param values finite numbers, in any unit
 * @returns `null` for an empty sample
 * @throws {RangeError} naming a value that is not a finite number, or a confidence outside 0…1
 * @example
 * meanInterval([4, 5, 6]); // mean 5, 2.516 to 7.484
 */
export function meanInterval(
  values: readonly number[],
  options: { readonly confidence?: number } = {},
): MeanInterval | null {
  requireRecord('options', options);
  const { confidence = DEFAULT_CONFIDENCE } = options;
  requireOpenUnit('confidence', confidence);
  requireList('values', values);
  for (const [place, value] of values.entries()) {
    if (typeof value !== 'number' || !Number.isFinite(value)) {
      throw new RangeError(
        `values must be finite numbers, got ${show(value)} at place ${place + 1}`,
      );
    }
  }
  const n = values.length;
  if (n === 0) return null;
  const mean = average(values);
  if (n === 1) {
    return { n, mean, standardDeviation: null, standardError: null, low: null, high: null };
  }
  // Scaled by the largest deviation, so that squares of very large values do not overflow.
  const deviations = values.map((value) => value / 2 - mean / 2);
  const scale = deviations.reduce((most, deviation) => Math.max(most, Math.abs(deviation)), 0);
  const squares = deviations.reduce(
    (sum, deviation) => sum + (scale === 0 ? 0 : (deviation / scale) ** 2),
    0,
  );
  const standardDeviation = atMost(2 * scale * Math.sqrt(squares / (n - 1)));
  return studentInterval(n, mean, standardDeviation, confidence);
}

/**
 * Mean with a second pass over the residuals, which removes most of the rounding of the first. A
 * sum is divided once, so that whole numbers which add up to 0 have the mean 0.
 */
function average(values: readonly number[]): number {
  const n = values.length;
  const sum = values.reduce((total, value) => total + value, 0);
  if (Number.isFinite(sum)) {
    const first = sum / n;
    const rest = values.reduce((total, value) => total + (value - first), 0);
    return Number.isFinite(rest) ? first + rest / n : first;
  }
  // The sum has left the range of numbers; the mean has not.
  const first = values.reduce((total, value) => total + value / n, 0);
  const rest = values.reduce((total, value) => total + (value - first) / n, 0);
  return Number.isFinite(rest) ? first + rest : first;
}
