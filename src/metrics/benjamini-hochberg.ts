import { pValuesInOrder } from './p-values-in-order.ts';

/**
 * p-values adjusted for the false discovery rate of many tests.
 *
 * With p₍₁₎ ≤ … ≤ p₍ₘ₎: adjusted p₍ᵢ₎ = min over j ≥ i of min(1, m·p₍ⱼ₎/j). To reject where the
 * adjusted value is at most α is the step-up procedure: all up to the LARGEST i with p₍ᵢ₎ ≤ iα/m.
 * It holds for tests that are independent or positively dependent.
 *
 * Source: Benjamini & Hochberg (1995), Journal of the Royal Statistical Society B 57, 289–300.
 *
 * @param pValues 0 to 1 each, in any order; leave out a test that gave none
 * @returns the adjusted values in the order of the caller; none for none
 * @throws {RangeError} naming the first value that is not a number from 0 to 1, and its place
 * @example
 * benjaminiHochberg([0.01, 0.04, 0.03]); // 0.03, 0.04, 0.04
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  const order = pValuesInOrder(pValues);
  const m = order.length;
  const adjusted = new Array<number>(m).fill(1);
  let least = 1;
  for (let i = m; i > 0; i--) {
    const at = order[i - 1] ?? 0;
    // m/i first: then the largest p-value keeps its exact value.
    least = Math.min(least, (m / i) * (pValues[at] ?? 1));
    adjusted[at] = least;
  }
  return adjusted;
}
