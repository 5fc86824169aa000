import type { NpsComparison } from '../../metrics/compare-nps.ts';

/**
 * Whether a difference is more than chance alone would easily give, and on which side it was seen.
 *
 * The adjustment draws a handful of answers so far towards 0 that it may turn a difference round:
 * one promoter against a score of 99. A test that points away from what was seen shows nothing.
 *
 * @param p corrected where there are several tests; `null` where there is none
 */
export function standsOut(
  { difference, z }: Pick<NpsComparison, 'difference' | 'z'>,
  p: number | null,
  alpha: number,
): boolean {
  return p !== null && p < alpha && z !== null && z * difference > 0;
}
