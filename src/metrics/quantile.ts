import { finiteValues } from './finite-values.ts';
import { requireList, requireRecord, show } from './guards.ts';
import { requireOneOf } from './require-one-of.ts';

const TYPES = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** The nine definitions of Hyndman & Fan, numbered as in R; see `quantiles`. */
export type QuantileType = (typeof TYPES)[number];

/**
 * Sample quantile of one share; see `quantiles`.
 *
 * @returns a number in the unit of the values; `null` where there are none
 * @throws {RangeError} as `quantiles` does
 * @example
 * quantile([7, 1, 3, 10], 0.25); // 2.5
 */
export function quantile(
  values: readonly number[],
  share: number,
  options: { readonly type?: QuantileType } = {},
): number | null {
  return quantiles(values, [share], options)?.[0] ?? null;
}

/**
 * Sample quantiles: the values below which given shares of a sample lie.
 *
 * With the values in order x₁ ≤ … ≤ xₙ and h = a + q(n + 1 − a − b): linear between the neighbours
 * of place h. Type 7, the default as in R, has a = b = 1: h = 1 + (n − 1)q. Type 4: a = 0, b = 1;
 * 5: ½, ½; 6: 0, 0; 8: ⅓, ⅓; 9: ⅜, ⅜. Types 1 to 3 take a value of the sample: the first that
 * reaches the share; the mean of two where the share falls between them; the nearest, even places
 * first.
 *
 * A place within rounding of a whole number is that number: 0.29 of 100 is 29, though the product
 * of the doubles is less. (R 4.2 rounds so for types 4 to 9 only: its types 1 to 3 take 0.07 of 100 as
 * more than 7.) A result between equal values is that value, so that cut points compare
 * exactly with the values they come from.
 *
 * Source: Hyndman & Fan (1996), The American Statistician 50, 361–365.
 *
 * @param values finite numbers in any order, in any unit
 * @param shares 0 to 1 each
 * @returns one number per share, in the order of the shares; `null` where there are no values
 * @throws {RangeError} naming a value that is not a finite number, a share outside 0 to 1, or a
 *   type that is not known
 * @example
 * quantiles([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], [0.2, 0.4, 0.6, 0.8]); // 2.8, 4.6, 6.4, 8.2
 */
export function quantiles(
  values: readonly number[],
  shares: readonly number[],
  options: { readonly type?: QuantileType } = {},
): number[] | null {
  requireRecord('options', options);
  const { type = 7 } = options;
  requireList('shares', shares);
  requireOneOf('type', type, TYPES);
  for (const [i, share] of shares.entries()) {
    if (typeof share !== 'number' || !(share >= 0 && share <= 1)) {
      throw new RangeError(`share must lie between 0 and 1, got ${show(share)} at place ${i + 1}`);
    }
  }
  const sorted = finiteValues('values', values).sort();
  const n = sorted.length;
  if (n === 0) return null;
  const nth = (place: number) => sorted[Math.min(n, Math.max(1, place)) - 1] ?? 0;
  return Array.from(shares, (share) => {
    const { place, weight } = PLACES[type](n, share);
    return between(nth(place), nth(place + 1), weight);
  });
}

/** Which value in order (from 1), and how far on the way to the next, 0 to 1. */
interface Place {
  readonly place: number;
  readonly weight: number;
}

function split(position: number): Place {
  const whole = Math.round(position);
  const rounding = 4 * Number.EPSILON * Math.max(1, Math.abs(position));
  if (Math.abs(position - whole) <= rounding) return { place: whole, weight: 0 };
  const place = Math.floor(position);
  return { place, weight: position - place };
}

const step = (position: number, onPlace: (place: number) => number): Place => {
  const { place, weight } = split(position);
  return { place, weight: weight > 0 ? 1 : onPlace(place) };
};

const linear = (a: number, b: number) => (n: number, share: number) =>
  split(a + share * (n + 1 - a - b));

const PLACES: Readonly<Record<QuantileType, (n: number, share: number) => Place>> = {
  1: (n, share) => step(n * share, () => 0),
  2: (n, share) => step(n * share, () => 0.5),
  3: (n, share) => step(n * share - 0.5, (place) => Math.abs(place % 2)),
  4: linear(0, 1),
  5: linear(0.5, 0.5),
  6: linear(0, 0),
  7: linear(1, 1),
  8: linear(1 / 3, 1 / 3),
  9: linear(0.375, 0.375),
};

function between(low: number, high: number, weight: number): number {
  // Held between the two: rounding may leave them, also where they are equal.
  return Math.min(high, Math.max(low, (1 - weight) * low + weight * high));
}
