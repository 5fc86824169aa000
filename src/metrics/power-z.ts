import { criticalZ } from './critical-z.ts';
import { show } from './guards.ts';

/** Chance of seeing a difference that is there, unless told; the convention of Cohen (1988). */
export const DEFAULT_POWER = 0.8;

/**
 * Standard errors by which a difference has to outgrow the critical value to be seen with a chance
 * of `power`: Φ⁻¹(power), one-sided, because a difference that is there has a direction.
 *
 * @throws {RangeError} for a power below ½, or of 1 and more
 */
export function powerZ(power: number): number {
  requirePower(power);
  // As the two-sided quantile of 2·power − 1; that of nothing is 0.
  return power === 0.5 ? 0 : criticalZ(2 * power - 1);
}

/** Throws unless a power is from ½ up and below 1. */
export function requirePower(power: unknown): asserts power is number {
  if (typeof power !== 'number' || !(power >= 0.5 && power < 1)) {
    throw new RangeError(`power must be from 0.5 up and below 1, got ${show(power)}`);
  }
}
