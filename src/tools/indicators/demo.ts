import { seededRandom } from '../../ui/contour.ts';
import { type CountName, type IndicatorsState, NO_COMMENTS } from './state.ts';

const random = seededRandom('indicators');

/** How many of n say yes, each with the chance given. */
function draw(n: number, chance: number): number {
  let yes = 0;
  for (let i = 0; i < n; i++) if (random() < chance) yes += 1;
  return yes;
}

/** Around a usual number, as months are. */
function around(usual: number, spread: number): number {
  return Math.round(usual * (1 + spread * (2 * random() - 1)));
}

/**
 * Eight months of an invented garden shop. Buying again wavers around one share all along, upselling
 * slowly falls, and in the last month the comments turn.
 */
function months(count: number): Record<CountName, string>[] {
  return Array.from({ length: count }, (_, month) => {
    const last = month === count - 1;
    const buyers = around(820, 0.08);
    const offered = around(510, 0.1);
    const reached = around(11_000, 0.12);
    const written = around(84, 0.2);
    const negative = draw(written, last ? 0.42 : 0.17);
    const positive = draw(written - negative, last ? 0.6 : 0.55);
    return {
      buyers: String(buyers),
      repeat: String(draw(buyers, 0.34)),
      offered: String(offered),
      upsold: String(draw(offered, 0.13 - 0.004 * month)),
      reached: String(reached),
      shares: String(draw(reached, 0.0042)),
      positive: String(positive),
      neutral: String(written - negative - positive),
      negative: String(negative),
    };
  });
}

const MONTHS = months(8);
const row = (name: CountName) => MONTHS.map((month) => month[name]);

/** Made-up data for a first look. */
export const DEMO: IndicatorsState = {
  // The same in every language.
  names: MONTHS.map((_, month) => `2026-${String(month + 3).padStart(2, '0')}`),
  counts: {
    buyers: row('buyers'),
    repeat: row('repeat'),
    offered: row('offered'),
    upsold: row('upsold'),
    reached: row('reached'),
    shares: row('shares'),
    positive: row('positive'),
    neutral: row('neutral'),
    negative: row('negative'),
  },
  own: [],
  base: null,
  confidence: '95',
  sorting: NO_COMMENTS,
};
