import { show } from './guards.ts';

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
}

/**
 * Customer lifetime value with constant margin, retention r and discount rate i, over an endless
 * horizon; the cost of winning the customer is not in it.
 *
 * m·r/(1 + i − r) where the first margin comes at the end of the first period if the customer is
 * still there, m/(1 + i − r) where it comes then for sure, m(1 + i)/(1 + i − r) where it comes now.
 *
 * Source: Gupta & Lehmann (2003), Journal of Interactive Marketing 17, 9–24.
 *
 * @returns money in the margin's currency; `null` where nobody ever leaves and nothing is
 *   discounted, so that the value has no end
 * @throws {RangeError} naming a margin that is not finite, a retention outside 0 to 1, or a
 *   discount rate below 0
 * @example
 * customerLifetimeValue({ margin: 30, retention: 0.8, discount: 0.1 }); // 80
 */
export function customerLifetimeValue(input: LifetimeValueInput): number | null {
  const { margin, retention, discount, firstMargin = 'if-retained' } = input;
  if (!Number.isFinite(margin)) {
    throw new RangeError(`margin must be a finite number, got ${show(margin)}`);
  }
  if (!(retention >= 0 && retention <= 1)) {
    throw new RangeError(`retention must lie between 0 and 1, got ${show(retention)}`);
  }
  if (!(discount >= 0 && Number.isFinite(discount))) {
    throw new RangeError(`discount must be a finite number from 0 up, got ${show(discount)}`);
  }
  const first = FIRST[firstMargin];
  if (!first) {
    throw new RangeError(
      `firstMargin must be ${Object.keys(FIRST).join(', ')}, got ${show(firstMargin)}`,
    );
  }
  // 1 − r first: 1 + i − r rounds i away where r is near 1 and i is small.
  const decay = 1 - retention + discount;
  if (decay === 0) return null;
  const value = (margin * first(retention, discount)) / decay;
  if (!Number.isFinite(value)) {
    throw new RangeError(
      `a margin of ${margin} at this retention is worth more than a number holds`,
    );
  }
  return value;
}

const FIRST: Readonly<Record<FirstMargin, (retention: number, discount: number) => number>> = {
  'if-retained': (retention) => retention,
  'end-of-period': () => 1,
  now: (_, discount) => 1 + discount,
};
