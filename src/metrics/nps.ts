import { criticalZ, DEFAULT_CONFIDENCE } from './critical-z.ts';
import { requireRecord } from './guards.ts';
import { type NpsCounts, type NpsMethod, type NpsResult, npsAt } from './nps-at.ts';

export type { NpsCounts, NpsMethod, NpsResult };

export interface NpsOptions {
  /** Share of intervals that would cover the true score, between 0 and 1; 0.95 unless told. */
  readonly confidence?: number;
  /** `adjusted-wald` unless told: it keeps its promise in small samples, Wald does not. */
  readonly method?: NpsMethod;
  /** How many customers there are in all, where the sample is a large part of them. */
  readonly population?: number;
}

/**
 * Net Promoter Score with its interval.
 *
 * Score x = p − d; variance V = p + d − (p − d)² = [P(n−P) + D(n−D) + 2PD] / n², computed as
 * a(p + d) + 4pd with a the passive share, which does not cancel when one group holds nearly
 * everybody.
 * Wald interval x ± z·√(V/n). Adjusted Wald: the same after adding ¾ promoter, 1½ passives and
 * ¾ detractor; the reported score stays the observed one.
 *
 * With a population N the n answers count as n(N − 1)/(N − n), which is √((N − n)/(N − 1)) on
 * the standard error.
 *
 * Source: Rocks (2016), Interval Estimation for the ‘Net Promoter Score’, The American
 * Statistician 70(4); Lewis & Sauro (2021), MeasuringU; population: Cochran (1977).
 *
 * @returns `null` where there are no answers, since 0/0 is no score
 * @throws {RangeError} naming a count that is not a whole number from 0 up, a confidence outside
 *   0…1, an unknown method, or a population smaller than the sample
 * @example
 * nps({ promoters: 58, passives: 38, detractors: 24 }); // score 28.3, interval 13.9 to 41.4
 */
export function nps(counts: NpsCounts, options: NpsOptions = {}): NpsResult | null {
  requireRecord('options', options);
  const { confidence = DEFAULT_CONFIDENCE, method = 'adjusted-wald', population } = options;
  return npsAt(counts, criticalZ(confidence), method, population);
}
