import { DEFAULT_CONFIDENCE } from './critical-z.ts';
import { requireOpenUnit, requireRecord } from './guards.ts';
import { meanInterval } from './mean-interval.ts';
import { pairedDifferences } from './paired-differences.ts';
import { isConstant, tTest } from './t-test.ts';

export interface PairedT {
  /** Pairs. */
  readonly n: number;
  /** Mean of the differences first − second, in the unit of the values. */
  readonly difference: number;
  /** Standard deviation of the differences (divisor n − 1); `null` for one pair. */
  readonly standardDeviation: number | null;
  readonly standardError: number | null;
  /** Degrees of freedom, n − 1; as all below, `null` without a test. */
  readonly df: number | null;
  readonly t: number | null;
  /** Two-sided p-value. */
  readonly p: number | null;
  /** Ends of the interval of the mean difference. */
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * Paired t test: the mean difference of matched values, such as two waves of the same people.
 *
 * With d = first − second: SE = s_d/√n, t = mean(d)/SE with n − 1 degrees of freedom, interval
 * mean(d) ± t(c, n−1)·SE.
 *
 * Source: Student (1908), The Probable Error of a Mean, Biometrika 6, 1–25.
 *
 * @param first finite numbers, in any unit
 * @param second the matching numbers, in the same order and unit
 * @param options confidence of the interval; 0.95 unless told
 * @returns `null` where there are no pairs; there is no test for one pair, or where all differences
 *   are the same (as R: SE below 10 roundings of the mean)
 * @throws {RangeError} when the lengths differ, a value is not a finite number, a result is more
 *   than a number holds, or confidence is outside 0…1
 * @example
 * pairedT([0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2], [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]);
 * // difference −1.58, t −4.0621, df 9, p 0.00283, −2.460 to −0.700
 */
export function pairedT(
  first: readonly number[],
  second: readonly number[],
  options: { readonly confidence?: number } = {},
): PairedT | null {
  requireRecord('options', options);
  const { confidence = DEFAULT_CONFIDENCE } = options;
  requireOpenUnit('confidence', confidence);
  const interval = meanInterval([...pairedDifferences(first, second)]);
  if (!interval) return null;
  const { n, mean: difference, standardDeviation, standardError } = interval;
  const none = { df: null, t: null, p: null, low: null, high: null };
  if (standardError === null || isConstant(standardError, difference)) {
    return { n, difference, standardDeviation, standardError, ...none };
  }
  return {
    n,
    difference,
    standardDeviation,
    standardError,
    df: n - 1,
    ...tTest(difference, standardError, n - 1, confidence),
  };
}
