import { answersNeeded } from './answers-needed.ts';
import { criticalZ, DEFAULT_CONFIDENCE } from './critical-z.ts';
import { requireBetween, requireOpenUnit, requireRecord } from './guards.ts';

export interface ProportionSampleSizeOptions {
  readonly confidence?: number;
  /** Share expected, 0 to 1; ½ unless told, the worst case. */
  readonly share?: number;
  /** How many customers there are in all, when the sample is a large part of them. */
  readonly population?: number;
}

/**
 * How many answers a share needs for a chosen margin of error, by the Wald interval.
 *
 * n₀ = z²p(1−p)/m², largest for p = ½; with a population N: n₀ / (1 + (n₀ − 1)/N), n₀ unrounded.
 * Rounded up, at least 1 and at most N.
 *
 * Source: Cochran (1977), Sampling Techniques, 3rd ed., chapter 4.
 *
 * @param margin half-width of the interval as a share (0.05 means ±5 percentage points)
 * @throws {RangeError} naming a margin or confidence not strictly between 0 and 1, a share outside
 *   0 to 1, a population that is not a whole number from 1 up, or a margin so small that the number
 *   of answers is more than a double counts
 * @example
 * sampleSizeForProportion(0.05); // 385: share ½
 * sampleSizeForProportion(0.05, { population: 1000 }); // 278
 */
export function sampleSizeForProportion(
  margin: number,
  options: ProportionSampleSizeOptions = {},
): number {
  requireRecord('options', options);
  const { confidence = DEFAULT_CONFIDENCE, share = 0.5, population } = options;
  requireOpenUnit('margin', margin);
  requireBetween('share', share, 0, 1);
  const variance = share * (1 - share);
  const errors = criticalZ(confidence) / margin;
  const unlimited = variance === 0 ? 0 : errors * errors * variance;
  return answersNeeded(unlimited, margin, population);
}
