import { DEFAULT_CONFIDENCE } from './critical-z.ts';
import { finiteValues } from './finite-values.ts';
import { requireCount, requireFinite, requireOpenUnit, requireRecord } from './guards.ts';
import { type MeanInterval, meanInterval } from './mean-interval.ts';
import { isConstant, requireHeld, tTest } from './t-test.ts';

export interface WelchTest {
  /** Mean of a minus mean of b, in the unit of the values. */
  readonly difference: number;
  /** `null` where a group has one value. */
  readonly standardError: number | null;
  /** Degrees of freedom after Welch and Satterthwaite; as all below, `null` without a test. */
  readonly df: number | null;
  readonly t: number | null;
  /** Two-sided p-value. */
  readonly p: number | null;
  /** Ends of the interval of the difference. */
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * Welch's t test of the difference between the means of two independent groups, a − b, whose
 * spreads need not be equal.
 *
 * With v = s²/n of each group: SE = √(vA + vB), df = (vA + vB)²/(vA²/(nA−1) + vB²/(nB−1)),
 * t = difference/SE, interval difference ± t(c, df)·SE.
 *
 * Source: Welch (1947), Biometrika 34, 28–35; Satterthwaite (1946), Biometrics Bulletin 2, 110–114.
 *
 * @param a finite numbers, in any unit
 * @param b finite numbers in the same unit
 * @param options confidence of the interval; 0.95 unless told
 * @returns `null` where either group is empty; there is no test where a group has one value, or
 *   where the values of each group are all the same (as R: SE below 10 roundings of the means)
 * @throws {RangeError} naming a value that is not a finite number, a confidence outside 0…1, or
 *   values so large that a result is more than a number holds
 * @example
 * welch([0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2], [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]);
 * // difference −1.58, t −1.8608, df 17.776, p 0.0794, −3.365 to 0.205
 */
export function welch(
  a: readonly number[],
  b: readonly number[],
  options: { readonly confidence?: number } = {},
): WelchTest | null {
  requireRecord('options', options);
  const { confidence = DEFAULT_CONFIDENCE } = options;
  requireOpenUnit('confidence', confidence);
  finiteValues('a', a);
  finiteValues('b', b);
  return welchOfMeans(meanInterval(a), meanInterval(b), { confidence });
}

/**
 * The same from two means already worked out, which is all that the test needs.
 *
 * @param groupA mean of the first group with its spread; `null` where it is empty
 * @param groupB mean of the second, in the same unit
 * @throws {RangeError} as `welch` does
 * @example
 * welchOfMeans(countedMean([1, 2, 4], 1), countedMean([4, 2, 1], 1)); // difference 0.857, p 0.0642
 */
export function welchOfMeans(
  groupA: MeanInterval | null,
  groupB: MeanInterval | null,
  options: { readonly confidence?: number } = {},
): WelchTest | null {
  requireRecord('options', options);
  const { confidence = DEFAULT_CONFIDENCE } = options;
  requireOpenUnit('confidence', confidence);
  requireMean('groupA', groupA);
  requireMean('groupB', groupB);
  if (groupA === null || groupB === null) return null;
  const difference = groupA.mean - groupB.mean;
  requireHeld(difference);
  const none = { df: null, t: null, p: null, low: null, high: null };
  if (groupA.standardError === null || groupB.standardError === null) {
    return { difference, standardError: null, ...none };
  }
  const standardError = Math.hypot(groupA.standardError, groupB.standardError);
  requireHeld(standardError);
  if (isConstant(standardError, groupA.mean, groupB.mean)) {
    return { difference, standardError, ...none };
  }
  // As shares of the whole, so that no square leaves the range of numbers.
  const shareA = (groupA.standardError / standardError) ** 2;
  const shareB = (groupB.standardError / standardError) ** 2;
  const df = (shareA + shareB) ** 2 / (shareA ** 2 / (groupA.n - 1) + shareB ** 2 / (groupB.n - 1));
  return { difference, standardError, df, ...tTest(difference, standardError, df, confidence) };
}

/** Throws unless this is a mean as `meanInterval` gives it; `null` is one of nobody. */
function requireMean(name: string, group: MeanInterval | null): void {
  if (group === null) return;
  requireRecord(name, group);
  requireCount(`${name}.n`, group.n);
  requireFinite(`${name}.mean`, group.mean);
  if (group.standardError !== null) requireFinite(`${name}.standardError`, group.standardError, 0);
}
