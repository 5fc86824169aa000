import { criticalZ, DEFAULT_CONFIDENCE } from './critical-z.ts';
import { requirePositive, show } from './guards.ts';
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
 * @throws {RangeError} naming a margin, variance, population, confidence or method out of range
 * @example
 * npsSampleSize(5); // 1534: half promoters, half detractors, ±5 points, 95 %
 */
export function npsSampleSize(margin: number, options: NpsSampleSizeOptions = {}): number {
  const {
    confidence = DEFAULT_CONFIDENCE,
    method = 'adjusted-wald',
    variance = 1,
    population,
  } = options;
  requirePositive('margin', margin);
  if (margin > 100) throw new RangeError(`margin must be at most 100 points, got ${margin}`);
  if (typeof variance !== 'number' || !(variance >= 0 && variance <= 1)) {
    throw new RangeError(`variance must lie between 0 and 1, got ${show(variance)}`);
  }
  requireMethod(method);
  const z = criticalZ(confidence);
  const unrounded = (z * z * variance) / (margin / 100) ** 2 - (method === 'wald' ? 0 : 3);
  if (population === undefined) return atLeastOne(unrounded);
  requirePositive('population', population);
  // Below one answer the fraction loses its sense, and in small populations its sign.
  if (!(unrounded > 1)) return 1;
  return Math.min(
    atLeastOne(unrounded / (1 + (unrounded - 1) / population)),
    Math.ceil(population),
  );
}

function atLeastOne(n: number): number {
  return Math.max(1, Math.ceil(n));
}
