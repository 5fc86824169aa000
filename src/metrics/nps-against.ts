import { requireBetween, requireFinite, requireRecord } from './guards.ts';
import type { NpsEstimate } from './nps-at.ts';
import { twoSidedP } from './two-sided-p.ts';

/** A score against a number that is taken as certain. */
export interface NpsAgainst {
  /** Distance in standard errors; `null` where the standard error is 0. */
  readonly z: number | null;
  /** Two-sided p-value; `null` where z is. */
  readonly p: number | null;
}

/**
 * Tests a score against a benchmark: z = (x̃ − b)/SE, with the centre and the standard error that
 * the interval is built from. Two-sided, so that test and interval agree: p is below 1 − c exactly
 * where the interval of confidence c leaves the benchmark out.
 *
 * Source: Lewis & Sauro (2021), How to Compare a Net Promoter Score with a Benchmark, MeasuringU.
 *
 * @param estimate as `npsEstimate` gives it
 * @param benchmark in points from −100 to 100, taken as known without error
 * @throws {RangeError} when the benchmark is not a number from −100 to 100, or the estimate is none
 * @example
 * npsAgainst(npsEstimate({ promoters: 58, passives: 38, detractors: 24 }, 'adjusted-wald'), 40);
 * // z −1.77, p 0.077
 */
export function npsAgainst(estimate: NpsEstimate, benchmark: number): NpsAgainst {
  requireRecord('estimate', estimate);
  const { centre, standardError } = estimate;
  requireFinite('estimate.centre', centre);
  requireFinite('estimate.standardError', standardError, 0);
  requireBetween('benchmark', benchmark, -100, 100);
  if (standardError === 0) return { z: null, p: null };
  const z = (centre - benchmark / 100) / standardError;
  return { z, p: twoSidedP(z) };
}
