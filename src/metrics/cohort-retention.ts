import { show } from './guards.ts';
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
  /** Geometric mean of the period retentions; `null` where there is none, or it is undefined. */
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

/** More cells than anybody reads: periods are dates or stamps, not numbers of periods. */
const MOST_CELLS = 10_000_000;

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
  const { kind = 'classic' } = options;
  requireOneOf('kind', kind, KINDS);
  if (options.until !== undefined && !Number.isSafeInteger(options.until)) {
    throw new RangeError(`until must be a whole number, got ${show(options.until)}`);
  }
  const last = check(activity, options.until ?? Infinity);
  if (last === null) return null;
  const until = options.until ?? last;

  const tables = count(activity, until, kind === 'unbounded');
  const cohorts = [...tables]
    .sort(([a], [b]) => a - b)
    .map(([cohort, active]): CohortRow => {
      const size = active[0] ?? 0;
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

/** The last period with activity; `null` where there is none. */
function check(activity: readonly CohortActivity[], until: number): number | null {
  let last: number | null = null;
  for (const [place, { customer, period }] of activity.entries()) {
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

/** Active customers by age for each cohort. */
function count(
  activity: readonly CohortActivity[],
  until: number,
  unbounded: boolean,
): Map<number, number[]> {
  const numbers = new Map<string | number, number>();
  const firsts: number[] = [];
  for (const { customer, period } of activity) {
    const known = numbers.get(customer);
    if (known === undefined) {
      numbers.set(customer, firsts.length);
      firsts.push(period);
    } else {
      firsts[known] = Math.min(firsts[known] ?? period, period);
    }
  }
  const starts = new Set(firsts);
  let cells = 0;
  for (const start of starts) cells += until - start + 1;
  if (cells > MOST_CELLS) {
    throw new RangeError(
      `periods must be consecutive numbers, such as months since a start: ${starts.size} cohorts watched until ${until} make ${cells} cells`,
    );
  }
  const tables = new Map<number, number[]>();
  for (const start of starts) tables.set(start, new Array<number>(until - start + 1).fill(0));

  // Customer and age in one number, so that one plain sort puts each customer's ages together.
  const stride = [...tables.values()].reduce((most, { length }) => Math.max(most, length), 1);
  const keys = new Float64Array(activity.length);
  for (const [i, { customer, period }] of activity.entries()) {
    const number = numbers.get(customer) ?? 0;
    keys[i] = number * stride + period - (firsts[number] ?? 0);
  }
  keys.sort();
  keys.forEach((key, i) => {
    const customer = Math.floor(key / stride);
    const next = keys[i + 1];
    const repeated = next === key;
    const last = next === undefined || Math.floor(next / stride) !== customer;
    const table = tables.get(firsts[customer] ?? 0);
    if (!table || (unbounded ? !last : repeated)) return;
    const age = key - customer * stride;
    table[age] = (table[age] ?? 0) + 1;
  });
  if (unbounded) {
    for (const table of tables.values()) {
      for (let age = table.length - 2; age >= 0; age -= 1) {
        table[age] = (table[age] ?? 0) + (table[age + 1] ?? 0);
      }
    }
  }
  return tables;
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
