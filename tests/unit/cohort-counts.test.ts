import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cohortCounts,
  cohortRetention,
  cohortTable,
  kaplanMeier,
  kaplanMeierFromCounts,
} from '../../src/metrics/index.ts';

/** Each customer's active periods, as columns in any order. */
const columns = (lists: readonly (readonly number[])[]) => {
  const rows = lists.flatMap((own, customer) => own.map((period) => ({ customer, period })));
  return {
    customerOf: rows.map(({ customer }) => customer),
    periodOf: rows.map(({ period }) => period),
    customers: lists.length,
  };
};

const anyLists = fc.array(
  fc.array(fc.integer({ min: -3, max: 9 }), { minLength: 1, maxLength: 60 }),
  {
    minLength: 1,
    maxLength: 12,
  },
);

/** Age of the first silence, by walking period after period. */
function walk(own: readonly number[], length: number, until: number): number | null {
  const first = Math.min(...own);
  let quiet = 0;
  for (let period = first; period <= until; period += 1) {
    quiet = own.includes(period) ? 0 : quiet + 1;
    if (quiet === length) return period - first;
  }
  return null;
}

describe('cohortCounts', () => {
  test('agrees with the cohort table in both ways of counting', () => {
    fc.assert(
      fc.property(anyLists, (lists) => {
        const activity = lists.flatMap((own, customer) =>
          own.map((period) => ({ customer, period })),
        );
        const { cohorts } = cohortCounts(columns(lists), 9);
        for (const kind of ['classic', 'unbounded'] as const) {
          const table = cohortRetention(activity, { kind, until: 9 });
          expect(cohorts.map((row) => row[kind])).toEqual(
            table?.cohorts.map(({ active }) => active),
          );
        }
      }),
    );
  });

  test('counts the first silence of each customer as a walk through the periods does', () => {
    fc.assert(
      fc.property(anyLists, fc.integer({ min: 1, max: 5 }), (lists, length) => {
        const counts = cohortCounts(columns(lists), 9, [length]).silences[0];
        const silent = new Map<number, number>();
        const watched = new Map<number, number>();
        for (const own of lists) {
          const age = walk(own, length, 9);
          const [map, at] = age === null ? [watched, 9 - Math.min(...own)] : [silent, age];
          map.set(at, (map.get(at) ?? 0) + 1);
        }
        const found = (map: ReadonlyMap<number, number>) => (_: number, age: number) =>
          map.get(age) ?? 0;
        expect(counts?.silent).toEqual(counts?.silent.map(found(silent)));
        expect(counts?.watched).toEqual(counts?.watched.map(found(watched)));
        const all = [...(counts?.silent ?? []), ...(counts?.watched ?? [])];
        expect(all.reduce((sum, n) => sum + n, 0)).toBe(lists.length);
      }),
    );
  });

  test('passes over customers without activity, and refuses what is no period', () => {
    expect(cohortCounts({ customerOf: [2], periodOf: [5], customers: 4 }, 6).cohorts).toEqual([
      { cohort: 5, classic: [1, 0], unbounded: [1, 0] },
    ]);
    expect(cohortCounts({ customerOf: [], periodOf: [], customers: 0 }, 6).cohorts).toEqual([]);
    expect(() => cohortCounts(columns([[0], [20_000_000]]), 20_000_000)).toThrow(/consecutive/);
    expect(() => cohortCounts(columns([[0]]), 1, [0])).toThrow(/lengths/);
  });
});

describe('cohortTable', () => {
  test('refuses counts that cannot be', () => {
    expect(cohortTable([], 'classic', 3)).toBeNull();
    expect(() => cohortTable([{ cohort: 1, active: [0] }], 'classic', 1)).toThrow(/cohort 1/);
    expect(() => cohortTable([{ cohort: 1, active: [3, 4] }], 'classic', 2)).toThrow(/exceed 3/);
    expect(() => cohortTable([{ cohort: 1, active: [3, 1, 2] }], 'unbounded', 3)).toThrow(
      /exceed 1/,
    );
    expect(cohortTable([{ cohort: 1, active: [3, 1, 2] }], 'classic', 3)?.all.retention).toEqual([
      1,
      1 / 3,
      2 / 3,
    ]);
  });
});

describe('kaplanMeierFromCounts', () => {
  test('gives the curve of the list of customers', () => {
    const times = [2, 3, 3, 5, 5, 5, 8];
    const events = [true, true, false, true, false, true, false];
    expect(
      kaplanMeierFromCounts([
        { time: 1, events: 0, censored: 0 },
        { time: 2, events: 1, censored: 0 },
        { time: 3, events: 1, censored: 1 },
        { time: 5, events: 2, censored: 1 },
        { time: 8, events: 0, censored: 1 },
      ]),
    ).toEqual(kaplanMeier(times, events));
  });

  test('refuses times out of order and counts that cannot be', () => {
    expect(kaplanMeierFromCounts([])).toBeNull();
    const at = (time: number, events = 1) => ({ time, events, censored: 0 });
    expect(() => kaplanMeierFromCounts([at(2), at(2)])).toThrow(/ascend/);
    expect(() => kaplanMeierFromCounts([at(1, 0.5)])).toThrow(/whole number/);
  });
});
