import { pValuesInOrder } from './p-values-in-order.ts';

/**
 * p-values adjusted so that the chance of even one false rejection among many tests stays below α,
 * however the tests depend on each other.
 *
 * With p₍₁₎ ≤ … ≤ p₍ₘ₎: adjusted p₍ᵢ₎ = max over j ≤ i of min(1, (m − j + 1)·p₍ⱼ₎).
 *
 * Source: Holm (1979), Scandinavian Journal of Statistics 6, 65–70.
 *
 * @param pValues 0 to 1 each, in any order; leave out a test that gave none
 * @returns the adjusted values in the order of the caller; none for none
 * @throws {RangeError} naming the first value that is not a number from 0 to 1, and its place
 * @example
 * holm([0.01, 0.04, 0.03]); // 0.03, 0.06, 0.06
 */
export function holm(pValues: readonly number[]): number[] {
  const order = pValuesInOrder(pValues);
  const m = order.length;
  const adjusted = new Array<number>(m).fill(0);
  let most = 0;
  order.forEach((at, i) => {
    most = Math.max(most, Math.min(1, (m - i) * (pValues[at] ?? 1)));
    adjusted[at] = most;
  });
  return adjusted;
}
