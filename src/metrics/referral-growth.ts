import { requireBetween, requireCount, requireFinite, requireRecord, show } from './guards.ts';

export interface ReferralGrowth {
  /** Viral coefficient K: newcomers that each customer brings. */
  readonly k: number;
  /** Newcomers in each cycle; the first entry is the customers one starts with. */
  readonly newcomers: readonly number[];
  /** All customers after each cycle, the start included. */
  readonly totals: readonly number[];
  /** What the total comes ever nearer to; `null` where K is 1 or more and it has no end. */
  readonly limit: number | null;
}

/** Every cycle is a number in the answer; nobody reads more. */
const MOST_CYCLES = 1_000_000;

/**
 * Growth by referral, where every customer invites once.
 *
 * K = invitations × conversion; newcomers of cycle j: N₀·Kʲ; total after T cycles
 * N₀(K^(T+1) − 1)/(K − 1), or N₀(T + 1) where K is 1; limit N₀/(1 − K) for K below 1.
 *
 * Source: Skok (2009), Lessons Learned – Viral Marketing.
 *
 * @param input customers at the start; invitations a customer sends; conversion, the share of
 *   invitations that bring a newcomer, 0 to 1; cycles to follow
 * @throws {RangeError} naming a count that is not a whole number from 0 up, invitations below 0,
 *   a conversion outside 0 to 1, more than a million cycles, or growth beyond what a double holds
 * @example
 * referralGrowth({ customers: 40, invitations: 3, conversion: 0.08, cycles: 1 });
 * // k 0.24, newcomers [40, 9.6], totals [40, 49.6], limit 52.6
 */
export function referralGrowth(input: {
  readonly customers: number;
  readonly invitations: number;
  readonly conversion: number;
  readonly cycles: number;
}): ReferralGrowth {
  requireRecord('input', input);
  const { customers, invitations, conversion, cycles } = input;
  requireCount('customers', customers);
  requireCount('cycles', cycles);
  if (cycles > MOST_CYCLES) {
    throw new RangeError(`cycles must be at most ${MOST_CYCLES}, got ${show(cycles)}`);
  }
  requireFinite('invitations', invitations, 0);
  requireBetween('conversion', conversion, 0, 1);
  const k = invitations * conversion;
  const newcomers = Array.from({ length: cycles + 1 }, (_, cycle) =>
    customers === 0 ? 0 : customers * k ** cycle,
  );
  let total = 0;
  const totals = newcomers.map((brought) => {
    total += brought;
    return total;
  });
  if (!Number.isFinite(total)) {
    throw new RangeError(
      `${cycles} cycles at K = ${k} grow beyond every number; take fewer cycles`,
    );
  }
  return { k, newcomers, totals, limit: k < 1 ? customers / (1 - k) : null };
}
