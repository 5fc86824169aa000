import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { requireOpenUnit } from './guards.ts';

/** Confidence used when the caller names none. */
export const DEFAULT_CONFIDENCE = 0.95;

/**
 * Two-sided standard normal quantile z(c): the half-width, in standard errors, of an interval
 * with confidence c. Full precision, so 95 % gives 1.959964 and not 1.96.
 *
 * @param confidence share of intervals that would cover the true value, between 0 and 1, exclusive
 * @throws {RangeError} when confidence is not strictly between 0 and 1
 */
export function criticalZ(confidence: number = DEFAULT_CONFIDENCE): number {
  requireOpenUnit('confidence', confidence);
  return normalQuantile((1 + confidence) / 2, 0, 1);
}

/**
 * Two-sided p-value of a standard normal statistic: 2·Φ(−|z|).
 *
 * Uses the lower tail, so that very large |z| keep their relative precision.
 *
 * @throws {RangeError} when z is not a finite number
 */
export function twoSidedP(z: number): number {
  if (!Number.isFinite(z)) throw new RangeError(`z must be a finite number, got ${String(z)}`);
  return 2 * normalCdf(-Math.abs(z), 0, 1);
}
