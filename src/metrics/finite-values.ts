import { requireList, show } from './guards.ts';

/**
 * A copy of the values in doubles, which a caller may sort: typed arrays sort by number, and fast.
 *
 * @param name what the caller calls the values, for the message
 * @throws {TypeError} when values are no list
 * @throws {RangeError} naming the first value that is not a finite number, and its place
 */
export function finiteValues(name: string, values: readonly number[]): Float64Array {
  requireList(name, values);
  const copy = new Float64Array(values.length);
  for (let i = 0; i < copy.length; i++) {
    const value: unknown = values[i];
    if (typeof value !== 'number' || !Number.isFinite(value)) {
      throw new RangeError(
        `${name} must hold finite numbers, got ${show(value)} at place ${i + 1}`,
      );
    }
    copy[i] = value;
  }
  return copy;
}
