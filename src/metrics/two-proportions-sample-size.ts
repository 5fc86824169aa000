import { criticalZ, DEFAULT_CONFIDENCE } from './critical-z.ts';
import { requireBetween, requireRecord } from './guards.ts';
import { DEFAULT_POWER, powerZ, requirePower } from './power-z.ts';

export interface TwoProportionsSampleSizeOptions {
  readonly confidence?: number;
  /** Chance of seeing the difference if it is there, ½ up to but not 1; 0.8 unless told. */
  readonly power?: number;
}

/**
 * How many people each of two groups of equal size needs, for a two-sided pooled z test to find a
 * difference between two shares.
 *
 * n = [z(c)·√(2p̄(1−p̄)) + Φ⁻¹(power)·√(a(1−a) + b(1−b))]² / (a − b)² with p̄ = (a + b)/2, rounded
 * up. R's `power.prop.test` solves the same equation.
 *
 * Source: Fleiss, Levin & Paik (2003), Statistical Methods for Rates and Proportions, 3rd ed.,
 * chapter 4, without continuity correction.
 *
 * @param a share expected in one group, 0 to 1
 * @param b share expected in the other
 * @throws {RangeError} naming a share outside 0 to 1, equal shares, a confidence not strictly
 *   between 0 and 1, a power outside ½ to 1, or a difference so small that the number of people is
 *   more than a double counts
 * @example
 * sampleSizeForTwoProportions(0.07, 0.08); // 10890 in each group
 */
export function sampleSizeForTwoProportions(
  a: number,
  b: number,
  options: TwoProportionsSampleSizeOptions = {},
): number {
  requireRecord('options', options);
  const { confidence = DEFAULT_CONFIDENCE, power = DEFAULT_POWER } = options;
  requireBetween('share a', a, 0, 1);
  requireBetween('share b', b, 0, 1);
  if (a === b) throw new RangeError(`no sample shows that ${a} differs from itself`);
  requirePower(power);
  const middle = (a + b) / 2;
  const errors =
    criticalZ(confidence) * Math.sqrt(2 * middle * (1 - middle)) +
    powerZ(power) * Math.sqrt(a * (1 - a) + b * (1 - b));
  const n = Math.ceil((errors / (a - b)) ** 2);
  if (!Number.isSafeInteger(n)) {
    throw new RangeError(`to tell ${a} from ${b} takes more people than a number counts`);
  }
  return n;
}
