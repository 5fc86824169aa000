import { formatNumber } from '../../ui/format.ts';
import { say, type Words } from '../../ui/words.ts';
import type { ReferralState, VoucherName } from './state.ts';

/** Letters that a printed voucher has room for without crowding out its code. */
const ROOM = { business: 40, newcomer: 55, introducer: 55, until: 30 } as const;

/** What does not fit on a voucher, in the reader's words. */
export function roomProblems(
  voucher: ReferralState['voucher'],
  words: Words,
): Partial<Record<VoucherName, string>> {
  const problems: Partial<Record<VoucherName, string>> = {};
  for (const name of ['business', 'newcomer', 'introducer', 'until'] as const) {
    const { length } = [...voucher[name].trim()];
    if (length > ROOM[name]) {
      problems[name] = say(words, 'referral.problem.room', {
        most: formatNumber(words.locale, ROOM[name]),
        length: formatNumber(words.locale, length),
      });
    }
  }
  return problems;
}
