import type { ProportionDifference } from './proportion-difference.ts';

/**
 * What may be said of a difference that an interval and a test both judge.
 *
 * - `higher`, `lower`: both see it;
 * - `chance`: neither does;
 * - `mixed`: one does and the other does not;
 * - `unknown`: there is no test.
 */
export type DifferenceVerdict = 'higher' | 'lower' | 'chance' | 'mixed' | 'unknown';

/**
 * What an interval of two shares' difference and a test of it say together. Newcombe’s interval and
 * the pooled test seldom disagree, and do so near the border and in small groups; where both are
 * shown, nothing is said that one of them contradicts.
 *
 * @param p of the test; `null` where there is none
 * @param alpha 1 less the confidence of the interval
 */
export function differenceVerdict(
  { difference, low, high }: ProportionDifference,
  p: number | null,
  alpha: number,
): DifferenceVerdict {
  if (p === null) return 'unknown';
  const seen = low > 0 || high < 0;
  if (seen !== p < alpha) return 'mixed';
  if (!seen) return 'chance';
  return difference > 0 ? 'higher' : 'lower';
}
