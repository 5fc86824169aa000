import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CohortActivity, cohortRetention } from '../../src/metrics/index.ts';

/** Each customer's active periods. */
const activity = (periods: Readonly<Record<string, readonly number[]>>): CohortActivity[] =>
  Object.entries(periods).flatMap(([customer, own]) => own.map((period) => ({ customer, period })));

const some = activity({ a: [1, 2, 4], b: [1, 1], c: [1, 3], d: [1, 2, 3, 4], e: [3, 4], f: [3] });

const anyActivity = fc
  .array(fc.array(fc.integer({ min: -3, max: 9 }), { minLength: 1, maxLength: 6 }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((lists) => lists.flatMap((own, customer) => own.map((period) => ({ customer, period }))));

describe('cohortRetention', () => {
  test('counts who is active in exactly a period', () => {
    const table = cohortRetention(some);
    expect(table).toMatchObject({ kind: 'classic', until: 4 });
    expect(table?.cohorts).toEqual([
      {
        cohort: 1,
        size: 4,
        active: [4, 2, 2, 2],
        retention: [1, 0.5, 0.5, 0.5],
        periodRetention: [0.5, 1, 1],
        meanRetention: 0.5 ** (1 / 3),
      },
      {
        cohort: 3,
        size: 2,
        active: [2, 1],
        retention: [1, 0.5],
        periodRetention: [0.5],
        meanRetention: 0.5,
      },
    ]);
    expect(table?.all.active).toEqual([6, 3, 2, 2]);
    expect(table?.all.retention).toEqual([1, 0.5, 0.5, 0.5]);
    // Age 2 is known of the four of cohort 1 only, so it compares with their two of age 1.
    expect(table?.all.periodRetention).toEqual([0.5, 1, 1]);
    expect(table?.all.meanRetention).toBeCloseTo(0.5 ** (1 / 3), 12);
  });

  test('counts who is active in a period or later', () => {
    const table = cohortRetention(some, { kind: 'unbounded' });
    expect(table?.cohorts.map(({ active }) => active)).toEqual([
      [4, 3, 3, 2],
      [2, 1],
    ]);
  });

  test('works the example of its docstring', () => {
    const table = cohortRetention(activity({ a: [1, 3], b: [1], c: [3] }));
    expect(table?.cohorts).toMatchObject([
      {
        active: [2, 0, 1],
        retention: [1, 0, 0.5],
        periodRetention: [0, null],
        meanRetention: Math.sqrt(0.5),
      },
      { active: [1], periodRetention: [], meanRetention: null },
    ]);
    expect(table?.all.periodRetention).toEqual([0, null]);
    expect(table?.all.meanRetention).toBeNull();
  });

  test('leaves out the ages that were not watched, and counts those watched in vain', () => {
    const table = cohortRetention(some, { until: 6 });
    expect(table?.cohorts.map(({ active }) => active)).toEqual([
      [4, 2, 2, 2, 0, 0],
      [2, 1, 0, 0],
    ]);
    expect(table?.cohorts[0]?.meanRetention).toBe(0);
    expect(table?.all.meanRetention).toBeNull();
  });

  test('is what counting customer by customer gives', () => {
    fc.assert(
      fc.property(anyActivity, fc.boolean(), (signs, unbounded) => {
        const kind = unbounded ? 'unbounded' : 'classic';
        const table = cohortRetention(signs, { kind });
        const until = Math.max(...signs.map(({ period }) => period));
        const customers = Map.groupBy(signs, ({ customer }) => customer);
        const own = [...customers.values()].map((all) => all.map(({ period }) => period));
        for (const { cohort, size, active } of table?.cohorts ?? []) {
          const members = own.filter((periods) => Math.min(...periods) === cohort);
          expect(size).toBe(members.length);
          expect(active).toEqual(
            Array.from({ length: until - cohort + 1 }, (_, age) => {
              const there = (period: number) =>
                unbounded ? period >= cohort + age : period === cohort + age;
              return members.filter((periods) => periods.some(there)).length;
            }),
          );
        }
        expect(table?.cohorts.reduce((sum, { size }) => sum + size, 0)).toBe(own.length);
      }),
    );
  });

  test('unbounded never rises and never lies below classic; order does not matter', () => {
    fc.assert(
      fc.property(anyActivity, (signs) => {
        const classic = cohortRetention(signs);
        const unbounded = cohortRetention(signs, { kind: 'unbounded' });
        expect(cohortRetention(signs.toReversed())).toEqual(classic);
        for (const [i, row] of (unbounded?.cohorts ?? []).entries()) {
          for (const [age, share] of row.retention.entries()) {
            expect(share).toBeGreaterThanOrEqual(classic?.cohorts[i]?.retention[age] ?? 2);
            if (age > 0) expect(share).toBeLessThanOrEqual(row.retention[age - 1] ?? -1);
          }
        }
      }),
    );
  });

  test('the mean of one cohort is the geometric mean of its period retentions', () => {
    fc.assert(
      fc.property(anyActivity, (signs) => {
        for (const row of cohortRetention(signs)?.cohorts ?? []) {
          const factors = row.periodRetention.filter((factor) => factor !== null);
          if (factors.length < row.periodRetention.length || factors.length === 0) continue;
          const product = factors.reduce((so, factor) => so * factor, 1);
          expect(row.meanRetention).toBeCloseTo(product ** (1 / factors.length), 10);
        }
      }),
    );
  });

  test('takes a million signs of life', () => {
    const signs = Array.from({ length: 1e6 }, (_, i) => ({
      customer: i % 250_000,
      period: ((i * 31) % 24) + (i % 3),
    }));
    const table = cohortRetention(Object.freeze(signs), { kind: 'unbounded' });
    expect(table?.cohorts.reduce((sum, { size }) => sum + size, 0)).toBe(250_000);
  });

  test('says nothing of no activity, and refuses what cannot be', () => {
    const one = { customer: 'a', period: 1 };
    expect(cohortRetention([])).toBeNull();
    expect(() => cohortRetention([one, { customer: '', period: 1 }])).toThrow(/"" at place 2/);
    expect(() => cohortRetention([{ customer: Number.NaN, period: 1 }])).toThrow(/customer.*NaN/);
    expect(() => cohortRetention([{ ...one, period: 1.5 }])).toThrow(/period.*1\.5 at place 1/);
    expect(() => cohortRetention([one], { until: 0 })).toThrow(/until = 0, got 1 at place 1/);
    expect(() => cohortRetention([], { until: 0.5 })).toThrow(/until.*0\.5/);
    expect(() => cohortRetention([one], { kind: 'rolling' as 'classic' })).toThrow(/kind/);
    expect(() => cohortRetention([one, { ...one, customer: 'b', period: 20_270_101 }])).toThrow(
      /consecutive/,
    );
  });
});
