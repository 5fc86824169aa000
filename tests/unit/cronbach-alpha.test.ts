import fQuantile from '@stdlib/stats-base-dists-f-quantile';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cronbachAlpha } from '../../src/metrics/index.ts';

/**
 * Law School Admission Test, section VI (Bock & Lieberman 1970): how many of 1000 gave each of the
 * 32 patterns, the first item as the highest bit.
 */
const LSAT6 = [
  3, 6, 2, 11, 1, 1, 3, 4, 1, 8, 0, 16, 0, 3, 2, 15, 10, 29, 14, 81, 3, 28, 15, 80, 16, 56, 21, 173,
  11, 61, 28, 298,
].flatMap((many, pattern) =>
  Array.from({ length: many }, () => [4, 3, 2, 1, 0].map((bit) => (pattern >> bit) & 1)),
);

const mean = (values: readonly number[]) => values.reduce((sum, x) => sum + x, 0) / values.length;
const covariance = (a: readonly number[], b: readonly number[]) => {
  const [ma, mb] = [mean(a), mean(b)];
  return a.reduce((sum, x, i) => sum + (x - ma) * ((b[i] ?? 0) - mb), 0) / (a.length - 1);
};
const correlation = (a: readonly number[], b: readonly number[]) =>
  covariance(a, b) / Math.sqrt(covariance(a, a) * covariance(b, b));
const column = (rows: readonly (readonly number[])[], item: number) =>
  rows.map((row) => row[item] ?? 0);

/** Rows of 3 to 5 items from 1 to 7, in which every item and every sum without one varies. */
const answered = fc
  .integer({ min: 3, max: 5 })
  .chain((k) =>
    fc.array(fc.array(fc.integer({ min: 1, max: 7 }), { minLength: k, maxLength: k }), {
      minLength: 3,
      maxLength: 25,
    }),
  )
  .filter((rows) => {
    const items = rows[0]?.map((_, item) => item) ?? [];
    const varies = (values: readonly number[]) => new Set(values).size > 1;
    const sums = rows.map((row) => row.reduce((sum, x) => sum + x, 0));
    return (
      varies(sums) &&
      items.every((item) => {
        const own = column(rows, item);
        return varies(own) && varies(sums.map((sum, i) => sum - (own[i] ?? 0)));
      })
    );
  });

