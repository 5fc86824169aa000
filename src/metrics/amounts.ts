import { requireList, show } from './guards.ts';

/** Amounts of a sample that may be shared out: none below 0. */
export interface Amounts {
  /** Ascending, as shares of the largest, so that no sum of them overflows. */
  readonly ascending: Float64Array;
  readonly total: number;
}

/**
 * Checks and sorts the amounts of which a concentration measure speaks.
 *
 * @param values finite numbers from 0 up, in any unit
 * @returns `null` where there are none or all are 0: there is nothing to share
 * @throws {TypeError} when values are no list
 * @throws {RangeError} naming the first value that is no such number, and its place
 */
export function amounts(values: readonly number[]): Amounts | null {
  requireList('values', values);
  let largest = 0;
  for (const [place, value] of values.entries()) {
    if (!(typeof value === 'number' && value >= 0 && Number.isFinite(value))) {
      throw new RangeError(
        `values must be finite numbers from 0 up, got ${show(value)} at place ${place + 1}`,
      );
    }
    largest = Math.max(largest, value);
  }
  if (largest === 0) return null;
  const ascending = new Float64Array(values).map((value) => value / largest).sort();
  return { ascending, total: ascending.reduce((sum, value) => sum + value, 0) };
}
