import data from '../../../content/examples/neighbourhood-pastry-shop.json' with { type: 'json' };
import { makeBatch } from '../../codes/batch.ts';
import type { Locale } from '../../termbase/locales.ts';
import { formatNumber } from '../../ui/format.ts';
import { say, type Words } from '../../ui/words.ts';
import { seededLetters } from '../codes/seeded-letters.ts';
import { type ReferralState, START } from './state.ts';

/** Random letters of a voucher's code: short enough for a card, long enough for a till. */
export const CODE_LENGTH = 5;

/**
 * The pastry shop of the guide, in the prices of the reader's market. What the guide leaves open,
 * how long newcomers stay and how many live nearby, is made up.
 */
export function demoFor(words: Words): ReferralState {
  const { regulars, vouchers, used, prices } = data;
  const { card, coffee, margin } = prices[words.locale];
  const amount = (value: number) => written(words.locale, value);
  const cards = regulars * vouchers;
  const prefix = say(words, 'referral.demo.prefix');
  return {
    ...START,
    numbers: {
      ...START.numbers,
      start: String(regulars),
      invitations: String(vouchers),
      share: amount(100 * used),
      card: amount(card),
      introducer: amount(coffee),
      newcomer: amount(coffee),
      margin: amount(margin),
      visits: '6',
      anyway: '50',
      market: '200',
    },
    voucher: {
      business: say(words, 'referral.demo.business'),
      newcomer: say(words, 'referral.demo.gift'),
      introducer: say(words, 'referral.demo.gift'),
      until: say(words, 'referral.demo.until'),
      count: String(cards),
      prefix,
    },
    codes: makeBatch(
      { count: cards, length: CODE_LENGTH, prefix },
      seededLetters('pastry shop', CODE_LENGTH),
    ),
  };
}

/** An amount as somebody types it: no more decimals than it has. */
function written(locale: Locale, value: number): string {
  return formatNumber(locale, value, Number.isInteger(value) ? 0 : 2);
}
