import erfc from '@stdlib/math-base-special-erfc';

/**
 * Two-sided p-value of a standard normal statistic: 2·Φ(−|z|) = erfc(|z|/√2), which keeps its
 * relative precision for very large |z|.
 *
 * @throws {RangeError} when z is not a finite number
 */
export function twoSidedP(z: number): number {
  if (!Number.isFinite(z)) throw new RangeError(`z must be a finite number, got ${String(z)}`);
  return erfc(Math.abs(z) / Math.SQRT2);
}