describe('cronbachAlpha', () => {
  test('of the LSAT is 0.295, as R’s ltm prints it', () => {
    expect(LSAT6.length).toBe(1000);
    expect([0, 1, 2, 3, 4].map((item) => column(LSAT6, item).reduce((a, b) => a + b, 0))).toEqual([
      924, 709, 553, 763, 870,
    ]);
    expect(cronbachAlpha(LSAT6).alpha).toBeCloseTo(0.295, 3);
  });

  test('works the example of its docstring', () => {
    // Variances 10/3, 2, 2 of the items and 58/3 of the sum: 3/2·(1 − 22/58) = 27/29.
    const rows = [
      [1, 2, 1],
      [2, 2, 3],
      [4, 3, 4],
      [5, 5, 4],
    ];
    expect(cronbachAlpha(rows)).toMatchObject({ n: 4, dropped: 0, items: 3 });
    expect(cronbachAlpha(rows).alpha).toBeCloseTo(27 / 29, 12);
  });

  test('is the mean covariance over the mean of all of them', () => {
    fc.assert(
      fc.property(answered, (rows) => {
        const k = rows[0]?.length ?? 0;
        const items = Array.from({ length: k }, (_, item) => column(rows, item));
        const all = items.flatMap((a) => items.map((b) => covariance(a, b)));
        const own = items.map((a) => covariance(a, a));
        const sum = (values: readonly number[]) => values.reduce((total, x) => total + x, 0);
        const between = (sum(all) - sum(own)) / (k * (k - 1));
        const result = cronbachAlpha(rows);
        const expected = (k * k * between) / sum(all);
        expect(Math.abs((result.alpha ?? 9e9) - expected)).toBeLessThan(
          1e-10 * Math.max(1, Math.abs(expected)),
        );
        const r =
          (sum(items.flatMap((a) => items.map((b) => correlation(a, b)))) - k) / (k * k - k);
        if (Math.abs(1 + (k - 1) * r) > 1e-6 && result.standardized !== null) {
          const standardized = (k * r) / (1 + (k - 1) * r);
          expect(Math.abs(result.standardized - standardized)).toBeLessThan(
            1e-8 * Math.max(1, standardized ** 2),
          );
        }
      }),
    );
  });

  test('each item with the sum of the others, and alpha without it', () => {
    fc.assert(
      fc.property(answered, (rows) => {
        for (const [item, found] of cronbachAlpha(rows).byItem.entries()) {
          const others = rows.map((row) => row.filter((_, other) => other !== item));
          const sums = others.map((row) => row.reduce((sum, x) => sum + x, 0));
          expect(found.itemTotal).toBeCloseTo(correlation(column(rows, item), sums), 10);
          const rest = cronbachAlpha(others).alpha ?? Number.NaN;
          expect(Math.abs((found.alphaIfDropped ?? 9e9) - rest)).toBeLessThan(
            1e-10 * Math.max(1, Math.abs(rest)),
          );
        }
      }),
    );
  });

  test('two items: standardized is Spearman-Brown, and nothing is left to drop', () => {
    const rows = [
      [1, 2],
      [2, 6],
      [3, 4],
      [5, 9],
    ];
    const r = correlation(column(rows, 0), column(rows, 1));
    const result = cronbachAlpha(rows);
    expect(result.standardized).toBeCloseTo((2 * r) / (1 + r), 12);
    expect(result.byItem.map((item) => item.alphaIfDropped)).toEqual([null, null]);
    expect(result.byItem[0]?.itemTotal).toBeCloseTo(r, 12);
  });

  test('Feldt’s interval holds alpha, widens with confidence, and is 1 − (1 − α)·F', () => {
    fc.assert(
      fc.property(answered, (rows) => {
        const k = rows[0]?.length ?? 0;
        const [v1, v2] = [rows.length - 1, (rows.length - 1) * (k - 1)];
        const { alpha, low, high } = cronbachAlpha(rows);
        if (alpha === null || low === null || high === null) throw new Error('no interval');
        expect((1 - low) / fQuantile(0.975, v1, v2)).toBeCloseTo(1 - alpha, 8);
        expect((1 - high) / fQuantile(0.025, v1, v2)).toBeCloseTo(1 - alpha, 8);
        expect(low).toBeLessThanOrEqual(alpha);
        const wide = cronbachAlpha(rows, { confidence: 0.999 });
        expect(wide.low).toBeLessThanOrEqual(low);
        expect(wide.high).toBeGreaterThanOrEqual(high);
      }),
    );
  });

  test('neither the order of rows and items nor a common unit matters', () => {
    fc.assert(
      fc.property(answered, (rows) => {
        const result = cronbachAlpha(rows);
        const tolerance = 1e-9 * Math.max(1, Math.abs(result.alpha ?? 0));
        for (const other of [
          rows.toReversed(),
          rows.map((row) => row.toReversed()),
          rows.map((row) => row.map((x) => 0.1 * x - 7)),
        ]) {
          const { alpha } = cronbachAlpha(other);
          expect(Math.abs((alpha ?? 9e9) - (result.alpha ?? -9e9))).toBeLessThan(tolerance);
        }
      }),
    );
  });

  test('drops rows that are not complete, and says how many', () => {
    const rows = [
      [1, 2, 1],
      [null, 3, 3],
      [2, 2, 3],
      [4, 3, 4],
      [5, 5, null],
      [5, 5, 4],
    ];
    const complete = rows.filter((row) => !row.includes(null));
    expect(cronbachAlpha(rows)).toEqual({ ...cronbachAlpha(complete), dropped: 2 });
  });

  test('may lie below 0, and its interval with it', () => {
    const result = cronbachAlpha([
      [1, 5, 2],
      [5, 1, 3],
      [2, 4, 1],
      [4, 1, 4],
    ]);
    expect(result.alpha).toBeLessThan(0);
    expect(result.low).toBeLessThan(result.alpha ?? -9);
  });

  test('an item that does not vary stays in raw alpha, and has no correlation', () => {
    const rows = [
      [1, 2, 4],
      [3, 3, 4],
      [5, 7, 4],
    ];
    const two = cronbachAlpha(rows.map((row) => row.slice(0, 2))).alpha ?? 9;
    const result = cronbachAlpha(rows);
    expect(result.alpha).toBeCloseTo(two * 0.75, 12);
    expect(result.standardized).toBeNull();
    expect(result.byItem[2]?.itemTotal).toBeNull();
    expect(result.byItem[2]?.alphaIfDropped).toBeCloseTo(two, 12);
  });

  test.each([
    ['no rows', []],
    ['no items', [[], []]],
    ['one item', [[1], [2], [3]]],
    ['one row', [[1, 2]]],
    [
      'no complete row',
      [
        [1, null],
        [null, 2],
      ],
    ],
    [
      'sums that are equal',
      [
        [1, 6],
        [2, 5],
        [3, 4],
      ],
    ],
    [
      'sums equal but for rounding',
      [
        [0.1, 0.7],
        [0.2, 0.6],
        [0.3, 0.5],
        [0.7, 0.1],
      ],
    ],
  ])('is undefined for %s', (_, rows) => {
    const result = cronbachAlpha(rows);
    expect(result).toMatchObject({ alpha: null, standardized: null, low: null, high: null });
  });

  test('is 1 where all items are one', () => {
    const same = cronbachAlpha(
      [
        [1, 1, 1],
        [2, 2, 2],
        [4, 4, 4],
      ],
      { confidence: 1 - 1e-16 },
    );
    expect(same.alpha).toBeCloseTo(1, 14);
    expect(same.low).toBeCloseTo(1, 10);
    expect(Number.isFinite(same.low)).toBe(true);
  });

  test('takes a hundred thousand rows of ten', () => {
    const rows = Array.from({ length: 1e5 }, (_, i) =>
      Array.from({ length: 10 }, (_, item) => ((i * (item + 3)) % 7) + 1),
    );
    expect(cronbachAlpha(Object.freeze(rows)).n).toBe(1e5);
  });

  test('refuses what cannot be', () => {
    expect(() => cronbachAlpha([[1, 2], [1]])).toThrow(/2 answers as the first, got 1 in row 2/);
    expect(() => cronbachAlpha([[1, Number.NaN]])).toThrow(/NaN in row 1, item 2/);
    expect(() => cronbachAlpha([[1, '2' as unknown as number]])).toThrow(/"2"/);
    expect(() => cronbachAlpha([[1, 1e101]])).toThrow(/1e\+101/);
    expect(() => cronbachAlpha([[1, 2]], { confidence: 95 })).toThrow(/confidence/);
  });
});
