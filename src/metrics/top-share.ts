import { amounts } from './amounts.ts';
import { requireOpenUnit, requireRecord } from './guards.ts';
import { requireOneOf } from './require-one-of.ts';

const METHODS = ['whole', 'interpolated'] as const;

/** Whole customers, rounded up, or a point on the straight pieces of the Lorenz curve. */
export type TopShareMethod = (typeof METHODS)[number];

export interface TopShareOptions {
  /** Which part of the customers is the top, between 0 and 1; 0.2 unless told. */
  readonly top?: number;
  /** `whole` unless told. */
  readonly method?: TopShareMethod;
}

/**
 * Share of an amount that the top customers hold, such as the revenue of the best fifth.
 *
 * `whole` takes the ⌈q·n⌉ largest values; `interpolated` is 1 − L(1 − q) on the Lorenz curve L: the
 * customer on the border counts in part.
 *
 * Source: Lorenz (1905), Publications of the American Statistical Association 9, 209–219.
 *
 * @param values finite amounts from 0 up, one a customer
 * @returns a share, 0 to 1; `null` where there are no values or all are 0
 * @throws {RangeError} naming a value that is below 0 or not a finite number, a top outside 0…1,
 *   or an unknown method
 * @example
 * topShare([50, 20, 10, 10, 5, 5]); // 0.7: a fifth of six customers is rounded up to two
 */
export function topShare(values: readonly number[], options: TopShareOptions = {}): number | null {
  requireRecord('options', options);
  const { top = 0.2, method = 'whole' } = options;
  requireOpenUnit('top', top);
  requireOneOf('method', method, METHODS);
  const sorted = amounts(values);
  if (sorted === null) return null;
  const { ascending, total } = sorted;
  const n = ascending.length;
  const customers = wholeIfNear(top * n);
  const whole = method === 'whole' ? Math.ceil(customers) : Math.floor(customers);
  const largest = ascending.subarray(n - whole).reduce((sum, value) => sum + value, 0);
  const part = method === 'whole' ? 0 : customers - whole;
  const border = ascending[n - whole - 1] ?? 0;
  return Math.min(1, (largest + part * border) / total);
}

/** 0.07 × 100 is a hair above 7, and must not take an eighth customer. */
function wholeIfNear(value: number): number {
  const whole = Math.round(value);
  return Math.abs(value - whole) <= 4 * Number.EPSILON * whole ? whole : value;
}
