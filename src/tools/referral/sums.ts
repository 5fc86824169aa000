import { type ReferralGrowth, referralGrowth } from '../../metrics/referral-growth.ts';
import { saturatingReferral } from '../../metrics/referral-saturation.ts';
import { wilson } from '../../metrics/wilson.ts';
import { asShown } from '../../ui/format.ts';

/** Rounds of invitations that are followed: beyond them the model says more than anybody knows. */
export const ROUNDS = 6;

/** Share of cards that bring a newcomer; the ends only where cards were counted. */
export interface Conversion {
  readonly share: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** Amounts are in the reader's own currency. */
export interface Prices {
  readonly card: number;
  readonly introducer: number;
  readonly newcomer: number;
  /** What one visit or order leaves, above 0. */
  readonly margin: number;
  /** Visits a newcomer makes on average; `null` where nobody knows. */
  readonly visits: number | null;
  /** Share of newcomers who would have come anyway, 0 up to but not 1. */
  readonly anyway: number;
}

/** What one newcomer costs at a conversion. */
export interface Cost {
  readonly cards: number;
  readonly all: number;
  /** Paid visits until it is earned back. */
  readonly visits: number;
}

/** Whether the scheme earns back what it costs. */
export interface Worth {
  /** What a newcomer leaves in all visits. */
  readonly perNewcomer: number;
  /** Conversion from which it pays; `null` where rewards alone cost more than a newcomer leaves. */
  readonly from: number | null;
  readonly verdict: 'pays' | 'fails' | 'open' | 'never';
}

export interface ReferralSums {
  readonly conversion: Conversion;
  readonly growth: ReferralGrowth;
  /** Totals by round at the ends of the conversion's interval. */
  readonly ends: { readonly low: ReferralGrowth; readonly high: ReferralGrowth } | null;
  /** Totals by round where the people who could come are limited. */
  readonly filling: readonly number[] | null;
}

/**
 * Growth of a referral scheme.
 *
 * @param input customers at the start, invitations each hands out, and `market`, the people who
 *   could become customers beside them, where known
 */
export function growthSums(input: {
  readonly customers: number;
  readonly invitations: number;
  readonly conversion: Conversion;
  readonly market: number | null;
}): ReferralSums {
  const { customers, invitations, conversion, market } = input;
  const at = (share: number) =>
    referralGrowth({ customers, invitations, conversion: share, cycles: ROUNDS });
  const growth = at(conversion.share);
  return {
    conversion,
    growth,
    ends:
      conversion.low === null || conversion.high === null
        ? null
        : { low: at(conversion.low), high: at(conversion.high) },
    filling:
      market === null
        ? null
        : saturatingReferral({ customers, people: market, k: growth.k, rounds: ROUNDS }),
  };
}

/** Conversion from counts, with Wilson's interval. */
export function countedConversion(used: number, handed: number, confidence: number): Conversion {
  return wilson(used, handed, { confidence }) ?? { share: 0, low: null, high: null };
}

/**
 * Cost of one newcomer: the cards that are handed out for one, and both rewards; divided by the
 * share who would not have come anyway, it is the cost of one customer truly added.
 *
 * @returns `null` where no card brings anybody: there is no newcomer to share the cost
 */
export function costAt(share: number, prices: Prices, added = false): Cost | null {
  if (share === 0) return null;
  const over = added ? 1 - prices.anyway : 1;
  const cards = prices.card / share / over;
  const all = cards + (prices.introducer + prices.newcomer) / over;
  // From the price as it is written, so that nobody who checks the sum finds a visit too many.
  const visits = Math.max(0, Math.ceil(asShown(all, 2) / prices.margin - 1e-9));
  return { cards, all, visits };
}

/**
 * The conversion from which the scheme pays: card / (visits × margin × (1 − anyway) − rewards).
 *
 * @returns `null` where it is not known how long newcomers stay
 */
export function worth({ share, low, high }: Conversion, prices: Prices): Worth | null {
  if (prices.visits === null) return null;
  const perNewcomer = prices.visits * prices.margin;
  const left = perNewcomer * (1 - prices.anyway) - prices.introducer - prices.newcomer;
  const from = left > 0 ? prices.card / left : null;
  if (from === null || from > 1) return { perNewcomer, from: null, verdict: 'never' };
  if ((low ?? share) >= from && share > 0) return { perNewcomer, from, verdict: 'pays' };
  return { perNewcomer, from, verdict: (high ?? share) < from ? 'fails' : 'open' };
}
