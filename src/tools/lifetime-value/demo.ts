import data from '../../../content/examples/engagement-loyalty-value.json' with { type: 'json' };
import { START, type ValueState } from './state.ts';

/**
 * The tool library of the guide on loyalty and value, so that both say the same. Its budget is
 * spread over all members, and its price of a member saved is that spending over the gain.
 */
const perMember = data.budget / data.start;

export const DEMO: ValueState = {
  ...START,
  texts: {
    ...START.texts,
    start: String(data.start),
    end: String(data.end),
    acquired: String(data.acquired),
    rate: String((100 * (data.end - data.acquired)) / data.start),
    margin: String(data.margin),
    discount: String(100 * data.discount),
    acquisition: String(data.acquisitionCost),
    keeping: String(perMember),
    gain: String((100 * perMember) / data.keepingCost),
  },
};
