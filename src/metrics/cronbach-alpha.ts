import { DEFAULT_CONFIDENCE } from './critical-z.ts';
import { feldtInterval } from './feldt-interval.ts';
import { requireList, requireOpenUnit, requireRecord, show } from './guards.ts';

export interface ItemReliability {
  /** Correlation of the item with the sum of the others; `null` where either does not vary. */
  readonly itemTotal: number | null;
  /** Alpha of the other items; `null` where it is undefined, as with one item left. */
  readonly alphaIfDropped: number | null;
}

export interface CronbachAlpha {
  /** Complete rows, on which everything rests. */
  readonly n: number;
  /** Rows left out because an answer is missing. */
  readonly dropped: number;
  /** Number of items, k. */
  readonly items: number;
  /** Raw alpha, from the variances, 1 at most; may be below 0. `null` where it is undefined. */
  readonly alpha: number | null;
  /** From the mean correlation; `null` also where one item does not vary. */
  readonly standardized: number | null;
  /** Feldt's interval for raw alpha. */
  readonly low: number | null;
  readonly high: number | null;
  /** In the order of the columns. */
  readonly byItem: readonly ItemReliability[];
}

/**
 * Cronbach's alpha: how far the items of a scale say the same.
 *
 * α = k/(k − 1)·(1 − Σsⱼ²/s_T²), s_T² the variance of the sum of the k items. Standardized:
 * k·r/(1 + (k − 1)·r), r the mean correlation between items. Feldt's interval: 1 − (1 − α)·F at
 * (1 + c)/2 and at (1 − c)/2, with n − 1 and (n − 1)(k − 1) degrees of freedom.
 *
 * Only complete rows count (listwise). An item that does not vary stays in the formula; R's psych
 * drops it. Alpha is undefined for fewer than two items or complete rows, or where the sums do not
 * vary.
 *
 * Source: Cronbach (1951), Psychometrika 16, 297–334; Feldt (1965), Psychometrika 30, 357–370.
 *
 * @param rows one list of answers a respondent, as long as there are items, reverse-keyed items
 *   already turned round; `null` for a missing answer
 * @throws {RangeError} naming an answer that is not a number up to ±1e100 or a row of another length, and
 *   its place, or a confidence outside 0…1
 * @example
 * cronbachAlpha([[1, 2, 1], [2, 2, 3], [4, 3, 4], [5, 5, 4]]); // alpha 0.931
 */
export function cronbachAlpha(
  rows: readonly (readonly (number | null)[])[],
  options: { readonly confidence?: number } = {},
): CronbachAlpha {
  requireRecord('options', options);
  const { confidence = DEFAULT_CONFIDENCE } = options;
  requireOpenUnit('confidence', confidence);
  requireList('rows', rows);
  for (const [row, answers] of rows.entries()) requireList(`row ${row + 1}`, answers);
  const k = rows[0]?.length ?? 0;
  const complete = completeRows(rows, k);
  const n = complete.length;
  const columns = Array.from({ length: k }, (_, item) => centred(complete, item));
  const total = sumOf(columns, n);
  const alpha = alphaOf(columns, total);
  const [low, high] = feldtInterval(alpha, n, k, confidence);
  return {
    n,
    dropped: rows.length - n,
    items: k,
    alpha,
    standardized: standardizedAlpha(columns, n),
    low,
    high,
    byItem: columns.map((column) => {
      const rest = without(total, column);
      const others = columns.filter((other) => other !== column);
      return { itemTotal: correlation(column, rest), alphaIfDropped: alphaOf(others, rest) };
    }),
  };
}

/** Deviations from a mean, and the sum of their squares; 0 where they are nothing but rounding. */
interface Column {
  readonly deviations: Float64Array;
  readonly squares: number;
  /** Largest absolute value behind the deviations, of which their rounding is a part. */
  readonly largest: number;
}

/** Beyond this the square of a number may be more than a number holds. */
const LARGEST = 1e100;

function completeRows(
  rows: readonly (readonly (number | null)[])[],
  k: number,
): readonly (readonly number[])[] {
  const isNumber = (answer: number | null): answer is number => answer !== null;
  const complete: (readonly number[])[] = [];
  for (const [row, answers] of rows.entries()) {
    if (answers.length !== k) {
      throw new RangeError(
        `every row must hold ${k} answers as the first, got ${answers.length} in row ${row + 1}`,
      );
    }
    for (const [item, answer] of answers.entries()) {
      if (answer !== null && !(typeof answer === 'number' && Math.abs(answer) <= LARGEST)) {
        throw new RangeError(
          `answers must be null or numbers no larger than ${LARGEST}, got ${show(answer)} in row ${row + 1}, item ${item + 1}`,
        );
      }
    }
    if (answers.every(isNumber)) complete.push(answers);
  }
  return complete;
}

function centred(rows: readonly (readonly number[])[], item: number): Column {
  const values = Float64Array.from(rows, (row) => row[item] ?? 0);
  const n = values.length;
  const first = values.reduce((sum, value) => sum + value, 0) / n;
  // A second pass over the residuals removes most of the rounding of the first.
  const mean = first + values.reduce((sum, value) => sum + (value - first), 0) / n;
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const deviations = values.map((value) => value - mean);
  // Far from 0 even the nearest double is beside the mean; what it is beside all deviations share.
  const beside = deviations.reduce((sum, value) => sum + value, 0) / n;
  return column(
    deviations.map((value) => value - beside),
    largest,
  );
}

function column(deviations: Float64Array, largest: number): Column {
  const widest = deviations.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const varies = widest > ROUNDING * largest;
  const squares = varies ? deviations.reduce((sum, value) => sum + value * value, 0) : 0;
  return { deviations, squares, largest };
}

/** What is left of equal sums of a few dozen answers. */
const ROUNDING = 16 * Number.EPSILON;

function sumOf(columns: readonly Column[], n: number): Column {
  const sums = new Float64Array(n);
  for (const { deviations } of columns) {
    deviations.forEach((deviation, row) => {
      sums[row] = (sums[row] ?? 0) + deviation;
    });
  }
  return column(
    sums,
    columns.reduce((sum, { largest }) => sum + largest, 0),
  );
}

/** The sum without one of its columns. */
function without(total: Column, item: Column): Column {
  return column(
    total.deviations.map((sum, row) => sum - (item.deviations[row] ?? 0)),
    total.largest,
  );
}

function alphaOf(columns: readonly Column[], total: Column): number | null {
  const k = columns.length;
  if (k < 2 || total.squares === 0) return null;
  const apart = columns.reduce((sum, { squares }) => sum + squares, 0);
  return Math.min(1, (k / (k - 1)) * (1 - apart / total.squares));
}

/** k·r/(1 + (k − 1)·r) is raw alpha of items that all have the same variance. */
function standardizedAlpha(columns: readonly Column[], n: number): number | null {
  if (columns.some(({ squares }) => squares === 0)) return null;
  const alike = columns.map(({ deviations, squares, largest }) => {
    const length = Math.sqrt(squares);
    return column(
      deviations.map((deviation) => deviation / length),
      largest / length,
    );
  });
  return alphaOf(alike, sumOf(alike, n));
}

function correlation(a: Column, b: Column): number | null {
  if (a.squares === 0 || b.squares === 0) return null;
  const products = a.deviations.reduce(
    (sum, deviation, row) => sum + deviation * (b.deviations[row] ?? 0),
    0,
  );
  const r = products / Math.sqrt(a.squares) / Math.sqrt(b.squares);
  return Math.max(-1, Math.min(1, r));
}
