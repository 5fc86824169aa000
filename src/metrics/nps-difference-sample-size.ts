import { criticalZ, DEFAULT_CONFIDENCE } from './critical-z.ts';
import { requireBetween, requireList, requireOpenUnit, requireRecord, show } from './guards.ts';
import { type NpsMethod, requireMethod } from './nps-at.ts';
import { DEFAULT_POWER, powerZ, requirePower } from './power-z.ts';

export interface NpsDifferenceSampleSizeOptions {
  /** Chance of seeing a difference that is there, from ½ up; 0.8 unless told. */
  readonly power?: number;
  readonly confidence?: number;
  readonly method?: NpsMethod;
  /** Tests that share the chance of a false alarm, by Bonferroni; 1 unless told. */
  readonly tests?: number;
  /** Variances of one answer coded −1, 0, 1 in the two samples; 1 each unless told. */
  readonly variances?: readonly [number, number];
}

/**
 * How many answers each of two samples needs to show a difference of their scores.
 *
 * (V₁ + V₂)(z_α + z_β)²/δ², minus 3 for adjusted Wald; rounded up, at least 1. With m tests z_α
 * is taken at α/m.
 *
 * Source: the usual formula for two means (Cochran 1977), with the variance of Rocks (2016) and
 * the adjustment of Lewis & Sauro (2021).
 *
 * @param difference in points, above or below 0, at most 200
 * @returns `null` where the difference is 0, which no sample shows
 * @throws {RangeError} naming a value out of range, or a difference so small that the number of
 *   answers is more than a double counts
 * @example
 * npsDifferenceSampleSize(5, { variances: [0.6, 0.6] }); // 3765 each
 */
export function npsDifferenceSampleSize(
  difference: number,
  options: NpsDifferenceSampleSizeOptions = {},
): number | null {
  requireRecord('options', options);
  const {
    power = DEFAULT_POWER,
    confidence = DEFAULT_CONFIDENCE,
    method = 'adjusted-wald',
    tests = 1,
    variances = [1, 1],
  } = options;
  requireMethod(method);
  requireOpenUnit('confidence', confidence);
  requirePower(power);
  if (!(Number.isSafeInteger(tests) && tests >= 1)) {
    throw new RangeError(`tests must be a whole number from 1 up, got ${show(tests)}`);
  }
  requireBetween('difference', difference, -200, 200);
  requireList('variances', variances);
  for (const place of [0, 1] as const) {
    requireBetween(`variances[${place}]`, variances[place], 0, 1);
  }
  if (difference === 0) return null;
  const alarm = criticalZ(1 - (1 - confidence) / tests);
  const spread = variances[0] + variances[1];
  const errors = (alarm + powerZ(power)) / (difference / 100);
  const least = spread === 0 ? 0 : spread * errors * errors;
  const n = Math.max(1, Math.ceil(least - (method === 'wald' ? 0 : 3)));
  if (!Number.isSafeInteger(n)) {
    throw new RangeError(`a difference of ${difference} takes more answers than a number counts`);
  }
  return n;
}
