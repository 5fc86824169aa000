import { criticalZ, DEFAULT_CONFIDENCE } from './critical-z.ts';
import { requireRecord } from './guards.ts';
import type { NpsMethod } from './nps.ts';
import { type NpsCounts, npsEstimate, requireMethod, requireNpsCounts } from './nps-at.ts';
import { type NpsComparison, npsDifference } from './nps-difference.ts';

export type { NpsComparison };

/**
 * Difference of two independent Net Promoter Scores, a − b.
 *
 * SE = √(V₁/n₁ + V₂/n₂); interval Δ ± z·SE; p = 2Φ(−|Δ/SE|). With `adjusted-wald`, interval, z
 * and p come from both samples after adding ¾, 1½, ¾ to each; the difference stays observed.
 *
 * Source: Rocks (2016), The American Statistician 70(4); Lewis & Sauro (2021), MeasuringU.
 *
 * @returns `null` where either sample has no answers
 * @throws {RangeError} as `nps` does
 * @example
 * compareNps(
 *   { promoters: 58, passives: 38, detractors: 24 },
 *   { promoters: 44, passives: 40, detractors: 26 },
 * ); // difference 12.0, interval −8.2 to 31.6, p 0.248
 */
export function compareNps(
  a: NpsCounts,
  b: NpsCounts,
  options: { readonly confidence?: number; readonly method?: NpsMethod } = {},
): NpsComparison | null {
  requireRecord('options', options);
  const { confidence = DEFAULT_CONFIDENCE, method = 'adjusted-wald' } = options;
  const nA = requireNpsCounts(a);
  const nB = requireNpsCounts(b);
  const critical = criticalZ(confidence);
  requireMethod(method);
  if (nA === 0 || nB === 0) return null;
  return npsDifference(
    npsEstimate(a, method),
    npsEstimate(b, method),
    // Over one denominator, so that a difference of 28.75 is that and not a hair less.
    (100 * ((a.promoters - a.detractors) * nB - (b.promoters - b.detractors) * nA)) / (nA * nB),
    critical,
  );
}
