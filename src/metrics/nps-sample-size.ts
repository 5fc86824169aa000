import { answersNeeded } from './answers-needed.ts';
import { criticalZ, DEFAULT_CONFIDENCE } from './critical-z.ts';
import { requireBetween, requirePositive, requireRecord } from './guards.ts';
import { type NpsMethod, requireMethod } from './nps-at.ts';

export interface NpsSampleSizeOptions {
  readonly confidence?: number;
  readonly method?: NpsMethod;
  /** Variance of one answer coded −1, 0, 1; 1 unless told, the worst case. */
  readonly variance?: number;
  /** How many customers there are in all, when the sample is a large part of them. */
  readonly population?: number;
}

/**
 * How many answers a Net Promoter Score needs for a chosen margin of error.
 *
 * Wald: z²V/m²; adjusted Wald: z²V/m² − 3; rounded up, at least 1. With a population N:
 * n₀ / (1 + (n₀ − 1)/N), n₀ unrounded.
 *
 * Source: Lewis & Sauro (2021), MeasuringU; finite population: Cochran (1977), Sampling Techniques.
 *
 * @param margin half-width of the interval, in points (5 means ±5), above 0 and at most 100
 * @throws {RangeError} naming a margin, variance, confidence or method out of range, a population
 *   that is not a whole number from 1 up, or a margin so small that the number of answers is more
 *   than a double counts
 * @example
 * npsSampleSize(5); // 1534: half promoters, half detractors, ±5 points
 */
export function npsSampleSize(margin: number, options: NpsSampleSizeOptions = {}): number {
  requireRecord('options', options);
  const {
    confidence = DEFAULT_CONFIDENCE,
    method = 'adjusted-wald',
    variance = 1,
    population,
  } = options;
  requirePositive('margin', margin);
  if (margin > 100) throw new RangeError(`margin must be at most 100 points, got ${margin}`);
  requireBetween('variance', variance, 0, 1);
  requireMethod(method);
  const errors = criticalZ(confidence) / (margin / 100);
  const unlimited = (variance === 0 ? 0 : errors * errors * variance) - (method === 'wald' ? 0 : 3);
  return answersNeeded(unlimited, margin, population);
}
