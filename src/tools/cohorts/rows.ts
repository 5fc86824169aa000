import {
  type CohortRetention,
  type CohortRow,
  cohortTable,
  type RetentionKind,
} from '../../metrics/cohort-retention.ts';
import { say, type Words } from '../../ui/words.ts';
import { type LineProblem, readHand } from './hand.ts';
import { periodName } from './periods.ts';
import type { CohortsState, Counted } from './state.ts';

/** A cohort table with the names of its cohorts. */
export interface NamedTable {
  readonly table: CohortRetention;
  readonly names: readonly string[];
  /** Greatest age that any cohort reached. */
  readonly span: number;
}

export interface CohortsReading {
  readonly named: NamedTable | null;
  /** Lines of a triangle that are no rows. */
  readonly problems: readonly LineProblem[];
  /** Counts from a table; `null` for a triangle by hand. */
  readonly counted: Counted | null;
  /** The count that is shown: a link may have carried only one. */
  readonly kind: RetentionKind;
}

/** What a state amounts to: a table, or what stands in its way. */
export function readCohorts(state: CohortsState, words: Words): CohortsReading {
  if (state.source === 'table') {
    const { counted } = state;
    const kind = counted && !counted[state.kind] ? other(state.kind) : state.kind;
    const rows = counted?.[kind];
    if (!counted || !rows) return { named: null, problems: [], counted: null, kind };
    const names = counted.cohorts.map((cohort) => periodName(cohort, counted.period, words));
    const active = rows.map((row, i) => ({ cohort: counted.cohorts[i] ?? i, active: row }));
    return {
      named: named(cohortTable(active, kind, counted.until), names),
      problems: [],
      counted,
      kind,
    };
  }
  const { rows, problems } = readHand(state.hand, state.kind);
  if (problems.length > 0) return { named: null, problems, counted: null, kind: state.kind };
  const active = rows.map((row, i) => ({ cohort: i, active: row.active }));
  const names = rows.map(({ name }, i) => name || say(words, 'cohorts.unnamed', { number: i + 1 }));
  return {
    named: named(cohortTable(active, state.kind, rows.length), distinct(names)),
    problems,
    counted: null,
    kind: state.kind,
  };
}

function named(table: CohortRetention | null, names: readonly string[]): NamedTable | null {
  return table && { table, names, span: table.all.active.length - 1 };
}

const other = (kind: RetentionKind): RetentionKind =>
  kind === 'classic' ? 'unbounded' : 'classic';

/** Names that can be told apart, the second of two like ones with its place behind it. */
function distinct(names: readonly string[]): string[] {
  return names.map((name, i) => (names.indexOf(name) === i ? name : `${name} (${i + 1})`));
}

/** Some cohorts taken together at one age. */
export interface Pool {
  readonly cohorts: number;
  readonly active: number;
  readonly size: number;
}

/** Those cohorts that were watched to an age, together. */
export function pool(cohorts: readonly CohortRow[], age: number): Pool {
  const watched = cohorts.filter(({ active }) => active.length > age);
  return {
    cohorts: watched.length,
    active: watched.reduce((sum, { active }) => sum + (active[age] ?? 0), 0),
    size: watched.reduce((sum, { size }) => sum + size, 0),
  };
}

/** The earlier and the later half of the cohorts watched to an age; the middle one is an early one. */
export function halves(
  cohorts: readonly CohortRow[],
  age: number,
): { early: readonly CohortRow[]; late: readonly CohortRow[] } | null {
  const watched = cohorts.filter(({ active }) => active.length > age);
  if (watched.length < 2) return null;
  const middle = Math.ceil(watched.length / 2);
  return { early: watched.slice(0, middle), late: watched.slice(middle) };
}
