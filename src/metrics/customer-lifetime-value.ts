import { requireBetween, requireCount, requireFinite, requireRecord } from './guards.ts';
import { requireOneOf } from './require-one-of.ts';

/** When the first margin counts: if the customer stays a period, at its end for sure, or now. */
export type FirstMargin = 'if-retained' | 'end-of-period' | 'now';

export interface LifetimeValueInput {
  /** Margin of a customer in one period, in any currency. */
  readonly margin: number;
  /** Share of customers who stay from one period to the next, 0 to 1. */
  readonly retention: number;
  /** Discount rate of the same period, from 0 up: 0.1 for 10 %. */
  readonly discount: number;
  /** `if-retained` unless told. */
  readonly firstMargin?: FirstMargin;
  /** Growth of the margin from each period to the next, from −1 up: 0.05 for 5 %; 0 unless told. */
  readonly marginGrowth?: number;
  /** How many margins count, the first included; without end unless told. */
  readonly periods?: number;
}

/**
 * Customer lifetime value with margin m, constant retention r and discount rate i, over an endless
 * horizon unless told; the cost of winning the customer is not in it.
 *
 * m·r/(1 + i − r) where the first margin comes at the end of the first period if the customer is
 * still there, m/(1 + i − r) where it comes then for sure, m(1 + i)/(1 + i − r) where it comes now.
 *
 * A margin that grows by g a period, from the second on, puts r(1 + g) for the r below the line;
 * it has an end only where r(1 + g) < 1 + i. After n margins the value is 1 − qⁿ of the endless one,
 * q = r(1 + g)/(1 + i): Σ m(r/(1 + i))ᵗ for t from 1 to n where nothing grows and the first margin
 * comes if the customer stays.
 *
 * Source: Gupta & Lehmann (2003), Journal of Interactive Marketing 17, 9–24.
 *
 * @returns money in the margin's currency; `null` where nobody ever leaves and nothing is
 *   discounted, or the margin outgrows both, so that the value has no end; never with `periods`
 * @throws {RangeError} naming a margin that is not finite, a retention outside 0 to 1, a
 *   discount rate below 0, a growth below −1, periods that are not a whole number from 0 up, or a
 *   value beyond what a double holds
 * @example
 * customerLifetimeValue({ margin: 30, retention: 0.8, discount: 0.1 }); // 80
 * customerLifetimeValue({ margin: 30, retention: 0.8, discount: 0.1, marginGrowth: 0.05 }); // 92.31
 * customerLifetimeValue({ margin: 30, retention: 0.8, discount: 0.1, periods: 3 }); // 49.23
 */
export function customerLifetimeValue(input: LifetimeValueInput): number | null {
  requireRecord('input', input);
  const {
    margin,
    retention,
    discount,
    firstMargin = 'if-retained',
    marginGrowth = 0,
    periods,
  } = input;
  requireFinite('margin', margin);
  requireBetween('retention', retention, 0, 1);
  requireFinite('discount', discount, 0);
  requireOneOf('firstMargin', firstMargin, Object.keys(FIRST));
  requireFinite('marginGrowth', marginGrowth, -1);
  if (periods !== undefined) requireCount('periods', periods);
  // 1 − r first: 1 + i − r rounds i away where r is near 1 and i is small.
  const decay = 1 - retention + discount - retention * marginGrowth;
  const income = margin * FIRST[firstMargin](retention, discount);
  let value: number;
  if (periods === undefined) {
    if (decay <= (marginGrowth === 0 ? 0 : ROUNDING * (1 + discount))) return null;
    value = income / decay;
  } else {
    value = income === 0 ? 0 : income * annuity(decay, 1 + discount, periods);
  }
  if (!Number.isFinite(value)) {
    throw new RangeError(
      `a margin of ${margin} at this retention is worth more than a number holds`,
    );
  }
  return value;
}

/** Where growth meets retention and discount, what should be 0 is the rounding of four steps. */
const ROUNDING = 4 * Number.EPSILON;

/** Σ qᵗ/(1 + i) for t from 0 to n − 1, q = 1 − decay/(1 + i), also where q is near 1. */
function annuity(decay: number, interest: number, n: number): number {
  if (decay === 0 || n === 0) return n / interest;
  return -Math.expm1(n * Math.log1p(-Math.min(1, decay / interest))) / decay;
}

const FIRST: Readonly<Record<FirstMargin, (retention: number, discount: number) => number>> = {
  'if-retained': (retention) => retention,
  'end-of-period': () => 1,
  now: (_, discount) => 1 + discount,
};
