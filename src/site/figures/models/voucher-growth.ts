import data from '../../../../content/examples/neighbourhood-pastry-shop.json' with {
  type: 'json',
};
import { referralGrowth } from '../../../metrics/referral-growth.ts';
import { saturatingReferral } from '../../../metrics/referral-saturation.ts';
import type { Locale } from '../../../termbase/locales.ts';
import { formatNumber } from '../../../ui/format.ts';
import { say } from '../../../ui/words.ts';
import { localMoney } from '../../examples/example.ts';
import { labelsOf, results, roundTop, scaleAcross } from '../draw.ts';
import { type Figure, type FigureValues, setting } from '../figure.ts';
import { asAmount, asNumber, asPercent } from '../show.ts';

const { regulars, prices } = data;
const ROUNDS = 6;
/** Neighbours who could become customers, by slider step; the last step has no end of them. */
const NEIGHBOURS = [50, 100, 200, 500, 1000, 2000, 5000, null];
const HIGH = 170;
const TOP = 24;

/**
 * Customers after each round of referrals, and the cards handed out for each newcomer.
 *
 * Without a limit newcomers grow by K a round. With N neighbours a voucher reaches somebody who
 * is a customer already as often as there are such people, so K shrinks to K·(left / N).
 *
 * @param values `vouchers` a customer; `used`, per cent of vouchers that bring a newcomer;
 *   `neighbours`, the step of `NEIGHBOURS`
 */
export function growth(values: FigureValues) {
  const vouchers = setting(values, 'vouchers');
  const conversion = setting(values, 'used') / 100;
  const neighbours = NEIGHBOURS[setting(values, 'neighbours')] ?? null;
  const endless = referralGrowth({
    customers: regulars,
    invitations: vouchers,
    conversion,
    cycles: ROUNDS,
  });
  const totals =
    neighbours === null
      ? endless.totals
      : saturatingReferral({
          customers: regulars,
          people: neighbours,
          k: endless.k,
          rounds: ROUNDS,
        });
  const last = totals.at(-1) ?? regulars;
  const brought = last - regulars;
  return {
    k: endless.k,
    totals,
    neighbours,
    limit: neighbours === null ? endless.limit : null,
    /** Cards handed out for one newcomer; `null` where nobody came. */
    cardsEach: brought > 0 ? (vouchers * (totals.at(-2) ?? regulars)) / brought : null,
  };
}

/**
 * What a newcomer costs in a market, in units of money: the cards that were handed out for one, and
 * a reward for either side.
 *
 * @param cardsEach cards for one newcomer
 * @param coffees what a reward costs, in coffees
 */
export function newcomerCost(locale: Locale, cardsEach: number, coffees: number) {
  const { card, coffee, margin } = prices[locale];
  const cards = cardsEach * card;
  const rewards = 2 * coffees * coffee;
  return {
    cards: units(locale, cards),
    rewards: units(locale, rewards),
    all: units(locale, cards + rewards),
    margin: units(locale, margin),
    // From the price as it is written, so that nobody who checks the sum finds a visit too many.
    visits: Math.ceil(Number((cards + rewards).toFixed(2)) / margin - 1e-9),
  };
}

/** Units of money for an amount in a market's own. */
const units = (locale: Locale, amount: number) => localMoney(locale, amount).value;

/** How far forty regulars with vouchers carry, and at what price. */
export const figure: Figure = {
  id: 'voucher-growth',
  inputs: [
    { id: 'vouchers', min: 0, max: 10, step: 1, value: data.vouchers, show: asNumber },
    { id: 'used', min: 0, max: 40, step: 1, value: Math.round(100 * data.used), show: asPercent },
    {
      id: 'neighbours',
      min: 0,
      max: NEIGHBOURS.length - 1,
      step: 1,
      value: NEIGHBOURS.length - 1,
      show: (step, words) => {
        const neighbours = NEIGHBOURS[step];
        return neighbours
          ? asNumber(neighbours, words)
          : say(words, 'figure.voucher-growth.endless');
      },
    },
    {
      id: 'reward',
      min: 0,
      max: 5,
      step: 0.5,
      value: 1,
      show: (coffees, words) =>
        asAmount(units(words.locale, coffees * prices[words.locale].coffee), words),
    },
  ],
  view: (values, words) => {
    const text = labelsOf('voucher-growth', words);
    const { k, totals, limit, neighbours, cardsEach } = growth(values);
    const cost =
      cardsEach === null ? null : newcomerCost(words.locale, cardsEach, setting(values, 'reward'));
    const last = totals.at(-1) ?? regulars;
    const number = (value: number) =>
      formatNumber(words.locale, value, value >= 1000 || Number.isInteger(value) ? 0 : 1);
    // Rounds are steps in time, and time runs left to right in the drawing of every language.
    const scale = scaleAcross(0, totals.length, words, true);
    const most = roundTop(Math.max(limit ?? 0, last));
    const y = (count: number) => TOP + (HIGH - TOP) * (1 - count / most);
    const columns = totals.map((total, round) => {
      const bar = (kind: string, from: number, to: number) =>
        `<rect class="${kind}" ${scale.band(round + 0.14, round + 0.86)} y="${y(to).toFixed(1)}" height="${(y(from) - y(to)).toFixed(1)}"/>`;
      const middle = scale.at(round + 0.5);
      return `${bar('plain', 0, regulars)}${bar('main', regulars, total)}<text class="figure-value" x="${middle}" y="${(y(total) - 6).toFixed(1)}" text-anchor="middle">${number(total)}</text><text x="${middle}" y="${HIGH + 16}" text-anchor="middle">${asNumber(round, words)}</text>`;
    });
    const reading = neighbours !== null ? 'fills' : limit === null ? 'grows' : 'fades';
    return {
      drawing: `<svg class="exact columns-figure" width="100%" height="${HIGH + 22}" direction="ltr">${columns.join('')}<line x1="0" x2="100%" y1="${HIGH}" y2="${HIGH}"/></svg>${results(
        [
          [formatNumber(words.locale, k, 2), text('k')],
          [cost ? asAmount(cost.all, words) : '–', text('cost')],
          [cost ? asNumber(cost.visits, words) : '–', text('visits')],
        ],
      )}`,
      reading: cost
        ? [
            say(words, `figure.voucher-growth.reading.${reading}`, {
              k: formatNumber(words.locale, k, 2),
              first: number(totals[1] ?? regulars),
              last: number(last),
              limit: limit === null ? '' : number(limit),
              neighbours: neighbours === null ? '' : asNumber(neighbours, words),
            }),
            say(words, 'figure.voucher-growth.reading.cost', {
              n: cost.visits,
              visits: asNumber(cost.visits, words),
              cost: asAmount(cost.all, words),
              cards: asAmount(cost.cards, words),
              rewards: asAmount(cost.rewards, words),
              margin: asAmount(cost.margin, words),
            }),
          ].join(' ')
        : say(words, 'figure.voucher-growth.reading.nobody'),
    };
  },
};
