import { criticalZ, DEFAULT_CONFIDENCE } from './critical-z.ts';
import type { NpsOptions } from './nps.ts';
import { clip, type NpsCounts, npsEstimate, requireMethod, requireNpsCounts } from './nps-at.ts';
import { twoSidedP } from './two-sided-p.ts';

export interface NpsComparison {
  /** Observed score of a minus observed score of b, in points. */
  readonly difference: number;
  /** Ends of the interval of the difference in points, clipped to −200…200. */
  readonly low: number;
  readonly high: number;
  /** Difference in standard errors; `null` where both standard errors are 0. */
  readonly z: number | null;
  /** Two-sided p-value; `null` where z is. */
  readonly p: number | null;
}

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
  options: NpsOptions = {},
): NpsComparison | null {
  const { confidence = DEFAULT_CONFIDENCE, method = 'adjusted-wald' } = options;
  const nA = requireNpsCounts(a);
  const nB = requireNpsCounts(b);
  const critical = criticalZ(confidence);
  requireMethod(method);
  if (nA === 0 || nB === 0) return null;
  const first = npsEstimate(a, method);
  const second = npsEstimate(b, method);
  const centre = first.centre - second.centre;
  const standardError = Math.hypot(first.standardError, second.standardError);
  const z = standardError === 0 ? null : centre / standardError;
  return {
    difference: 100 * ((a.promoters - a.detractors) / nA - (b.promoters - b.detractors) / nB),
    low: clip(100 * (centre - critical * standardError), 200),
    high: clip(100 * (centre + critical * standardError), 200),
    z,
    p: z === null ? null : twoSidedP(z),
  };
}
