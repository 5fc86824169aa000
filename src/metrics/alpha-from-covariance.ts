import { DEFAULT_CONFIDENCE } from './critical-z.ts';
import type { CronbachAlpha } from './cronbach-alpha.ts';
import { feldtInterval } from './feldt-interval.ts';
import { requireCount, requireList, requireOpenUnit, requireRecord, show } from './guards.ts';

/**
 * Cronbach's alpha from the covariances of the items instead of the rows, as `cronbachAlpha` has
 * it: what is kept of a large table, and what a publication prints, is enough.
 *
 * With C the covariances of the complete rows: α = k/(k − 1)·(1 − Σ C_jj / ΣΣ C_ij). The item-total
 * correlation of j is Σ_(i≠j) C_ij / √(C_jj·V), V the sum of C without row and column j.
 * Standardized: the same with correlations for covariances.
 *
 * Source: Cronbach (1951), Psychometrika 16, 297–334; Feldt (1965), Psychometrika 30, 357–370.
 *
 * @param covariance k rows of k numbers, divisor n − 1, the variances on the diagonal
 * @param n complete rows behind it
 * @returns `null` for every figure that is undefined, as alpha is where the sums do not vary
 * @throws {RangeError} when the matrix is not square or not symmetric, holds what is not a finite
 *   number or a negative variance, naming its place; n is not a whole number; or confidence is
 *   outside 0…1
 * @example
 * alphaFromCovariance([[3.5, 2.5, 2], [2.5, 2, 1.5], [2, 1.5, 2]], 4); // alpha 0.923
 */
export function alphaFromCovariance(
  covariance: readonly (readonly number[])[],
  n: number,
  options: { readonly confidence?: number } = {},
): Omit<CronbachAlpha, 'dropped'> {
  requireRecord('options', options);
  const { confidence = DEFAULT_CONFIDENCE } = options;
  requireOpenUnit('confidence', confidence);
  requireCount('n', n);
  requireCovariance(covariance);
  const k = covariance.length;
  const items = covariance.map((_, item) => item);
  const alpha = n < 2 ? null : alphaOf(covariance, items);
  const [low, high] = feldtInterval(alpha, n, k, confidence);
  return {
    n,
    items: k,
    alpha,
    standardized: n < 2 ? null : standardized(covariance, items),
    low,
    high,
    byItem: items.map((item) => {
      if (n < 2) return { itemTotal: null, alphaIfDropped: null };
      const others = items.filter((other) => other !== item);
      return {
        itemTotal: withTheOthers(covariance, item, others),
        alphaIfDropped: alphaOf(covariance, others),
      };
    }),
  };
}

type Matrix = readonly (readonly number[])[];

const at = (matrix: Matrix, row: number, column: number) => matrix[row]?.[column] ?? 0;

/** Entries this small beside the variances are what rounding leaves of 0. */
const ROUNDING = 64 * Number.EPSILON;

function sumOver(matrix: Matrix, items: readonly number[]): number {
  return items.reduce(
    (sum, row) => items.reduce((total, column) => total + at(matrix, row, column), sum),
    0,
  );
}

function trace(matrix: Matrix, items: readonly number[]): number {
  return items.reduce((sum, item) => sum + at(matrix, item, item), 0);
}

/** Variance of the sum of some items; 0 where it is nothing but rounding. */
function totalVariance(matrix: Matrix, items: readonly number[]): number {
  const total = sumOver(matrix, items);
  return total > ROUNDING * trace(matrix, items) ? total : 0;
}

function alphaOf(matrix: Matrix, items: readonly number[]): number | null {
  const k = items.length;
  const total = totalVariance(matrix, items);
  if (k < 2 || total === 0) return null;
  return Math.min(1, (k / (k - 1)) * (1 - trace(matrix, items) / total));
}

function standardized(matrix: Matrix, items: readonly number[]): number | null {
  if (items.some((item) => at(matrix, item, item) === 0)) return null;
  const correlations = matrix.map((row, i) =>
    row.map((value, j) =>
      i === j ? 1 : value / Math.sqrt(at(matrix, i, i)) / Math.sqrt(at(matrix, j, j)),
    ),
  );
  return alphaOf(correlations, items);
}

function withTheOthers(matrix: Matrix, item: number, others: readonly number[]): number | null {
  const own = at(matrix, item, item);
  const rest = totalVariance(matrix, others);
  if (own === 0 || rest === 0) return null;
  const shared = others.reduce((sum, other) => sum + at(matrix, item, other), 0);
  return Math.max(-1, Math.min(1, shared / Math.sqrt(own) / Math.sqrt(rest)));
}

function requireCovariance(matrix: Matrix): void {
  requireList('covariance', matrix);
  for (const [i, row] of matrix.entries()) requireList(`covariance row ${i + 1}`, row);
  for (const [i, row] of matrix.entries()) {
    if (row.length !== matrix.length) {
      throw new RangeError(
        `covariance must be square, got ${row.length} numbers in row ${i + 1} of ${matrix.length}`,
      );
    }
    for (const [j, value] of row.entries()) {
      const place = `in row ${i + 1}, column ${j + 1}`;
      if (typeof value !== 'number' || !Number.isFinite(value) || (i === j && value < 0)) {
        throw new RangeError(
          `covariance must hold finite numbers and no negative variance, got ${show(value)} ${place}`,
        );
      }
    }
  }
  for (const [i, row] of matrix.entries()) {
    for (const [j, value] of row.entries()) {
      const mirrored = at(matrix, j, i);
      if (Math.abs(value - mirrored) > 1e-9 * Math.max(Math.abs(value), Math.abs(mirrored))) {
        throw new RangeError(
          `covariance must be symmetric, got ${value} and ${mirrored} for row ${i + 1}, column ${j + 1}`,
        );
      }
    }
  }
}
