import { requireCount, requireRecord } from './guards.ts';
import { requireOneOf } from './require-one-of.ts';
import { twoSidedP } from './two-sided-p.ts';

const METHODS = ['pooled', 'n-1', 'unpooled', 'yates'] as const;

/** Whose standard error divides the difference; see `twoProportions`. */
export type TwoProportionsMethod = (typeof METHODS)[number];

export interface TwoProportions {
  /** Share a minus share b, −1 to 1. */
  readonly difference: number;
  /** Standard error of the difference under the method chosen. */
  readonly standardError: number;
  /** `null` where the standard error is 0. */
  readonly z: number | null;
  /** Two-sided p-value; `null` where z is. */
  readonly p: number | null;
}

/**
 * z test of the difference between two independent shares, a − b.
 *
 * - `pooled` (the default; its z² is Pearson's χ², R's `prop.test(…, correct = FALSE)`):
 *   SE = √(p(1−p)(1/nA + 1/nB)) with p = (xA + xB)/N, N = nA + nB, and z = (pA − pB)/SE;
 * - `n-1`: z times √((N−1)/N);
 * - `unpooled`: SE = √(pA(1−pA)/nA + pB(1−pB)/nB);
 * - `yates`: pooled, with |pA − pB| first brought ½(1/nA + 1/nB) nearer to 0 and not past it (R's
 *   `prop.test` as it comes).
 *
 * p = 2Φ(−|z|). For an interval of the same difference see `newcombe`.
 *
 * Source: Pearson (1900), Philosophical Magazine 50, 157–175; `n-1`: Campbell (2007), Statistics in
 * Medicine 26, 3661–3675; `yates`: Yates (1934), Supplement to the JRSS 1, 217–235.
 *
 * @param successesA how many of group a, from 0 to nA
 * @param nA of how many
 * @param successesB how many of group b, from 0 to nB
 * @param nB of how many
 * @returns `null` where either group is empty; z and p are `null` where the standard error is 0:
 *   everybody or nobody in both groups, and with `unpooled` also everybody against nobody
 * @throws {RangeError} when a count is not a whole number from 0 up, successes exceed n, or the
 *   method is not known
 * @example
 * twoProportions(56, 70, 48, 80); // difference 0.2, z 2.650, p 0.00805
 */
export function twoProportions(
  successesA: number,
  nA: number,
  successesB: number,
  nB: number,
  options: { readonly method?: TwoProportionsMethod } = {},
): TwoProportions | null {
  requireRecord('options', options);
  const { method = 'pooled' } = options;
  requireShare('A', successesA, nA);
  requireShare('B', successesB, nB);
  requireOneOf('method', method, METHODS);
  if (nA === 0 || nB === 0) return null;
  // Over one denominator, so that equal shares such as 1/3 and 3/9 differ by exactly 0.
  const difference = (successesA * nB - successesB * nA) / (nA * nB);
  const standardError = standardErrorOf(method, successesA, nA, successesB, nB);
  if (standardError === 0) return { difference, standardError, z: null, p: null };
  const correction = method === 'yates' ? (1 / nA + 1 / nB) / 2 : 0;
  const excess = Math.max(0, Math.abs(difference) - correction);
  const z = excess === 0 ? 0 : (Math.sign(difference) * excess) / standardError;
  return { difference, standardError, z, p: twoSidedP(z) };
}

function standardErrorOf(
  method: TwoProportionsMethod,
  a: number,
  nA: number,
  b: number,
  nB: number,
): number {
  if (method === 'unpooled') {
    return Math.sqrt(((a / nA) * ((nA - a) / nA)) / nA + ((b / nB) * ((nB - b) / nB)) / nB);
  }
  const n = nA + nB;
  const variance = ((a + b) / n) * ((nA - a + (nB - b)) / n) * (1 / nA + 1 / nB);
  return Math.sqrt(method === 'n-1' ? variance * (n / (n - 1)) : variance);
}

function requireShare(group: string, successes: number, n: number): void {
  requireCount(`successes${group}`, successes);
  requireCount(`n${group}`, n);
  if (successes > n) {
    throw new RangeError(`successes${group} must not exceed n${group} = ${n}, got ${successes}`);
  }
}
