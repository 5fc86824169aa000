import { requireList, show } from './guards.ts';

/**
 * Places of p-values from the smallest up: `pValues[order[0]]` is the smallest.
 *
 * @throws {TypeError} when they are no list
 * @throws {RangeError} naming the first value that is not a number from 0 to 1, and its place
 */
export function pValuesInOrder(pValues: readonly number[]): Uint32Array {
  requireList('pValues', pValues);
  const order = new Uint32Array(pValues.length);
  for (let i = 0; i < order.length; i++) {
    const p: unknown = pValues[i];
    if (typeof p !== 'number' || !(p >= 0 && p <= 1)) {
      throw new RangeError(`pValues must lie between 0 and 1, got ${show(p)} at place ${i + 1}`);
    }
    order[i] = i;
  }
  return order.sort((i, j) => (pValues[i] ?? 0) - (pValues[j] ?? 0));
}
