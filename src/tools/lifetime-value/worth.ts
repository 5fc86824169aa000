import { customerLifetimeValue, type FirstMargin } from '../../metrics/customer-lifetime-value.ts';

export const FIRST_MARGINS = [
  'if-retained',
  'end-of-period',
  'now',
] as const satisfies readonly FirstMargin[];

/** What decides the value of a customer besides retention. */
export interface Terms {
  /** Margin of one customer in one period, in the reader's currency. */
  readonly margin: number;
  /** Discount rate of one period, 0.1 for 10 %. */
  readonly discount: number;
  /** Growth of the margin a period, 0.05 for 5 %. */
  readonly growth: number;
  readonly first: FirstMargin;
  /** How many margins count; `null` without end. */
  readonly periods: number | null;
}

/** A discount rate a year as one a month or quarter, compounded: (1 + i)^(1/n) − 1. */
export function ratePerPeriod(yearly: number, periodsPerYear: number): number {
  return Math.expm1(Math.log1p(yearly) / periodsPerYear);
}

/** The same the other way round: (1 + i)ⁿ − 1. */
export function ratePerYear(rate: number, periodsPerYear: number): number {
  return Math.expm1(Math.log1p(rate) * periodsPerYear);
}

/** Value today of a customer just won, before the cost of winning; `null` where it has no end. */
export function newcomerValue(terms: Terms, retention: number): number | null {
  const { margin, discount, growth, first, periods } = terms;
  return customerLifetimeValue({
    margin,
    retention,
    discount,
    marginGrowth: growth,
    firstMargin: first,
    ...(periods !== null && { periods }),
  });
}

/**
 * Value today of a customer who would have left at the end of this period and does not.
 *
 * Where a margin comes at the end of a period from those who stay, the first one is now certain:
 * m/(1 + i − r). Where it comes for certain from everybody who begins a period, the saved
 * customer is a newcomer one period later, and worth that value discounted once. Both count as
 * many margins as a newcomer's value does.
 */
export function savedValue(terms: Terms, retention: number): number | null {
  if (terms.first === 'if-retained') {
    return newcomerValue({ ...terms, first: 'end-of-period' }, retention);
  }
  const value = newcomerValue(terms, retention);
  return value === null ? null : value / (1 + terms.discount);
}

/** Discounted margin of a newcomer up to the end of a period, the 0th being today. */
export function valueUpTo(terms: Terms, retention: number, period: number): number {
  const margins = terms.first === 'now' ? period + 1 : period;
  const periods = Math.min(margins, terms.periods ?? margins);
  return newcomerValue({ ...terms, periods }, retention) ?? 0;
}

/** Further than this nobody plans, and every finite horizon a field takes is nearer. */
const FURTHEST = 100_000;

/**
 * The first period by whose end the discounted margins of a newcomer cover the cost of winning;
 * `null` where they never do.
 */
export function payback(terms: Terms, retention: number, cost: number): number | null {
  const covers = (period: number) => valueUpTo(terms, retention, period) >= cost * (1 - 1e-12);
  let far = 1;
  if (covers(0)) return 0;
  while (!covers(far)) {
    far *= 2;
    if (far > FURTHEST) return null;
  }
  let near = Math.floor(far / 2);
  while (far - near > 1) {
    const middle = Math.floor((near + far) / 2);
    if (covers(middle)) far = middle;
    else near = middle;
  }
  return far;
}

/** What spending on keeping has to bring; gains in retention are shares, 0.03 for 3 points. */
export interface BreakEven {
  readonly saved: number;
  /** Gain at which the spending returns what it cost. */
  readonly pays: number;
  /** Gain at which it brings as much as the same money spent on winning; `null` without its cost. */
  readonly matches: number | null;
  /** The most that one customer saved may cost to match winning. */
  readonly evenCost: number | null;
}

/**
 * Spending k a customer on everybody returns its cost where the gain in retention is k/s, s the
 * value of a customer saved. The same money wins k/a newcomers worth v each, so keeping matches
 * winning at a gain of k·v/(a·s), or a price of a·s/v for each customer saved.
 *
 * @param keeping what is spent on each customer in one period, above 0
 * @param acquisition what it costs to win one customer; `null` or 0 where nothing can be compared
 * @returns `null` where the values have no end, or a customer saved is worth nothing
 */
export function breakEven(
  terms: Terms,
  retention: number,
  keeping: number,
  acquisition: number | null,
): BreakEven | null {
  const saved = savedValue(terms, retention);
  const won = newcomerValue(terms, retention);
  if (saved === null || won === null || saved <= 0) return null;
  const comparable = acquisition !== null && acquisition > 0 && won > 0;
  return {
    saved,
    pays: keeping / saved,
    matches: comparable ? (keeping * won) / (acquisition * saved) : null,
    evenCost: comparable ? (acquisition * saved) / won : null,
  };
}
