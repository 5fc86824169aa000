import data from '../../../content/examples/engagement-loyalty-value.json' with { type: 'json' };
import { MONEY_UNIT } from '../../ui/money-unit.ts';
import type { Words } from '../../ui/words.ts';
import { START, type ValueState } from './state.ts';

/** Budget spread over all members, as the tool asks for it. */
const PER_MEMBER = data.budget / data.start;

/**
 * The tool library of the guide on loyalty and value, in the reader's money, so that both say the
 * same. Its price of a member saved is the spending on each over the gain.
 */
export function demoFor({ locale }: Words): ValueState {
  const money = (units: number) => String(units * MONEY_UNIT[locale]);
  return {
    ...START,
    texts: {
      ...START.texts,
      start: String(data.start),
      end: String(data.end),
      acquired: String(data.acquired),
      rate: String((100 * (data.end - data.acquired)) / data.start),
      margin: money(data.margin),
      discount: String(100 * data.discount),
      acquisition: money(data.acquisitionCost),
      keeping: money(PER_MEMBER),
      gain: String((100 * PER_MEMBER) / data.keepingCost),
    },
  };
}
