import { amounts } from './amounts.ts';

export interface LorenzPoint {
  /** Share of customers, those with the least first, 0 to 1. */
  readonly population: number;
  /** Share of the whole amount that they hold, 0 to 1. */
  readonly share: number;
}

/**
 * Lorenz curve: which share of an amount the poorest share of customers holds.
 *
 * Points (i/n, Σ of the i smallest / Σ of all) for i from 0 to n, straight between them. Half of the
 * Gini coefficient is the area between the curve and the diagonal.
 *
 * Source: Lorenz (1905), Publications of the American Statistical Association 9, 209–219.
 *
 * @param values finite amounts from 0 up, one a customer
 * @returns n + 1 points from (0, 0) to (1, 1); `null` where there are no values or all are 0
 * @throws {RangeError} naming a value that is below 0 or not a finite number
 * @example
 * lorenz([1, 3]); // (0, 0), (0.5, 0.25), (1, 1)
 */
export function lorenz(values: readonly number[]): LorenzPoint[] | null {
  const sorted = amounts(values);
  if (sorted === null) return null;
  const { ascending, total } = sorted;
  const n = ascending.length;
  const points: LorenzPoint[] = [{ population: 0, share: 0 }];
  let sum = 0;
  ascending.forEach((value, i) => {
    sum += value;
    points.push({ population: (i + 1) / n, share: sum / total });
  });
  return points;
}
