import { cohortCounts } from './cohort-counts.ts';
import { requireCount, requireList, requireRecord, show } from './guards.ts';
import { requireOneOf } from './require-one-of.ts';

const KINDS = ['classic', 'unbounded'] as const;

/** Active in exactly that period, or in that period or any later one. */
export type RetentionKind = (typeof KINDS)[number];

/** One sign of life: who, and in which period. Repeated ones count once. */
export interface CohortActivity {
  readonly customer: string | number;
  /** Number of the period, such as months since some start: consecutive whole numbers. */
  readonly period: number;
}

export interface CohortRetentionOptions {
  /** `classic` unless told. */
  readonly kind?: RetentionKind;
  /** The last period that was watched to its end; the last one with activity unless told. */
  readonly until?: number;
}

/** Every list runs by age, the periods since the first; it ends where watching ended. */
export interface RetentionRow {
  /** Customers active at each age, from age 0 on. */
  readonly active: readonly number[];
  /** Share of the cohort active at each age; the first is 1. */
  readonly retention: readonly number[];
  /** S(t)/S(t − 1) from age 1 on, one shorter; `null` where nobody was active at t − 1. */
  readonly periodRetention: readonly (number | null)[];
  /**
   * Geometric mean of the period retentions: of one cohort S(T)^(1/T), also where it was silent in
   * between; `null` where there is none, or, of all cohorts together, where one is undefined.
   */
  readonly meanRetention: number | null;
}

export interface CohortRow extends RetentionRow {
  /** The period in which these customers were active first. */
  readonly cohort: number;
  readonly size: number;
}

export interface CohortRetention {
  readonly kind: RetentionKind;
  readonly until: number;
  /** Cohorts that have anybody, the oldest first. */
  readonly cohorts: readonly CohortRow[];
  /** All cohorts together, at each age those that were watched so long. */
  readonly all: RetentionRow;
}

/**
 * Cohort table: of the customers who came in a period, the share active at each age.
 *
 * A customer's cohort is the first period of activity: those who came before the first period
 * watched must be left out by the caller. Retention at age t is S(t) = active(t)/size, where
 * `classic` counts who was active in exactly that period and may rise again, and `unbounded` who
 * was active then or later and never rises; near the end of watching it is too low, since many
 * who will return have not yet. Ages that were not watched are absent, never 0.
 *
 * Period retention S(t)/S(t − 1); its geometric mean over a cohort's T periods is S(T)^(1/T). For
 * all cohorts together, S(t) and S(t)/S(t − 1) each take the cohorts watched to age t, so that the
 * second never compares different customers; their mean is `null` where one is.
 *
 * Source: Fader & Hardie (2007), Journal of Interactive Marketing 21, 76–90.
 *
 * @returns `null` where there is no activity
 * @throws {RangeError} naming a customer without a name or a period that is not a whole number and
 *   its place, activity after `until`, an unknown kind, or periods so far apart that the table
 *   would have more than ten million cells
 * @example
 * cohortRetention([
 *   { customer: 'a', period: 1 },
 *   { customer: 'b', period: 1 },
 *   { customer: 'a', period: 3 },
 *   { customer: 'c', period: 3 },
 * ]);
 * // cohort 1: active [2, 0, 1], retention [1, 0, 0.5]; cohort 3: active [1]
 */
export function cohortRetention(
  activity: readonly CohortActivity[],
  options: CohortRetentionOptions = {},
): CohortRetention | null {
  requireRecord('options', options);
  requireList('activity', activity);
  const { kind = 'classic' } = options;
  requireOneOf('kind', kind, KINDS);
  if (options.until !== undefined) requirePeriod('until', options.until);
  const last = check(activity, options.until ?? Infinity);
  if (last === null) return null;
  const until = options.until ?? last;

  return cohortTable(counted(activity, until, kind), kind, until);
}

/** Customers active at each age in one cohort: the first number is its size. */
export interface CohortActive {
  readonly cohort: number;
  readonly active: readonly number[];
}

/**
 * The same table from its counts, where these are known already.
 *
 * @param rows the oldest cohort first; each list ends where watching ended
 * @param until the last period that was watched to its end
 * @returns `null` where there are no rows
 * @throws {RangeError} naming a count that is not a whole number from 0 up, a cohort or an until that
 *   is no whole number, an unknown kind, an empty cohort, or more active than a cohort has, or than were active before where the kind is `unbounded`
 * @example
 * cohortTable([{ cohort: 1, active: [2, 0, 1] }, { cohort: 3, active: [1] }], 'classic', 3);
 * // cohort 1: retention [1, 0, 0.5]
 */
