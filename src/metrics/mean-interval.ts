import { DEFAULT_CONFIDENCE } from './critical-z.ts';
import { requireOpenUnit, show } from './guards.ts';
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
  { confidence = DEFAULT_CONFIDENCE }: { readonly confidence?: number } = {},
): MeanInterval | null {
  requireOpenUnit('confidence', confidence);
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

/** Mean with a second pass over the residuals, which removes most of the rounding of the first. */
function average(values: readonly number[]): number {
  const n = values.length;
  const first = values.reduce((sum, value) => sum + value / n, 0);
  const correction = values.reduce((sum, value) => sum + (value - first) / n, 0);
  return Number.isFinite(correction) ? first + correction : first;
}
