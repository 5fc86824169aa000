import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  alphaFromCovariance,
  cronbachAlpha,
  meanInterval,
  meanInUnit,
  SUS_BANDS,
  susBand,
} from '../../src/metrics/index.ts';
import { FORTY } from './forty-respondents.ts';

const mean = (values: readonly number[]) => values.reduce((sum, x) => sum + x, 0) / values.length;

function covarianceOf(rows: readonly (readonly number[])[]): number[][] {
  const columns = (rows[0] ?? []).map((_, item) => rows.map((row) => row[item] ?? 0));
  return columns.map((a) =>
    columns.map((b) => {
      const [ma, mb] = [mean(a), mean(b)];
      return a.reduce((sum, x, i) => sum + (x - ma) * ((b[i] ?? 0) - mb), 0) / (a.length - 1);
    }),
  );
}

const onOneScale = FORTY.map(([a = 0, b = 0, c = 0, d = 0, e = 0]) => [
  (a - 1) / 6,
  b / 10,
  c / 10,
  (d - 1) / 6,
  (e - 1) / 6,
]);

describe('alphaFromCovariance', () => {
  test('is what R works out for forty respondents', () => {
    const found = alphaFromCovariance(covarianceOf(onOneScale), 40);
    expect(found.alpha).toBeCloseTo(0.698604388583, 10);
    expect(found.low).toBeCloseTo(0.520668000032, 9);
    expect(found.high).toBeCloseTo(0.824366561002, 9);
    expect(found.standardized).toBeCloseTo(0.69473091536, 10);
    const dropped = [0.60845950151, 0.610732849632, 0.626853142761, 0.697744461736, 0.688911374514];
    const total = [0.54800927136, 0.540304320658, 0.505039961944, 0.323431898795, 0.358830595229];
    found.byItem.forEach((item, i) => {
      expect(item.alphaIfDropped).toBeCloseTo(dropped[i] ?? 9, 10);
      expect(item.itemTotal).toBeCloseTo(total[i] ?? 9, 10);
    });
  });

  test('agrees with the rows it stands for', () => {
    const rows = fc.integer({ min: 2, max: 5 }).chain((k) =>
      fc.array(fc.array(fc.integer({ min: 1, max: 7 }), { minLength: k, maxLength: k }), {
        minLength: 2,
        maxLength: 20,
      }),
    );
    fc.assert(
      fc.property(rows, (given) => {
        const fromRows = cronbachAlpha(given);
        const found = alphaFromCovariance(covarianceOf(given), given.length);
        const near = (a: number | null, b: number | null) => {
          expect(a === null).toBe(b === null);
          if (a !== null && b !== null) {
            expect(Math.abs(a - b)).toBeLessThan(1e-8 * Math.max(1, Math.abs(b)));
          }
        };
        near(found.alpha, fromRows.alpha);
        near(found.low, fromRows.low);
        found.byItem.forEach((item, i) => {
          near(item.alphaIfDropped, fromRows.byItem[i]?.alphaIfDropped ?? null);
          near(item.itemTotal, fromRows.byItem[i]?.itemTotal ?? null);
        });
      }),
    );
  });

  test('at 20 rows of five items an alpha of 0.70 settles nothing, as the tool’s page says', () => {
    // r = 0.7/(5 − 4·0.7) makes five items alike have an alpha of 0.7.
    const alike = Array.from({ length: 5 }, (_, i) =>
      Array.from({ length: 5 }, (_other, j) => (i === j ? 1 : 0.7 / 2.2)),
    );
    const { alpha, low, high } = alphaFromCovariance(alike, 20);
    expect([alpha, low, high].map((value) => value?.toFixed(2))).toEqual(['0.70', '0.43', '0.87']);
  });

  test('is undefined for one row, for one item and where the sums do not vary', () => {
    expect(
      alphaFromCovariance(
        [
          [0, 0],
          [0, 0],
        ],
        1,
      ).alpha,
    ).toBeNull();
    expect(alphaFromCovariance([[2]], 9)).toMatchObject({ alpha: null, low: null });
    expect(
      alphaFromCovariance(
        [
          [1, -1],
          [-1, 1],
        ],
        9,
      ),
    ).toMatchObject({ alpha: null, high: null });
  });

  test.each([
    [[[1, 2]], /square/],
    [
      [
        [1, 0.5],
        [0.4, 1],
      ],
      /symmetric.*row 1, column 2/,
    ],
    [
      [
        [1, Number.NaN],
        [Number.NaN, 1],
      ],
      /NaN in row 1, column 2/,
    ],
    [[[-1]], /-1 in row 1/],
  ])('refuses %j', (matrix, message) => {
    expect(() => alphaFromCovariance(matrix, 9)).toThrow(RangeError);
    expect(() => alphaFromCovariance(matrix, 9)).toThrow(message);
  });
});

test('a mean in another unit is the mean of the values in that unit', () => {
  const values = [1, 3, 4, 4, 7];
  const common = meanInterval(values.map((value) => (value - 1) / 6));
  const interval = meanInterval(values);
  if (!interval || !common) throw new Error('no means');
  const found = meanInUnit(interval, 1 / 6, -1 / 6);
  for (const key of ['n', 'mean', 'standardDeviation', 'standardError', 'low', 'high'] as const) {
    expect(found[key]).toBeCloseTo(common[key] ?? 9e9, 12);
  }
  const [one] = [meanInterval([5])];
  expect(one && meanInUnit(one, 2.5)).toMatchObject({ mean: 12.5, low: null, standardError: null });
});

describe('susBand', () => {
  test.each([
    [100, 'A+'],
    [84.1, 'A+'],
    [84.09, 'A'],
    [68, 'C'],
    [62.7, 'C-'],
    [51.69, 'F'],
    [-4, 'F'],
  ])('%f is %s', (score, grade) => {
    expect(susBand(score).grade).toBe(grade);
  });

  test('the percentiles of the bands meet and leave no gap', () => {
    const ends = [...SUS_BANDS].reverse().flatMap(({ percentiles }) => [percentiles]);
    ends.slice(1).forEach(([from], i) => {
      expect(from).toBe((ends[i]?.[1] ?? -9) + 1);
    });
    expect(() => susBand(Number.NaN)).toThrow(RangeError);
  });
});
