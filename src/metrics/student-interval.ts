import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import type { MeanInterval } from './mean-interval.ts';

/**
 * Student's t interval of a mean already worked out: mean ± t(c, n−1)·s/√n.
 *
 * Source: Student (1908), The Probable Error of a Mean, Biometrika 6, 1–25.
 *
 * @param n how many values, at least 2
 * @param mean in the unit of the values
 * @param standardDeviation with divisor n − 1
 * @param confidence share of intervals that would cover the true mean, strictly between 0 and 1
 */
export function studentInterval(
  n: number,
  mean: number,
  standardDeviation: number,
  confidence: number,
): MeanInterval {
  const standardError = standardDeviation / Math.sqrt(n);
  // From the lower tail, which is exact in (1 − c)/2 where (1 + c)/2 is rounded.
  const halfWidth = -tQuantile((1 - confidence) / 2, n - 1) * standardError;
  return {
    n,
    mean,
    standardDeviation,
    standardError,
    low: atMost(mean - halfWidth),
    high: atMost(mean + halfWidth),
  };
}

/** No result is infinite: values near the end of the range stop at it. */
export function atMost(value: number): number {
  return Math.min(Number.MAX_VALUE, Math.max(-Number.MAX_VALUE, value));
}
