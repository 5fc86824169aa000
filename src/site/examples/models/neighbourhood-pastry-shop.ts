import data from '../../../../content/examples/neighbourhood-pastry-shop.json' with {
  type: 'json',
};
import { referralGrowth } from '../../../metrics/index.ts';
import { count, type Example, localMoney, share } from '../example.ts';

const { regulars, vouchers, used, prices } = data;
const { k, newcomers, totals, limit } = referralGrowth({
  customers: regulars,
  invitations: vouchers,
  conversion: used,
  cycles: 3,
});
if (limit === null) {
  throw new RangeError('content/examples/neighbourhood-pastry-shop.json: the growth has no limit');
}
const at = (list: readonly number[], cycle: number) => list[cycle] ?? Number.NaN;

/** Vouchers of forty regulars: how many they bring, and at what price in each market. */
export const example: Example = {
  guide: 'neighbourhood-pastry-shop',
  quantities: {
    regulars: count(regulars),
    'vouchers.each': count(vouchers),
    'vouchers.all': count(regulars * vouchers),
    'vouchers.used': share(used),
    'vouchers.perNewcomer': count(1 / used, 1),
    'growth.k': count(k, 2),
    'round.first': count(at(newcomers, 1), 1),
    'round.second': count(at(newcomers, 2), 1),
    'round.third': count(at(newcomers, 3), 1),
    'total.first': count(at(totals, 1), 1),
    'total.second': count(at(totals, 2), 1),
    'total.third': count(at(totals, 3), 1),
    'total.limit': count(limit, 1),
  },
  local: (locale) => {
    const { card, coffee, margin } = prices[locale];
    const cards = card / used;
    const newcomer = cards + 2 * coffee;
    return {
      'price.card': localMoney(locale, card, 2),
      'price.coffee': localMoney(locale, coffee, 2),
      'price.margin': localMoney(locale, margin, 2),
      'newcomer.cards': localMoney(locale, cards, 2),
      'newcomer.coffees': localMoney(locale, 2 * coffee, 2),
      'newcomer.cost': localMoney(locale, newcomer, 2),
      'newcomer.visits': count(newcomer / margin, 1),
    };
  },
};
