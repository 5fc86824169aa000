import { requireCount, requireFinite, requirePositive, requireRecord } from './guards.ts';
import type { MeanInterval } from './mean-interval.ts';

/**
 * A mean and its interval in another unit: every value x as factor·x + shift.
 *
 * @param factor above 0; what one of the old unit is in the new
 * @param shift where 0 of the old unit lies in the new
 * @throws {RangeError} when the factor is not a finite number above 0, the shift is not finite, or a
 *   result is more than a number holds
 * @example
 * meanInUnit(countedMean([1, 0, 1], 1), 0.5, -0.5); // a scale from one to three on 0…1: mean 0.5
 */
export function meanInUnit(interval: MeanInterval, factor: number, shift = 0): MeanInterval {
  requireRecord('interval', interval);
  requirePositive('factor', factor);
  requireFinite('shift', shift);
  requireCount('interval.n', interval.n);
  const moved = (value: number, by: number) => {
    requireFinite('each figure of the interval', value);
    const result = factor * value + by;
    requireFinite('each figure in the new unit', result);
    return result;
  };
  const spread = (value: number | null) => (value === null ? null : moved(value, 0));
  const place = (value: number | null) => (value === null ? null : moved(value, shift));
  return {
    n: interval.n,
    mean: moved(interval.mean, shift),
    standardDeviation: spread(interval.standardDeviation),
    standardError: spread(interval.standardError),
    low: place(interval.low),
    high: place(interval.high),
  };
}
