import { clip, type NpsEstimate } from './nps-at.ts';
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
 * Difference of two independent scores, first − second, from what their intervals are built from;
 * see `compareNps`.
 *
 * @param difference observed, in points
 * @param critical half-width in standard errors
 */
export function npsDifference(
  first: NpsEstimate,
  second: NpsEstimate,
  difference: number,
  critical: number,
): NpsComparison {
  const centre = first.centre - second.centre;
  const standardError = Math.hypot(first.standardError, second.standardError);
  const z = standardError === 0 ? null : centre / standardError;
  return {
    difference,
    low: clip(100 * (centre - critical * standardError), 200),
    high: clip(100 * (centre + critical * standardError), 200),
    z,
    p: z === null ? null : twoSidedP(z),
  };
}
