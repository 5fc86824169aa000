import data from '../../../../content/examples/neighbourhood-pastry-shop.json' with {
  type: 'json',
};
import { referralGrowth } from '../../../metrics/referral-growth.ts';
import { formatNumber } from '../../../ui/format.ts';
import { say } from '../../../ui/words.ts';
import { labelsOf, results, roundTop, scaleAcross } from '../draw.ts';
import { type Figure, type FigureValues, setting } from '../figure.ts';
import { asNumber, asPercent, asPrice } from '../show.ts';

const { regulars, card, margin } = data;
const ROUNDS = 6;
/** Neighbours who could become customers, by slider step; the last step has no end of them. */
const NEIGHBOURS = [50, 100, 200, 500, 1000, 2000, 5000, null];
const HIGH = 170;
const TOP = 24;

/**
 * Customers after each round of referrals, and what a newcomer costs.
 *
 * Without a limit newcomers grow by K a round. With N neighbours a voucher reaches somebody who
 * is a customer already as often as there are such people, so K shrinks to K·(left / N).
 *
 * @param values `vouchers` a customer; `used`, per cent of vouchers that bring a newcomer;
 *   `neighbours`, the step of `NEIGHBOURS`; `reward` for each side, in units of money
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
  const totals = neighbours === null ? endless.totals : saturating(endless.k, neighbours);
  const last = totals.at(-1) ?? regulars;
  const brought = last - regulars;
  const cards = vouchers * (totals.at(-2) ?? regulars) * card;
  const rewards = 2 * setting(values, 'reward');
  return {
    k: endless.k,
    totals,
    neighbours,
    limit: neighbours === null ? endless.limit : null,
    /** Cards and two rewards for one newcomer; `null` where nobody came. */
    cost: brought > 0 ? { cards: cards / brought, rewards, all: cards / brought + rewards } : null,
  };
}

function saturating(k: number, neighbours: number): number[] {
  let newcomers = regulars;
  let left = neighbours;
  const totals = [regulars];
  for (let round = 0; round < ROUNDS; round += 1) {
    newcomers = Math.min(left, newcomers * k * (left / neighbours));
    left -= newcomers;
    totals.push(regulars + neighbours - left);
  }
  return totals;
}

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
    { id: 'reward', min: 0, max: 4, step: 0.2, value: data.coffee, show: asPrice },
  ],
  view: (values, words) => {
    const text = labelsOf('voucher-growth', words);
    const { k, totals, limit, neighbours, cost } = growth(values);
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
    const visits = cost && Math.ceil(cost.all / margin - 1e-9);
    const reading = neighbours !== null ? 'fills' : limit === null ? 'grows' : 'fades';
    return {
      drawing: `<svg class="exact columns-figure" width="100%" height="${HIGH + 22}" direction="ltr">${columns.join('')}<line x1="0" x2="100%" y1="${HIGH}" y2="${HIGH}"/></svg>${results(
        [
          [formatNumber(words.locale, k, 2), text('k')],
          [cost ? asPrice(cost.all, words) : '–', text('cost')],
          [visits === null ? '–' : asNumber(visits, words), text('visits')],
        ],
      )}`,
      reading: [
        say(words, `figure.voucher-growth.reading.${reading}`, {
          k: formatNumber(words.locale, k, 2),
          first: number(totals[1] ?? regulars),
          last: number(last),
          limit: limit === null ? '' : number(limit),
          neighbours: neighbours === null ? '' : asNumber(neighbours, words),
        }),
        cost
          ? say(words, 'figure.voucher-growth.reading.cost', {
              n: visits ?? 0,
              visits: asNumber(visits ?? 0, words),
              cost: asPrice(cost.all, words),
              cards: asPrice(cost.cards, words),
              rewards: asPrice(cost.rewards, words),
              margin: asPrice(margin, words),
            })
          : say(words, 'figure.voucher-growth.reading.nobody'),
      ].join(' '),
    };
  },
};
