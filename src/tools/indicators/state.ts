import * as v from 'valibot';
import { CONFIDENCES, type Confidence } from '../../ui/confidence.ts';

/** What is counted in every period, in the order of the grid. */
export const COUNTS = [
  'buyers',
  'repeat',
  'offered',
  'upsold',
  'reached',
  'shares',
  'positive',
  'neutral',
  'negative',
] as const;

export type CountName = (typeof COUNTS)[number];

/** What a row shows: something people feel and say, or something they do. */
export const KINDS = ['behaviour', 'attitude'] as const;

export type Kind = (typeof KINDS)[number];

export const MOST_PERIODS = 12;
export const MOST_OWN = 6;

/** A row of the reader's own: how many, of how many. */
export interface OwnRow {
  readonly name: string;
  readonly kind: Kind;
  /** As typed, one a period. */
  readonly counts: readonly string[];
  readonly wholes: readonly string[];
}

/** Comments that are sorted by hand. */
export interface Sorting {
  /** One comment a line. */
  readonly text: string;
  /** One sign a sorted comment, in their order: `1` positive, `2` neutral, `3` negative. */
  readonly marks: string;
  /** Place of the period that the counts are for; `null` for the last. */
  readonly period: number | null;
}

/** All that a reader can set on the sheet. */
export interface IndicatorsState {
  /** Names of the periods as typed, the oldest first. */
  readonly names: readonly string[];
  /** Counts as typed, one text a period. */
  readonly counts: Readonly<Record<CountName, readonly string[]>>;
  readonly own: readonly OwnRow[];
  /** Place of the period that the last one is compared with; `null` for the one before it. */
  readonly base: number | null;
  readonly confidence: Confidence;
  readonly sorting: Sorting;
}

/** As many empty fields as there are periods. */
export function blanks(periods: number): string[] {
  return new Array<string>(periods).fill('');
}

export const NO_COMMENTS: Sorting = { text: '', marks: '', period: null };

export const START: IndicatorsState = {
  names: blanks(2),
  counts: {
    buyers: blanks(2),
    repeat: blanks(2),
    offered: blanks(2),
    upsold: blanks(2),
    reached: blanks(2),
    shares: blanks(2),
    positive: blanks(2),
    neutral: blanks(2),
    negative: blanks(2),
  },
  own: [],
  base: null,
  confidence: '95',
  sorting: NO_COMMENTS,
};

const Texts = v.pipe(v.array(v.string()), v.minLength(1), v.maxLength(MOST_PERIODS));
const Place = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0)));
const State = v.object({
  names: Texts,
  counts: v.object({
    buyers: Texts,
    repeat: Texts,
    offered: Texts,
    upsold: Texts,
    reached: Texts,
    shares: Texts,
    positive: Texts,
    neutral: Texts,
    negative: Texts,
  }),
  own: v.pipe(
    v.array(v.object({ name: v.string(), kind: v.picklist(KINDS), counts: Texts, wholes: Texts })),
    v.maxLength(MOST_OWN),
  ),
  base: Place,
  confidence: v.picklist(CONFIDENCES),
  sorting: v.object({
    text: v.string(),
    marks: v.pipe(v.string(), v.regex(/^[123]*$/)),
    period: Place,
  }),
});

/** A state that was kept as typed, or `undefined` when it is not one of this shape. */
export function fromKept(value: unknown): IndicatorsState | undefined {
  const parsed = v.safeParse(State, value);
  return parsed.success && isEven(parsed.output) ? parsed.output : undefined;
}

/** Whether every row has as many fields as there are periods, and places name a period. */
export function isEven({ names, counts, own, base, sorting }: IndicatorsState): boolean {
  const rows = [
    ...Object.values(counts),
    ...own.flatMap(({ counts: part, wholes }) => [part, wholes]),
  ];
  return (
    rows.every(({ length }) => length === names.length) &&
    // The last period is the one that is compared, so it is not one to compare with.
    (base === null || base < names.length - 1) &&
    (sorting.period === null || sorting.period < names.length)
  );
}