export function cohortTable(
  rows: readonly CohortActive[],
  kind: RetentionKind,
  until: number,
): CohortRetention | null {
  requireList('rows', rows);
  requireOneOf('kind', kind, KINDS);
  requirePeriod('until', until);
  if (rows.length === 0) return null;
  const cohorts = Array.from(rows, (row, place): CohortRow => {
    requireRecord(`the row at place ${place + 1}`, row);
    const { cohort } = row;
    requirePeriod('cohort', cohort);
    requireList(`active of cohort ${cohort}`, row.active);
    // A copy: shares would be cut to whole numbers in a typed array, and gaps passed over.
    const active = [...row.active];
    const size = active[0] ?? 0;
    if (size === 0) throw new RangeError(`cohort ${cohort} must have customers at its start`);
    active.forEach((there, age) => {
      requireCount(`active at age ${age} of cohort ${cohort}`, there);
      const most = kind === 'unbounded' && age > 0 ? (active[age - 1] ?? size) : size;
      if (there > most) {
        throw new RangeError(
          `active at age ${age} of cohort ${cohort} must not exceed ${most}, got ${there}`,
        );
      }
    });
    const retention = active.map((there) => there / size);
    const span = active.length - 1;
    return {
      cohort,
      size,
      active,
      retention,
      periodRetention: active.slice(1).map((there, t) => ratio(there, active[t] ?? 0)),
      meanRetention: span === 0 ? null : (retention[span] ?? 0) ** (1 / span),
    };
  });
  return { kind, until, cohorts, all: together(cohorts) };
}

function requirePeriod(name: string, period: unknown): void {
  if (!Number.isSafeInteger(period)) {
    throw new RangeError(`${name} must be a whole number, got ${show(period)}`);
  }
}

/** The last period with activity; `null` where there is none. */
function check(activity: readonly CohortActivity[], until: number): number | null {
  let last: number | null = null;
  for (const [place, one] of activity.entries()) {
    requireRecord(`the activity at place ${place + 1}`, one);
    const { customer, period } = one;
    if (customer === '' || !(typeof customer === 'string' || Number.isFinite(customer))) {
      throw new RangeError(
        `customer must be a name or a number, got ${show(customer)} at place ${place + 1}`,
      );
    }
    if (!Number.isSafeInteger(period)) {
      throw new RangeError(
        `period must be a whole number, got ${show(period)} at place ${place + 1}`,
      );
    }
    if (period > until) {
      throw new RangeError(
        `period must not exceed until = ${until}, got ${period} at place ${place + 1}`,
      );
    }
    last = Math.max(last ?? period, period);
  }
  return last;
}

/** Active customers by age for each cohort; customers are numbered, since counting needs numbers. */
function counted(
  activity: readonly CohortActivity[],
  until: number,
  kind: RetentionKind,
): CohortActive[] {
  const numbers = new Map<string | number, number>();
  const customerOf = new Uint32Array(activity.length);
  const periodOf = new Float64Array(activity.length);
  for (const [i, { customer, period }] of activity.entries()) {
    const known = numbers.get(customer);
    if (known === undefined) numbers.set(customer, numbers.size);
    customerOf[i] = known ?? numbers.size - 1;
    periodOf[i] = period;
  }
  const { cohorts } = cohortCounts({ customerOf, periodOf, customers: numbers.size }, until);
  return cohorts.map((row) => ({ cohort: row.cohort, active: row[kind] }));
}

/** The cohorts as one, at each age those that were watched so long. */
function together(cohorts: readonly CohortRow[]): RetentionRow {
  const span = cohorts.reduce((most, { active }) => Math.max(most, active.length), 0);
  const active = new Array<number>(span).fill(0);
  const sizes = new Array<number>(span).fill(0);
  const before = new Array<number>(span).fill(0);
  for (const row of cohorts) {
    row.active.forEach((there, age) => {
      active[age] = (active[age] ?? 0) + there;
      sizes[age] = (sizes[age] ?? 0) + row.size;
      before[age] = (before[age] ?? 0) + (row.active[age - 1] ?? 0);
    });
  }
  const periodRetention = active.slice(1).map((there, t) => ratio(there, before[t + 1] ?? 0));
  return {
    active,
    retention: active.map((there, age) => there / (sizes[age] ?? 1)),
    periodRetention,
    meanRetention: geometricMean(periodRetention),
  };
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function geometricMean(values: readonly (number | null)[]): number | null {
  let logs = 0;
  for (const value of values) {
    if (value === null) return null;
    logs += Math.log(value);
  }
  return values.length === 0 ? null : Math.exp(logs / values.length);
}
