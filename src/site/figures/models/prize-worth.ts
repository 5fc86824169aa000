import data from '../../../../content/examples/incentives-and-contests.json' with { type: 'json' };
import { say } from '../../../ui/words.ts';
import { labelsOf, results, scaleAcross } from '../draw.ts';
import { type Figure, type FigureValues, setting } from '../figure.ts';
import { asAmount, asMoney, asNumber } from '../show.ts';

const MONTHS = ['usual', 'entries', 'after'] as const;
const MOST = 240;
const HIGH = 180;
const TOP = 22;

/** Cost divided by a number of contributions; `null` where there were none. */
const each = (cost: number, entries: number) => (entries > 0 ? cost / entries : null);

/**
 * What one contribution cost, counted in three ways.
 *
 * @param values `prizes` in units of money; `entries`, `usual` and `after` contributions a month
 */
export function prices(values: FigureValues) {
  const cost = setting(values, 'prizes') + data.running;
  const entries = setting(values, 'entries');
  const usual = setting(values, 'usual');
  const additional = entries - usual;
  const lasting = additional + setting(values, 'after') - usual;
  return {
    cost,
    additional,
    lasting,
    perEntry: each(cost, entries),
    perAdditional: each(cost, additional),
    perLasting: each(cost, lasting),
  };
}

/** Three months of contributions, and what one of them cost when the usual ones are not counted. */
export const figure: Figure = {
  id: 'prize-worth',
  inputs: [
    { id: 'prizes', min: 0, max: 2000, step: 50, value: data.prizes, show: asMoney },
    { id: 'entries', min: 20, max: MOST, step: 10, value: data.entries, show: asNumber },
    { id: 'usual', min: 10, max: 120, step: 5, value: data.usual, show: asNumber },
    { id: 'after', min: 0, max: 120, step: 5, value: data.after, show: asNumber },
  ],
  view: (values, words) => {
    const text = labelsOf('prize-worth', words);
    const usual = setting(values, 'usual');
    const worked = prices(values);
    // Months are time, and time runs left to right in the drawing of every language.
    const scale = scaleAcross(0, MONTHS.length, words, true);
    const y = (count: number) => TOP + (HIGH - TOP) * (1 - count / MOST);
    const bar = (kind: string, month: number, from: number, to: number) => {
      const top = y(Math.max(from, to));
      const height = Math.abs(y(from) - y(to));
      return `<rect class="${kind}" ${scale.band(month + 0.2, month + 0.8)} y="${top.toFixed(1)}" height="${height.toFixed(1)}"/>`;
    };
    const columns = MONTHS.map((month, i) => {
      const count = setting(values, month);
      const extra = count > usual ? bar('main', i, usual, count) : '';
      const missing = count < usual ? bar('leak', i, count, usual) : '';
      const top = y(Math.max(count, usual)) - 7;
      return `${bar('plain', i, 0, Math.min(count, usual))}${extra}${missing}<text class="figure-value" x="${scale.at(i + 0.5)}" y="${top.toFixed(1)}" text-anchor="middle">${asNumber(count, words)}</text>`;
    });
    const line = y(usual);
    const price = (value: number | null) => (value === null ? '–' : asAmount(value, words));
    const told = {
      cost: asMoney(worked.cost, words),
      perEntry: price(worked.perEntry),
      perAdditional: price(worked.perAdditional),
      perLasting: price(worked.perLasting),
    };
    const verdict =
      worked.perAdditional === null ? 'none' : worked.perLasting === null ? 'gone' : 'left';
    return {
      drawing: `<div class="months"><svg class="exact" width="100%" height="${HIGH}" direction="ltr">${columns.join('')}<line class="mark" x1="0" x2="100%" y1="${line.toFixed(1)}" y2="${line.toFixed(1)}"/></svg>${MONTHS.map((month) => `<span>${text(`month.${month}`)}</span>`).join('')}</div>${results(
        [
          [told.perEntry, text('per.entry')],
          [told.perAdditional, text('per.additional')],
          [told.perLasting, text('per.lasting')],
        ],
      )}`,
      reading: say(words, `figure.prize-worth.reading.${verdict}`, told),
    };
  },
};
