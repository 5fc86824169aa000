import { requireCount, requireList, requireRecord, show } from './guards.ts';

/** Activity as columns: `customerOf[i]` was active in period `periodOf[i]`. */
export interface ActivityColumns {
  /** Number of the customer, from 0 to `customers` − 1. */
  readonly customerOf: ArrayLike<number>;
  /** Number of the period: consecutive whole numbers. */
  readonly periodOf: ArrayLike<number>;
  readonly customers: number;
}

/** Customers of one cohort by age, the periods since their first; watched to its last age. */
export interface CohortCounts {
  readonly cohort: number;
  /** Active in exactly that period. */
  readonly classic: readonly number[];
  /** Active in that period or any later one. */
  readonly unbounded: readonly number[];
}

/** When customers fell silent for so many periods in a row, by age. */
export interface SilenceCounts {
  /** Periods in a row without activity that count as silence. */
  readonly length: number;
  /** `silent[t]` of them completed their first such silence at age t. */
  readonly silent: readonly number[];
  /** `watched[t]` had not by age t, when watching ended. */
  readonly watched: readonly number[];
}

export interface CohortCounting {
  /** Cohorts that have anybody, the oldest first. */
  readonly cohorts: readonly CohortCounts[];
  /** One for each length asked for. */
  readonly silences: readonly SilenceCounts[];
}

/** More cells than anybody reads: periods are dates or stamps, not numbers of periods. */
const MOST_CELLS = 10_000_000;

/**
 * Counts the cells of a cohort table in one pass, from columns of numbers: half a million events
 * take some tens of milliseconds.
 *
 * A customer's cohort is the first period of activity; repeated activity counts once. A silence
 * of k periods is complete at age a + k for the first a after which k periods passed without
 * activity: that age is known when it comes, whatever happens later, so that it can be treated as
 * an event among customers whose watching ends at the end of the last period.
 *
 * @param until the last period that was watched to its end, no activity being later
 * @param lengths silences to count, whole numbers from 1 up
 * @throws {RangeError} naming a customer without a number from 0 to `customers` − 1 or a period that
 *   is not a whole number up to `until` and its place, columns of unequal length, a length of
 *   silence below 1, or a table of more than ten million cells
 * @example
 * cohortCounts({ customerOf: [0, 1, 0], periodOf: [1, 1, 3], customers: 2 }, 4, [2]);
 * // cohort 1: classic [2, 0, 1, 0], unbounded [2, 1, 1, 0]; silent at age 2: one, watched: one
 */
export function cohortCounts(
  columns: ActivityColumns,
  until: number,
  lengths: readonly number[] = [],
): CohortCounting {
  requireColumns(columns, until);
  requireList('lengths', lengths);
  const { customerOf, periodOf, customers } = columns;
  const { starts, periods } = byCustomer(customerOf, periodOf, customers);
  const tables = tablesFor(starts, periods, until);
  const longest = Math.max(0, ...[...tables.keys()].map((first) => until - first));
  const silences = Array.from(lengths, (length) => {
    if (!Number.isSafeInteger(length) || length < 1) {
      throw new RangeError(`lengths must be whole numbers from 1 up, got ${show(length)}`);
    }
    return { length, silent: zeros(longest + 1), watched: zeros(longest + 1) };
  });

  for (let customer = 0; customer < customers; customer += 1) {
    const from = starts[customer] ?? 0;
    const to = starts[customer + 1] ?? 0;
    const first = periods[from];
    const table = first === undefined || from === to ? undefined : tables.get(first);
    if (first === undefined || !table) continue;
    let last = first - 1;
    for (let i = from; i < to; i += 1) {
      const period = periods[i] ?? first;
      if (period === last) continue;
      last = period;
      add(table.classic, period - first);
    }
    add(table.unbounded, last - first);
    for (const { length, silent, watched } of silences) {
      const age = silenceAt(periods, from, to, length, until);
      if (age === null) add(watched, until - first);
      else add(silent, age);
    }
  }
  const cohorts = [...tables]
    .sort(([a], [b]) => a - b)
    .map(([cohort, { classic, unbounded }]) => {
      for (let age = unbounded.length - 2; age >= 0; age -= 1) {
        unbounded[age] = (unbounded[age] ?? 0) + (unbounded[age + 1] ?? 0);
      }
      return { cohort, classic, unbounded };
    });
  return { cohorts, silences };
}

