import data from '../../../../content/examples/engagement-loyalty-value.json' with { type: 'json' };
import { customerLifetimeValue } from '../../../metrics/customer-lifetime-value.ts';
import { retentionRates } from '../../../metrics/retention-rates.ts';
import { say, type Words } from '../../../ui/words.ts';
import { barWithMark, labelsOf, measure, roundTop, scaleAcross } from '../draw.ts';
import { type Figure, type FigureValues, setting } from '../figure.ts';
import { asAmount, asCount, asMoney, asPercent } from '../show.ts';

const { start, end, acquired, margin, discount, budget, second } = data;
const retention = retentionRates({ start, end, acquired })?.retention ?? 0;
const FIRST = {
  acquisitionCost: data.acquisitionCost,
  keepingCost: data.keepingCost,
  retention: Math.round(100 * retention),
};
const SECOND = { ...second, retention: Math.round(100 * second.retention) };

/** The dearest price on the map. */
const DEAREST = 100;

/** One way of spending the budget. */
interface Way {
  readonly people: number;
  /** Value of each, in units of money. */
  readonly each: number;
  readonly total: number;
}

/**
 * What the budget brings when all of it goes into winning, or all into keeping.
 *
 * A newcomer is worth m·r/(1 + i − r); a customer who is kept from leaving now is sure to be
 * there for the next margin, and worth m/(1 + i − r). So the two are even where keeping costs
 * 1/r times as much as winning.
 *
 * @param values `acquisitionCost` and `keepingCost` in units of money, `retention` in per cent
 */
export function twoWays(values: FigureValues): { winning: Way; keeping: Way; even: number } {
  const rate = setting(values, 'retention') / 100;
  const acquisitionCost = setting(values, 'acquisitionCost');
  const way = (cost: number, firstMargin: 'if-retained' | 'end-of-period'): Way => {
    const each = customerLifetimeValue({ margin, retention: rate, discount, firstMargin });
    if (each === null) throw new RangeError('a customer who never leaves has no finite value');
    return { people: budget / cost, each, total: (budget / cost) * each };
  };
  return {
    winning: way(acquisitionCost, 'if-retained'),
    keeping: way(setting(values, 'keepingCost'), 'end-of-period'),
    even: acquisitionCost / rate,
  };
}

/** Prices as a map: the border between two territories runs where the two ways are even. */
function map(values: FigureValues, words: Words): string {
  const rate = setting(values, 'retention') / 100;
  const x = (cost: number) => (words.locale === 'he' ? DEAREST - cost : cost);
  const y = (cost: number) => DEAREST - cost;
  /** The line from the corner along which keeping brings `times` as much as winning. */
  const line = (times: number) => {
    const steep = 1 / (rate * times);
    const far = Math.min(DEAREST, DEAREST / steep);
    return { far, path: `M${x(0)} ${y(0)}L${x(far)} ${y(steep * far).toFixed(2)}` };
  };
  const border = line(1);
  const corner = `L${x(DEAREST)} ${y(border.far < DEAREST ? DEAREST : 0)}`;
  const territory = `${border.path}${border.far < DEAREST ? corner : ''}L${x(DEAREST)} ${y(0)}Z`;
  const contours = [0.25, 0.5, 0.75, 1.5, 2, 3, 5].map((times) => line(times).path).join('');
  const px = x(setting(values, 'acquisitionCost'));
  const py = y(setting(values, 'keepingCost'));
  return `<svg viewBox="0 0 ${DEAREST} ${DEAREST}"><path class="veil" d="${territory}"/><path class="contour" d="${contours}"/><path class="border" d="${border.path}"/><path class="guide" d="M${px} ${DEAREST}V${py}H${x(0)}"/><circle class="here" cx="${px}" cy="${py}" r="3.2"/></svg>`;
}

/** The same money spent on winning customers or on keeping them, and where the two are even. */
export const figure: Figure = {
  id: 'retention-or-acquisition',
  inputs: [
    {
      id: 'acquisitionCost',
      min: 5,
      max: DEAREST,
      step: 5,
      value: FIRST.acquisitionCost,
      show: asMoney,
    },
    { id: 'keepingCost', min: 5, max: DEAREST, step: 5, value: FIRST.keepingCost, show: asMoney },
    { id: 'retention', min: 30, max: 95, step: 5, value: FIRST.retention, show: asPercent },
  ],
  presets: { first: FIRST, second: SECOND },
  view: (values, words) => {
    const text = labelsOf('retention-or-acquisition', words);
    const { winning, keeping, even } = twoWays(values);
    const scale = scaleAcross(0, roundTop(Math.max(winning.total, keeping.total)), words);
    const row = (name: 'winning' | 'keeping', { people, each, total }: Way) =>
      measure(
        `${text(name)}<small>${text('sum', { people: asCount(people, words), each: asAmount(each, words) })}</small>`,
        asMoney(total, words),
        barWithMark(name === 'keeping' ? 'main' : 'plain', total, budget, scale),
      );
    const gap = keeping.total - winning.total;
    const verdict = Math.abs(gap) < 0.5 ? 'even' : gap > 0 ? 'keeping' : 'winning';
    const sentence = (name: string, { people, each, total }: Way) =>
      say(words, `figure.retention-or-acquisition.reading.${name}`, {
        n: people,
        budget: asMoney(budget, words),
        people: asCount(people, words),
        each: asAmount(each, words),
        total: asMoney(total, words),
      });
    return {
      drawing: `<div class="beside"><div class="price-map"><span class="axis-up">${text('axis.keeping')}</span><div class="land ${verdict}"><b>${text('land.winning')}</b>${map(values, words)}<b>${text('land.keeping')}</b></div><span class="axis-across">${text('axis.winning')}</span></div><div class="measures">${row('winning', winning)}${row('keeping', keeping)}<p class="key"><i class="mark"></i>${text('budget', { budget: asMoney(budget, words) })}</p></div></div>`,
      reading: [
        sentence('won', winning),
        sentence('kept', keeping),
        say(words, `figure.retention-or-acquisition.reading.verdict.${verdict}`, {
          even: asAmount(even, words),
        }),
      ].join(' '),
    };
  },
};
