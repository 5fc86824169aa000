import { answersNeeded } from './answers-needed.ts';
import { criticalZ, DEFAULT_CONFIDENCE } from './critical-z.ts';
import { requireBetween, requireFinite, requirePositive, requireRecord } from './guards.ts';
import { type NpsMethod, requireMethod } from './nps-at.ts';

export interface NpsSampleSizeOptions {
  readonly confidence?: number;
  readonly method?: NpsMethod;
  /** Variance of one answer coded −1, 0, 1; 1 unless told, the worst case. */
  readonly variance?: number;
  /** How many customers there are in all, when the sample is a large part of them. */
  readonly population?: number;
  /** Answers that are worth one of equal weight, n / n_eff, from 1 up; 1 unless told: no weights. */
  readonly designEffect?: number;
}

/**
 * How many answers a Net Promoter Score needs for a chosen margin of error.
 *
 * Wald: z²V/m²; adjusted Wald: z²V/m² − 3; rounded up, at least 1. With a population N:
 * n₀ / (1 + (n₀ − 1)/N), n₀ unrounded. With weights n₀ is first multiplied by the design effect.
 *
 * Source: Lewis & Sauro (2021), MeasuringU; finite population: Cochran (1977), Sampling Techniques;
 * weights: Kish (1965), Survey Sampling.
 *
 * @param margin half-width of the interval, in points (5 means ±5), above 0 and at most 100
 * @throws {RangeError} naming a margin, variance, confidence or method out of range, a population
 *   that is not a whole number from 1 up, a design effect below 1, or a margin so small that the
 *   number of answers is more than a double counts
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
    designEffect = 1,
  } = options;
  requirePositive('margin', margin);
  if (margin > 100) throw new RangeError(`margin must be at most 100 points, got ${margin}`);
  requireBetween('variance', variance, 0, 1);
  requireMethod(method);
  const errors = criticalZ(confidence) / (margin / 100);
  requireFinite('designEffect', designEffect, 1);
  const worth = (variance === 0 ? 0 : errors * errors * variance) - (method === 'wald' ? 0 : 3);
  const unlimited = worth * designEffect;
  return answersNeeded(unlimited, margin, population);
}
