import { finiteValues } from './finite-values.ts';
import { requireList, requireRecord } from './guards.ts';
import { quantiles } from './quantile.ts';
import { requireOneOf } from './require-one-of.ts';

const TIES = ['down', 'up', 'order', 'average'] as const;

/**
 * Which fifth a value on the border is in. By cut points: one equal to a cut point goes to the
 * fifth below (`down`) or above (`up`). By rank: equal values are split in the caller's order
 * (`order`), or all take their mean rank (`average`).
 */
export type RfmTies = (typeof TIES)[number];

export interface RfmCustomer {
  /** Time since the last purchase, in any unit: little is good. */
  readonly recency: number;
  /** Number of purchases. */
  readonly frequency: number;
  /** Money spent, in any currency. */
  readonly monetary: number;
}

export type RfmFifth = 1 | 2 | 3 | 4 | 5;

export interface RfmScore {
  /** 5 for the fifth who bought last. */
  readonly recency: RfmFifth;
  /** 5 for the fifth who bought most often. */
  readonly frequency: RfmFifth;
  /** 5 for the fifth who spent most. */
  readonly monetary: RfmFifth;
  /** The three as one name, such as `543`. */
  readonly cell: string;
}

export interface Rfm {
  /** In the caller's order. */
  readonly scores: readonly RfmScore[];
  /** Four cut points each, ascending; `null` where fifths go by rank. */
  readonly cuts: Readonly<Record<keyof RfmCustomer, readonly number[]>> | null;
}

/**
 * Recency, frequency and monetary scores: each customer's fifth in each of the three, 1 to 5.
 *
 * Cut points are the sample quantiles 0.2, 0.4, 0.6 and 0.8 of type 7. By rank the fifth is
 * ⌈5·rank/n⌉. Fifths are of the values as given, and recency is turned round at the end: `down`
 * puts equal times with the more recent. Where many values are equal, as with frequency, cut points
 * fall together and some scores stay empty; only `order` makes fifths of equal size, at the price
 * that equal customers are told apart.
 *
 * Source: Hughes (1994), Strategic Database Marketing; the quantiles: Hyndman & Fan (1996), The
 * American Statistician 50, 361–365.
 *
 * @param customers three finite numbers each
 * @param options `ties`, `down` unless told
 * @returns no scores and no cut points where there are no customers
 * @throws {RangeError} naming a value that is not a finite number and its place, or an unknown rule
 * @example
 * rfm([
 *   { recency: 3, frequency: 9, monetary: 400 },
 *   { recency: 40, frequency: 2, monetary: 500 },
 *   { recency: 12, frequency: 4, monetary: 80 },
 *   { recency: 90, frequency: 1, monetary: 20 },
 *   { recency: 25, frequency: 6, monetary: 150 },
 * ]);
 * // cells 554, 225, 432, 111, 343
 */
export function rfm(
  customers: readonly RfmCustomer[],
  options: { readonly ties?: RfmTies } = {},
): Rfm {
  requireRecord('options', options);
  const { ties = 'down' } = options;
  requireList('customers', customers);
  for (const [i, one] of customers.entries()) requireRecord(`the customer at place ${i + 1}`, one);
  requireOneOf('ties', ties, TIES);
  const recency = fifths('recency', customers, ties);
  const frequency = fifths('frequency', customers, ties);
  const monetary = fifths('monetary', customers, ties);
  return {
    scores: customers.map((_, i): RfmScore => {
      const r = fifth(6 - (recency.of[i] ?? 1));
      const f = fifth(frequency.of[i] ?? 1);
      const m = fifth(monetary.of[i] ?? 1);
      return { recency: r, frequency: f, monetary: m, cell: `${r}${f}${m}` };
    }),
    cuts:
      recency.cuts && frequency.cuts && monetary.cuts
        ? { recency: recency.cuts, frequency: frequency.cuts, monetary: monetary.cuts }
        : null,
  };
}

interface Fifths {
  /** Fifth of each value as given, 1 for the least. */
  readonly of: Uint8Array;
  readonly cuts: readonly number[] | null;
}

function fifths(name: keyof RfmCustomer, customers: readonly RfmCustomer[], ties: RfmTies): Fifths {
  const given = customers.map((customer) => customer[name]);
  const values = finiteValues(name, given);
  if (ties === 'order' || ties === 'average') {
    return { of: byRank(values, ties === 'average'), cuts: null };
  }
  const cuts = quantiles(given, [0.2, 0.4, 0.6, 0.8]);
  const of = new Uint8Array(values.length).fill(1);
  for (const cut of cuts ?? []) {
    values.forEach((value, i) => {
      if (value > cut || (ties === 'up' && value === cut)) of[i] = (of[i] ?? 1) + 1;
    });
  }
  return { of, cuts };
}

function byRank(values: Float64Array, average: boolean): Uint8Array {
  const n = values.length;
  const at = (i: number) => values[i] ?? 0;
  const order = new Uint32Array(n).map((_, i) => i).sort((a, b) => at(a) - at(b) || a - b);
  const of = new Uint8Array(n);
  for (let from = 0; from < n; ) {
    let to = from + 1;
    while (average && to < n && at(order[to] ?? 0) === at(order[from] ?? 0)) to += 1;
    // Places from + 1 to `to` share their mean as rank.
    const rank = (from + 1 + to) / 2;
    for (; from < to; from += 1) of[order[from] ?? 0] = Math.ceil((5 * rank) / n);
  }
  return of;
}

function fifth(value: number): RfmFifth {
  if (value === 1 || value === 2 || value === 3 || value === 4) return value;
  return 5;
}
