import { formatNumber, formatShare } from '../../../ui/format.ts';
import { say } from '../../../ui/words.ts';
import { type Figure, type FigureValues, setting } from '../figure.ts';

const REGULARS = 40;
const ROUNDS = 6;

/**
 * Customers after each round of referrals: N₀(K^(t+1) − 1)/(K − 1) for t = 0…6, or N₀(t + 1)
 * where K is 1.
 *
 * Source: Skok (2009), Lessons Learned – Viral Marketing.
 *
 * @param values `vouchers` a customer, and `used`, per cent of vouchers that bring a newcomer
 */
export function growth(values: FigureValues): {
  k: number;
  totals: number[];
  limit: number | null;
} {
  const k = (setting(values, 'vouchers') * setting(values, 'used')) / 100;
  const totals: number[] = [];
  let newcomers = REGULARS;
  let total = 0;
  for (let round = 0; round <= ROUNDS; round += 1) {
    total += newcomers;
    totals.push(total);
    newcomers *= k;
  }
  return { k, totals, limit: k < 1 ? REGULARS / (1 - k) : null };
}

/** How far forty regulars with vouchers carry. */
export const figure: Figure = {
  id: 'voucher-growth',
  inputs: [
    {
      id: 'vouchers',
      min: 0,
      max: 10,
      step: 1,
      value: 3,
      show: (value, words) => formatNumber(words.locale, value),
    },
    {
      id: 'used',
      min: 0,
      max: 40,
      step: 1,
      value: 8,
      show: (value, words) => formatShare(words.locale, value / 100, 0),
    },
  ],
  view: (values, words) => {
    const { k, totals, limit } = growth(values);
    const last = totals.at(-1) ?? REGULARS;
    const tallest = Math.max(limit ?? 0, last);
    const number = (value: number) => formatNumber(words.locale, value, value >= 1000 ? 0 : 1);
    // Rounds are steps in time, and time runs left to right in the drawing of every language.
    const bars = totals.map((total, round) => {
      const height = (120 * total) / tallest;
      const x = 14 + round * 49;
      return `<rect x="${x}" y="${(140 - height).toFixed(1)}" width="38" height="${height.toFixed(1)}"/><text x="${x + 19}" y="${(134 - height).toFixed(1)}" text-anchor="middle">${number(total)}</text><text class="round" x="${x + 19}" y="158" text-anchor="middle">${round}</text>`;
    });
    return {
      drawing: `<svg viewBox="0 0 360 164" class="columns-figure" direction="ltr">${bars.join('')}</svg>`,
      reading: say(words, `figure.voucher-growth.reading.${limit === null ? 'grows' : 'fades'}`, {
        k: formatNumber(words.locale, k, 2),
        first: number(totals[1] ?? REGULARS),
        last: number(last),
        limit: limit === null ? '' : number(limit),
      }),
    };
  },
};
