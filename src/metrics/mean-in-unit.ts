import type { MeanInterval } from './mean-interval.ts';

/**
 * A mean and its interval in another unit: every value x as factor·x + shift.
 *
 * @param factor above 0; what one of the old unit is in the new
 * @param shift where 0 of the old unit lies in the new
 * @example
 * meanInUnit(countedMean([1, 0, 1], 1), 0.5, -0.5); // of 1 and 3 on 1–3, on 0–1: mean 0.5
 */
export function meanInUnit(interval: MeanInterval, factor: number, shift = 0): MeanInterval {
  const spread = (value: number | null) => (value === null ? null : factor * value);
  const place = (value: number | null) => (value === null ? null : factor * value + shift);
  return {
    n: interval.n,
    mean: factor * interval.mean + shift,
    standardDeviation: spread(interval.standardDeviation),
    standardError: spread(interval.standardError),
    low: place(interval.low),
    high: place(interval.high),
  };
}
