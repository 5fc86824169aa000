import * as v from 'valibot';
import { CONFIDENCES } from '../../ui/confidence.ts';
import { PERIODS } from './periods.ts';

export const SOURCES = ['table', 'hand'] as const;
export const KINDS = ['classic', 'unbounded'] as const;
/** What the cells of the table show. */
export const SHOWN = ['share', 'count', 'step'] as const;
/** Periods in a row without activity that may count as silence. */
export const SILENCES = [1, 2, 3, 6, 12] as const;

/** More customers than anybody has, few enough that sums of counts stay exact. */
const MOST_CUSTOMERS = 1e10;

const Count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_CUSTOMERS));
const Counts = v.array(Count);
const Whole = v.pipe(v.number(), v.safeInteger());

/** What a table of events amounts to: counts by cohort and age, the oldest cohort first. */
export const Counted = v.object({
  period: v.picklist(PERIODS),
  /** Numbers of the periods in which the cohorts began. */
  cohorts: v.pipe(v.array(Whole), v.minLength(1)),
  /** Active at each age; `null` where a link carried the other count only. */
  classic: v.nullable(v.array(Counts)),
  unbounded: v.nullable(v.array(Counts)),
  silences: v.array(v.object({ length: Count, silent: Counts, watched: Counts })),
  /** The last period that counts. */
  until: Whole,
  /** Whether the first cohort, and the last period, were left out. */
  withoutFirst: v.boolean(),
  withoutLast: v.boolean(),
  /** Day of the last event, in days since 1970-01-01. */
  lastDay: Whole,
});

export type Counted = Readonly<v.InferOutput<typeof Counted>>;

const State = v.object({
  source: v.picklist(SOURCES),
  hand: v.string(),
  counted: v.nullable(Counted),
  kind: v.picklist(KINDS),
  shown: v.picklist(SHOWN),
  age: v.string(),
  silence: v.picklist(SILENCES),
  confidence: v.picklist(CONFIDENCES),
});

/** All that a reader can set. */
export type CohortsState = Readonly<v.InferOutput<typeof State>>;

export const START: CohortsState = {
  source: 'table',
  hand: '',
  counted: null,
  kind: 'classic',
  shown: 'share',
  age: '1',
  silence: 3,
  confidence: '95',
};

/** A state that was kept, or `undefined` when it is not one of this shape. */
export function fromKept(value: unknown): CohortsState | undefined {
  const parsed = v.safeParse(State, value);
  return parsed.success && (!parsed.output.counted || fits(parsed.output.counted))
    ? parsed.output
    : undefined;
}

/** Whether counts make a table: as many rows as cohorts, and in none more active than began. */
export function fits({ cohorts, classic, unbounded, until }: Counted): boolean {
  const tables = [classic, unbounded].filter((table) => table !== null);
  return (
    tables.length > 0 &&
    tables.every(
      (table) =>
        table.length === cohorts.length &&
        table.every((row, i) => {
          const size = row[0] ?? 0;
          const watched = until - (cohorts[i] ?? until) + 1;
          return size > 0 && row.length === watched && row.every((there) => there <= size);
        }),
    ) &&
    (unbounded ?? []).every((row) => row.every((there, i) => i === 0 || there <= (row[i - 1] ?? 0)))
  );
}
