import { countedMean } from '../../metrics/counted-mean.ts';
import type { MeanInterval } from '../../metrics/mean-interval.ts';
import { type ProportionInterval, wilson } from '../../metrics/wilson.ts';
import { readFields } from '../../ui/fields.ts';
import { formatNumber } from '../../ui/format.ts';
import { say, type Words } from '../../ui/words.ts';
import { type RatingReading, readEntry } from '../rating/entry.ts';
import { type PeriodNames, usedTable } from '../rating/source.ts';
import { tableCounts } from '../rating/table.ts';
import { confidenceOf, type SatisfactionEntry, type SatisfactionState, scaleOf } from './state.ts';

/** Satisfied and all answers, and counts from 1 up where the single answers are known. */
export interface Answers {
  readonly counts: readonly number[] | null;
  readonly satisfied: number;
  readonly n: number;
}

/** Names of the two totals. */
export type Total = 'satisfied' | 'all';

/** What one entry says, and what is wrong with it. */
export interface EntryReading {
  readonly ratings: RatingReading;
  readonly totals: Readonly<Partial<Record<Total, string>>>;
  /** `null` while there is nothing to work with. */
  readonly answers: Answers | null;
  readonly touched: boolean;
  readonly wrong: boolean;
}

/** A period or group with its figures. */
export interface Period extends Answers {
  readonly name: string;
  readonly share: ProportionInterval;
  /** `null` where only totals are known. */
  readonly mean: MeanInterval | null;
}

/** How many of the highest answers count as satisfied. */
export function satisfiedIn(counts: readonly number[], { top }: SatisfactionState): number {
  return counts.slice(-Number(top)).reduce((sum, count) => sum + count, 0);
}

/** Reads an entry: two totals, counts, or a list. */
export function readSatisfaction(
  entry: SatisfactionEntry,
  state: SatisfactionState,
  decimalComma: boolean,
  words: Words,
): EntryReading {
  const ratings = readEntry(entry, scaleOf(state), decimalComma);
  if (entry.mode === 'totals') return { ratings, ...readTotals(entry, words) };
  return {
    ratings,
    totals: {},
    answers: ratings.counts && answersFrom(ratings.counts, state),
    touched: ratings.touched,
    wrong:
      Object.keys(ratings.problems).length > 0 || (ratings.listed > 0 && ratings.counts === null),
  };
}

function readTotals({ satisfied, all }: SatisfactionEntry, words: Words) {
  const reading = readFields(
    { satisfied, all },
    { satisfied: { whole: true }, all: { whole: true } },
    words,
  );
  const { values, touched } = reading;
  const more =
    values.satisfied !== null && values.all !== null && values.satisfied > values.all
      ? {
          satisfied: say(words, 'satisfaction.problem.more', {
            satisfied: formatNumber(words.locale, values.satisfied),
            all: formatNumber(words.locale, values.all),
          }),
        }
      : {};
  const totals = { ...reading.problems, ...more };
  const wrong = Object.keys(totals).length > 0;
  const known = !wrong && values.satisfied !== null && values.all !== null && values.all > 0;
  return {
    totals,
    touched,
    wrong,
    answers: known ? { counts: null, satisfied: values.satisfied ?? 0, n: values.all ?? 0 } : null,
  };
}

function answersFrom(counts: readonly number[], state: SatisfactionState): Answers | null {
  const n = counts.reduce((sum, count) => sum + count, 0);
  return n > 0 ? { counts, satisfied: satisfiedIn(counts, state), n } : null;
}

/** The periods or groups that have answers, from what is typed or from the table. */
export function periodsOf(
  state: SatisfactionState,
  readings: { readonly first: EntryReading; readonly second: EntryReading | null },
  names: PeriodNames,
): { readonly first: Period | null; readonly second: Period | null } {
  const table = usedTable(state, scaleOf(state));
  const read = table && tableCounts(table);
  const answers =
    state.source === 'typed'
      ? { first: readings.first.answers, second: readings.second?.answers ?? null }
      : {
          first: read && answersFrom(read.first, state),
          second: read?.second ? answersFrom(read.second, state) : null,
        };
  const first = measured(names.first, answers.first, state);
  return { first, second: first && measured(names.second, answers.second, state) };
}

function measured(name: string, answers: Answers | null, state: SatisfactionState): Period | null {
  if (!answers) return null;
  const confidence = confidenceOf(state);
  const share = wilson(answers.satisfied, answers.n, { confidence });
  const mean = answers.counts && countedMean(answers.counts, scaleOf(state).min, { confidence });
  return share && { ...answers, name, share, mean };
}
