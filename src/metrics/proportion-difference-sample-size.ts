import { criticalZ, DEFAULT_CONFIDENCE } from './critical-z.ts';
import { requireOpenUnit, show } from './guards.ts';

export interface DifferenceSampleSizeOptions {
  readonly confidence?: number;
  /** Chance of seeing a difference that is there, above ½ and below 1; 0.8 unless told. */
  readonly power?: number;
}

/**
 * How many answers EACH of two groups needs, so that a two-sided test of their shares sees the
 * difference between a and b.
 *
 * With p̄ = (a + b)/2: n = [z(c)·√(2p̄(1−p̄)) + Φ⁻¹(power)·√(a(1−a) + b(1−b))]² / (a − b)²,
 * rounded up.
 *
 * Source: Fleiss, Levin & Paik (2003), Statistical Methods for Rates and Proportions, 3rd ed.,
 * chapter 4, without the correction for continuity; R's `power.prop.test`.
 *
 * @param a share of one group, 0 to 1
 * @param b share of the other
 * @returns `null` where the shares are equal: no number of answers shows a difference of 0
 * @throws {RangeError} naming a share outside 0 to 1, a confidence not strictly between 0 and 1,
 *   or a power not strictly between ½ and 1
 * @example
 * sampleSizeForDifference(0.35, 0.3); // 1377 in each group
 */
export function sampleSizeForDifference(
  a: number,
  b: number,
  { confidence = DEFAULT_CONFIDENCE, power = 0.8 }: DifferenceSampleSizeOptions = {},
): number | null {
  requireShare('a', a);
  requireShare('b', b);
  requireOpenUnit('power', power);
  if (power <= 0.5) throw new RangeError(`power must be above 0.5, got ${power}`);
  if (a === b) return null;
  const middle = (a + b) / 2;
  const root =
    criticalZ(confidence) * Math.sqrt(2 * middle * (1 - middle)) +
    // Φ⁻¹(power) is half of a two-sided interval that covers 2·power − 1.
    criticalZ(2 * power - 1) * Math.sqrt(a * (1 - a) + b * (1 - b));
  return Math.ceil((root / (a - b)) ** 2);
}

function requireShare(name: string, value: unknown): void {
  if (typeof value !== 'number' || !(value >= 0 && value <= 1)) {
    throw new RangeError(`${name} must lie between 0 and 1, got ${show(value)}`);
  }
}
