import { amounts } from './amounts.ts';

/**
 * Herfindahl index: how much of an amount hangs on few customers, Σ share². It is 1/n where all n
 * have the same and 1 where one has everything; its inverse is the number of equal customers that
 * would be as concentrated.
 *
 * Source: Herfindahl (1950), Concentration in the Steel Industry.
 *
 * @param values finite amounts from 0 up, one a customer
 * @returns between 1/n and 1; `null` where there are no values or all are 0
 * @throws {RangeError} naming a value that is below 0 or not a finite number
 * @example
 * herfindahl([50, 30, 20]); // 0.38
 */
export function herfindahl(values: readonly number[]): number | null {
  const sorted = amounts(values);
  if (sorted === null) return null;
  const { ascending, total } = sorted;
  return Math.min(
    1,
    ascending.reduce((sum, value) => sum + (value / total) ** 2, 0),
  );
}
