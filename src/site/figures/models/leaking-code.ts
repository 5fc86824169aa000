import data from '../../../../content/examples/tags-codes-and-credit.json' with { type: 'json' };
import { DEFAULT_Z } from '../../../metrics/default-z.ts';
import { proportionDifference } from '../../../metrics/proportion-difference.ts';
import { wilsonAt } from '../../../metrics/wilson-at.ts';
import { say } from '../../../ui/words.ts';
import { canvas, labelsOf, measure, results, scaleAcross } from '../draw.ts';
import { type Figure, type FigureValues, setting } from '../figure.ts';
import { asAmount, asMoney, asNumber } from '../show.ts';

/** Group sizes that a slider step can stand for; the rates stay, only their certainty changes. */
const SIZES = [1000, 2000, 4000, 8000, 16000, 32000];
const sizeAt = (step: number) => SIZES[step] ?? data.sent;

/**
 * What the code is credited with, and what it caused, as far as the group without it tells.
 * Orders are counted per `sent` customers of the example, whatever the size of the groups.
 *
 * @param values `leaked` and `orders` per `sent` customers, `discount` in units of money, `size`
 *   the step of `SIZES`
 */
export function credit(values: FigureValues) {
  const { sent, codeOrders, holdoutOrders, margin } = data;
  const size = sizeAt(setting(values, 'size'));
  const grown = (orders: number) => Math.round((orders * size) / sent);
  const lift = proportionDifference(
    wilsonAt(grown(setting(values, 'orders')), size, DEFAULT_Z),
    wilsonAt(grown(holdoutOrders), size, DEFAULT_Z),
  );
  if (!lift) throw new RangeError('groups of nobody have no rates');
  const credited = codeOrders + setting(values, 'leaked');
  const caused = lift.difference * sent;
  const discounts = credited * setting(values, 'discount');
  return {
    credited,
    caused,
    low: lift.low * sent,
    high: lift.high * sent,
    creditedMargin: credited * margin,
    causedMargin: caused * margin - discounts,
  };
}

/** Orders credited to a code beside those that it caused, and what became of the margin. */
export const figure: Figure = {
  id: 'leaking-code',
  inputs: [
    { id: 'leaked', min: 0, max: 300, step: 10, value: data.leaked, show: asNumber },
    { id: 'orders', min: data.codeOrders, max: 450, step: 5, value: data.orders, show: asNumber },
    { id: 'discount', min: 0, max: 8, step: 0.5, value: data.discount, show: asAmount },
    {
      id: 'size',
      min: 0,
      max: SIZES.length - 1,
      step: 1,
      value: SIZES.indexOf(data.sent),
      show: (step, words) => asNumber(sizeAt(step), words),
    },
  ],
  view: (values, words) => {
    const text = labelsOf('leaking-code', words);
    const result = credit(values);
    const orders = setting(values, 'orders');
    const leaked = setting(values, 'leaked');
    const { codeOrders, holdoutOrders: anyway } = data;
    const scale = scaleAcross(0, 560, words);
    const [low, high] = [scale.at(anyway + result.low), scale.at(anyway + result.high)];
    const end = scale.at(orders);
    const whisker = `<line class="whisker" x1="${low}" x2="${high}" y1="33" y2="33"/><line class="whisker" x1="${low}" x2="${low}" y1="28" y2="38"/><line class="whisker" x1="${high}" x2="${high}" y1="28" y2="38"/><circle class="whisker" cx="${end}" cy="33" r="4"/>`;
    const rows = [
      measure(
        `${text('credited')}<small>${text('credited.parts', { sent: asNumber(codeOrders, words), leaked: asNumber(leaked, words) })}</small>`,
        asNumber(result.credited, words),
        canvas(
          22,
          `<rect class="main" ${scale.band(0, codeOrders)} y="3" height="16"/><rect class="leak" ${scale.band(codeOrders, result.credited)} y="3.5" height="15"/>`,
        ),
      ),
      measure(
        `${text('caused')}<small>${text('caused.parts', { orders: asNumber(orders, words), anyway: asNumber(anyway, words) })}</small>`,
        asNumber(result.caused, words),
        canvas(
          42,
          `<rect class="plain" ${scale.band(0, Math.min(anyway, orders))} y="3" height="16"/><rect class="${orders < anyway ? 'leak' : 'main'}" ${scale.band(Math.min(anyway, orders), Math.max(anyway, orders))} y="3" height="16"/><line class="mark" x1="${scale.at(anyway)}" x2="${scale.at(anyway)}" y1="0" y2="40"/>${whisker}`,
        ),
      ),
    ];
    const told = {
      sent: asNumber(data.sent, words),
      credited: asNumber(result.credited, words),
      caused: asNumber(result.caused, words),
      low: asNumber(result.low, words),
      high: asNumber(result.high, words),
      creditedMargin: asMoney(result.creditedMargin, words),
      causedMargin: asMoney(result.causedMargin, words),
    };
    const certain = result.low > 0 ? 'more' : result.high < 0 ? 'fewer' : 'unsure';
    return {
      drawing: `<div class="measures">${rows.join('')}</div>${results([
        [told.creditedMargin, text('margin.credited')],
        [told.causedMargin, text('margin.caused'), result.causedMargin < 0 ? 'loss' : ''],
      ])}`,
      reading: [
        say(words, `figure.leaking-code.reading.${certain}`, told),
        say(words, 'figure.leaking-code.reading.margin', told),
      ].join(' '),
    };
  },
};
