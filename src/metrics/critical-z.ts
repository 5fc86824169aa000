import erfinv from '@stdlib/math-base-special-erfinv';
import { requireOpenUnit } from './guards.ts';

/** Confidence used when the caller names none. */
export const DEFAULT_CONFIDENCE = 0.95;

/**
 * Two-sided standard normal quantile z(c): the half-width, in standard errors, of an interval
 * with confidence c. Full precision, so 95 % gives 1.959964 and not 1.96.
 *
 * z(c) = Φ⁻¹((1 + c)/2) = √2·erf⁻¹(c): taken from c itself, nothing is lost by forming 1 − c.
 *
 * @param confidence share of intervals that would cover the true value, between 0 and 1, exclusive
 * @throws {RangeError} when confidence is not strictly between 0 and 1
 */
export function criticalZ(confidence: number = DEFAULT_CONFIDENCE): number {
  requireOpenUnit('confidence', confidence);
  return Math.SQRT2 * erfinv(confidence);
}
