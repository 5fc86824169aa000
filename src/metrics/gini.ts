import { amounts } from './amounts.ts';
import { requireFlag, requireRecord } from './guards.ts';

/**
 * Gini coefficient: how unequally an amount, such as revenue, is spread over customers. 0 where all
 * have the same.
 *
 * G = Σ(2i − n − 1)·x₍ᵢ₎/(n·Σx) for values in ascending order, computed as
 * Σ i(n − i)·(x₍ᵢ₊₁₎ − x₍ᵢ₎)/(n·Σx), which adds nothing negative and so does not cancel. It is at most
 * 1 − 1/n; the small-sample form, times n/(n − 1), reaches 1 where one customer has everything.
 *
 * Source: Gini (1914), Sulla misura della concentrazione e della variabilità dei caratteri; the
 * small-sample form: Deltas (2003), Review of Economics and Statistics 85, 226–234.
 *
 * @param values finite amounts from 0 up, one a customer
 * @param options `smallSample` for the form times n/(n − 1); not unless told
 * @returns `null` where there are no values or all are 0, and in the small-sample form for one value
 * @throws {RangeError} naming a value that is below 0 or not a finite number
 * @example
 * gini([1, 2, 3, 4]); // 0.25
 */
export function gini(
  values: readonly number[],
  options: { readonly smallSample?: boolean } = {},
): number | null {
  requireRecord('options', options);
  const { smallSample = false } = options;
  requireFlag('smallSample', smallSample);
  const sorted = amounts(values);
  if (sorted === null) return null;
  const { ascending, total } = sorted;
  const n = ascending.length;
  const divisor = smallSample ? n - 1 : n;
  if (divisor === 0) return null;
  let sum = 0;
  for (let i = 1; i < n; i += 1) {
    sum += i * (n - i) * ((ascending[i] ?? 0) - (ascending[i - 1] ?? 0));
  }
  return Math.min(1, sum / (divisor * total));
}
