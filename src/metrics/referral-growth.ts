import { requireCount, show } from './guards.ts';

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
 *   a conversion outside 0 to 1, or growth beyond what a double holds
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
  const { customers, invitations, conversion, cycles } = input;
  requireCount('customers', customers);
  requireCount('cycles', cycles);
  if (!(invitations >= 0 && Number.isFinite(invitations))) {
    throw new RangeError(`invitations must be a finite number from 0 up, got ${show(invitations)}`);
  }
  if (!(conversion >= 0 && conversion <= 1)) {
    throw new RangeError(`conversion must lie between 0 and 1, got ${show(conversion)}`);
  }
  const k = invitations * conversion;
  const newcomers = Array.from({ length: cycles + 1 }, (_, cycle) => customers * k ** cycle);
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
