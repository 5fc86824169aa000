import { finiteValues } from './finite-values.ts';

/**
 * Differences first − second of values that belong together by their place.
 *
 * @throws {RangeError} when the lengths differ, a value is not a finite number, or a difference is
 *   larger than a number holds
 */
export function pairedDifferences(
  first: readonly number[],
  second: readonly number[],
): Float64Array {
  const differences = finiteValues('first', first);
  const others = finiteValues('second', second);
  if (differences.length !== others.length) {
    throw new RangeError(
      `first and second must be equally long, got ${differences.length} and ${others.length}`,
    );
  }
  others.forEach((other, i) => {
    const difference = (differences[i] ?? 0) - other;
    if (!Number.isFinite(difference)) {
      throw new RangeError(`the difference at place ${i + 1} is larger than a number holds`);
    }
    differences[i] = difference;
  });
  return differences;
}