function requireColumns(columns: ActivityColumns, until: number): void {
  requireRecord('columns', columns);
  const { customerOf, periodOf, customers } = columns;
  requireList('customerOf', customerOf);
  requireList('periodOf', periodOf);
  requireCount('customers', customers);
  if (!Number.isSafeInteger(until)) {
    throw new RangeError(`until must be a whole number, got ${show(until)}`);
  }
  if (customerOf.length !== periodOf.length) {
    throw new RangeError(
      `customerOf and periodOf must be equally long, got ${customerOf.length} and ${periodOf.length}`,
    );
  }
  for (let i = 0; i < periodOf.length; i += 1) {
    const customer: unknown = customerOf[i];
    const period: unknown = periodOf[i];
    if (
      typeof customer !== 'number' ||
      !(Number.isInteger(customer) && customer >= 0 && customer < customers)
    ) {
      throw new RangeError(
        `customerOf must hold whole numbers from 0 to ${customers - 1}, got ${show(customer)} at place ${i + 1}`,
      );
    }
    if (typeof period !== 'number' || !(Number.isSafeInteger(period) && period <= until)) {
      throw new RangeError(
        `periodOf must hold whole numbers up to until = ${until}, got ${show(period)} at place ${i + 1}`,
      );
    }
  }
}

/** Age at which a customer's first silence of this length is complete; `null` where there is none. */
function silenceAt(
  periods: Float64Array,
  from: number,
  to: number,
  length: number,
  until: number,
): number | null {
  const first = periods[from] ?? 0;
  for (let i = from; i < to; i += 1) {
    const here = periods[i] ?? 0;
    // Activity in period p ends a silence at p − 1; what was not watched yet ends none.
    const quietTo = i + 1 < to ? (periods[i + 1] ?? 0) - 1 : until;
    if (quietTo - here >= length) return here - first + length;
  }
  return null;
}

/** Each customer's periods, ascending: those of customer c stand from `starts[c]` on. */
function byCustomer(
  customerOf: ArrayLike<number>,
  periodOf: ArrayLike<number>,
  customers: number,
): { starts: Uint32Array; periods: Float64Array } {
  const n = periodOf.length;
  const starts = new Uint32Array(customers + 1);
  for (let i = 0; i < n; i += 1) {
    const next = (customerOf[i] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let c = 0; c < customers; c += 1) {
    starts[c + 1] = (starts[c + 1] ?? 0) + (starts[c] ?? 0);
  }
  const places = starts.slice(0, customers);
  const periods = new Float64Array(n);
  for (let i = 0; i < n; i += 1) {
    const customer = customerOf[i] ?? 0;
    const place = places[customer] ?? 0;
    periods[place] = periodOf[i] ?? 0;
    places[customer] = place + 1;
  }
  for (let c = 0; c < customers; c += 1) {
    ascend(periods, starts[c] ?? 0, starts[c + 1] ?? 0);
  }
  return { starts, periods };
}

/** Where insertion is quicker than a call of the built-in sort. */
const FEW = 48;

/** Sorts a stretch; most tables stand in the order of time already, so that nothing moves. */
function ascend(periods: Float64Array, from: number, to: number): void {
  if (to - from > FEW) {
    periods.subarray(from, to).sort();
    return;
  }
  for (let i = from + 1; i < to; i += 1) {
    const period = periods[i] ?? 0;
    let place = i;
    for (; place > from && (periods[place - 1] ?? 0) > period; place -= 1) {
      periods[place] = periods[place - 1] ?? 0;
    }
    periods[place] = period;
  }
}

interface Table {
  readonly classic: number[];
  readonly unbounded: number[];
}

function tablesFor(starts: Uint32Array, periods: Float64Array, until: number): Map<number, Table> {
  const firsts = new Set<number>();
  for (let c = 0; c + 1 < starts.length; c += 1) {
    const from = starts[c] ?? 0;
    const first = periods[from];
    if (first !== undefined && from < (starts[c + 1] ?? 0)) firsts.add(first);
  }
  let cells = 0;
  for (const first of firsts) cells += until - first + 1;
  if (cells > MOST_CELLS) {
    throw new RangeError(
      `periods must be consecutive numbers, such as months since a start: ${firsts.size} cohorts watched until ${until} make ${cells} cells`,
    );
  }
  return new Map(
    [...firsts].map((first) => [
      first,
      { classic: zeros(until - first + 1), unbounded: zeros(until - first + 1) },
    ]),
  );
}

function zeros(length: number): number[] {
  return new Array<number>(length).fill(0);
}

function add(counts: number[], place: number): void {
  counts[place] = (counts[place] ?? 0) + 1;
}
