import { cohortCounts } from '../../metrics/cohort-counts.ts';
import { PERIODS, type Period, periodOf } from './periods.ts';
import { type Counted, SILENCES } from './state.ts';

/** Events as the intake hands them over. */
export interface EventColumns {
  readonly customerOf: Uint32Array;
  readonly customers: number;
  /** Days since 1970-01-01. */
  readonly days: Int32Array;
}

export interface CountOptions {
  /** Chosen by how long the events reach unless told. */
  readonly period: Period | null;
  /** Leaves out the customers who came first: some of them came before the table begins. */
  readonly withoutFirst: boolean;
  /** Leaves out the last period, which may not be over. */
  readonly withoutLast: boolean;
}

export type CountResult =
  | { readonly counted: Counted; readonly problem?: never }
  /** More periods than a table can show, or none left. */
  | {
      readonly counted?: never;
      readonly problem: 'tooMany';
      readonly periods: number;
      /** First and last day: one that cannot be right, such as 1900-01-01, shows in them. */
      readonly days: readonly [from: number, to: number];
    }
  | { readonly counted?: never; readonly problem: 'nothing' };

/** More rows and columns than this nobody reads, and no page shows well. */
export const MOST_PERIODS = 60;
/** The period is chosen so that the table has no more rows than this, where one does. */
const WISHED_PERIODS = 24;

/** Counts events into cohorts, each customer's first period being the cohort. */
export function countEvents(events: EventColumns, options: CountOptions): CountResult {
  const { days, customerOf, customers } = events;
  if (days.length === 0) return { problem: 'nothing' };
  const [firstDay, lastDay] = ends(days);
  const period = options.period ?? fitting(firstDay, lastDay);
  const from = periodOf(firstDay, period);
  const last = periodOf(lastDay, period);
  const until = options.withoutLast ? last - 1 : last;
  const periods = until - from + 1;
  if (periods > MOST_PERIODS) {
    return { problem: 'tooMany', periods, days: [firstDay, lastDay] };
  }

  const numbers = new Int32Array(days.length);
  const who = new Uint32Array(days.length);
  let kept = 0;
  for (let i = 0; i < days.length; i += 1) {
    const number = periodOf(days[i] ?? 0, period);
    if (number > until) continue;
    numbers[kept] = number;
    who[kept] = customerOf[i] ?? 0;
    kept += 1;
  }
  const columns = options.withoutFirst
    ? withoutCohort(from, who.subarray(0, kept), numbers.subarray(0, kept), customers)
    : { customerOf: who.subarray(0, kept), periodOf: numbers.subarray(0, kept), customers };
  const { cohorts, silences } = cohortCounts(
    columns,
    until,
    SILENCES.filter((length) => length < periods),
  );
  if (cohorts.length === 0) return { problem: 'nothing' };
  return {
    counted: {
      period,
      cohorts: cohorts.map(({ cohort }) => cohort),
      classic: cohorts.map(({ classic }) => [...classic]),
      unbounded: cohorts.map(({ unbounded }) => [...unbounded]),
      silences: silences.map(({ length, silent, watched }) => ({
        length,
        silent: [...silent],
        watched: [...watched],
      })),
      until,
      withoutFirst: options.withoutFirst,
      withoutLast: options.withoutLast,
      lastDay,
    },
  };
}

function ends(days: Int32Array): readonly [number, number] {
  let first = days[0] ?? 0;
  let last = first;
  for (const day of days) {
    if (day < first) first = day;
    if (day > last) last = day;
  }
  return [first, last];
}

/** The finest period that makes a table of a size to be read. */
function fitting(firstDay: number, lastDay: number): Period {
  return (
    PERIODS.find(
      (period) => periodOf(lastDay, period) - periodOf(firstDay, period) < WISHED_PERIODS,
    ) ?? 'year'
  );
}

/** What is left without the customers who were active in the first period. */
function withoutCohort(
  first: number,
  customerOf: Uint32Array,
  numbers: Int32Array,
  customers: number,
) {
  const early = new Uint8Array(customers);
  numbers.forEach((number, i) => {
    if (number === first) early[customerOf[i] ?? 0] = 1;
  });
  const later = (_: number, i: number) => early[customerOf[i] ?? 0] === 0;
  return {
    customerOf: customerOf.filter(later),
    periodOf: numbers.filter(later),
    customers,
  };
}
