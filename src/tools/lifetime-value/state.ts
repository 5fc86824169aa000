import * as v from 'valibot';
import { CONFIDENCES, type Confidence } from '../../ui/confidence.ts';
import { FIRST_MARGINS } from './worth.ts';

export const PERIODS = ['month', 'quarter', 'year'] as const;
/** Whether retention is counted or known. */
export const SOURCES = ['counts', 'rate'] as const;
/** Whether the discount rate was given a year or a period. */
export const RATES = ['year', 'period'] as const;
export const HORIZONS = ['endless', 'finite'] as const;

export type Period = (typeof PERIODS)[number];

/** The fields that are typed into, in the order of a link. */
export const FIELDS = [
  'start',
  'end',
  'acquired',
  'rate',
  'margin',
  'discount',
  'growth',
  'periods',
  'acquisition',
  'keeping',
  'gain',
] as const;

export type FieldName = (typeof FIELDS)[number];

/** All that a reader can set; numbers as typed. */
export interface ValueState {
  readonly texts: Readonly<Record<FieldName, string>>;
  readonly source: (typeof SOURCES)[number];
  readonly period: Period;
  readonly discountOf: (typeof RATES)[number];
  readonly horizon: (typeof HORIZONS)[number];
  readonly first: (typeof FIRST_MARGINS)[number];
  readonly confidence: Confidence;
}

export const START: ValueState = {
  texts: {
    start: '',
    end: '',
    acquired: '',
    rate: '',
    margin: '',
    discount: '10',
    growth: '',
    periods: '',
    acquisition: '',
    keeping: '',
    gain: '',
  },
  source: 'counts',
  period: 'year',
  discountOf: 'year',
  horizon: 'endless',
  first: 'if-retained',
  confidence: '95',
};

const Choices = {
  source: v.picklist(SOURCES),
  period: v.picklist(PERIODS),
  discountOf: v.picklist(RATES),
  horizon: v.picklist(HORIZONS),
  first: v.picklist(FIRST_MARGINS),
  confidence: v.picklist(CONFIDENCES),
};

const Text = v.string();
const State = v.object({
  texts: v.object({
    start: Text,
    end: Text,
    acquired: Text,
    rate: Text,
    margin: Text,
    discount: Text,
    growth: Text,
    periods: Text,
    acquisition: Text,
    keeping: Text,
    gain: Text,
  }),
  ...Choices,
});

/** A state that was kept as typed, or `undefined` when it is not one of this shape. */
export function fromKept(value: unknown): ValueState | undefined {
  const parsed = v.safeParse(State, value);
  return parsed.success ? parsed.output : undefined;
}
