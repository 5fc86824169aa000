import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gini, herfindahl, lorenz, topShare } from '../../src/metrics/index.ts';

const amounts = fc
  .array(fc.oneof(fc.nat(1000), fc.double({ min: 0, max: 1e6, noNaN: true })), {
    minLength: 1,
    maxLength: 60,
  })
  .filter((values) => values.some((value) => value > 1e-3));

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('gini', () => {
  test.each([
    [[1, 2, 3, 4], {}, 0.25],
    [[1, 2, 3, 4], { smallSample: true }, 1 / 3],
    [[7, 7, 7], {}, 0],
    [[0.1, 0.1, 0.1], {}, 0],
    [[0, 0, 0, 9], {}, 0.75],
    [[0, 0, 0, 9], { smallSample: true }, 1],
    [[5], {}, 0],
  ])('of %j with %j', (values, options, expected) => {
    expect(gini(values, options)).toBeCloseTo(expected, 14);
  });

  test('is half the mean difference of all pairs over the mean', () => {
    fc.assert(
      fc.property(amounts, (values) => {
        const n = values.length;
        const differences = sum(values.map((a) => sum(values.map((b) => Math.abs(a - b)))));
        expect(gini(values)).toBeCloseTo(differences / (2 * n * sum(values)), 10);
      }),
    );
  });

  test('is the formula with ranks, and twice the area under the diagonal', () => {
    fc.assert(
      fc.property(amounts, (values) => {
        const n = values.length;
        const ranked = values.toSorted((a, b) => a - b).map((x, i) => (2 * (i + 1) - n - 1) * x);
        expect(gini(values)).toBeCloseTo(sum(ranked) / (n * sum(values)), 10);
        const points = lorenz(values) ?? [];
        const area = sum(
          points.slice(1).map((point, i) => (point.share + (points[i]?.share ?? 0)) / (2 * n)),
        );
        expect(gini(values)).toBeCloseTo(1 - 2 * area, 10);
      }),
    );
  });

  test('keeps to its bounds; the unit and the order do not matter', () => {
    fc.assert(
      fc.property(amounts, fc.constantFrom(0.01, 3, 1e200), (values, unit) => {
        const g = gini(values) ?? -1;
        expect(g).toBeGreaterThanOrEqual(0);
        expect(g).toBeLessThanOrEqual(1 - 1 / values.length + 1e-12);
        expect(gini(values.toReversed())).toBe(g);
        expect(gini(values.map((value) => value * unit))).toBeCloseTo(g, 10);
        expect(gini([...values, ...values])).toBeCloseTo(g, 10);
      }),
    );
  });
});

describe('lorenz', () => {
  test('works the example of its docstring', () => {
    expect(lorenz([1, 3])).toEqual([
      { population: 0, share: 0 },
      { population: 0.5, share: 0.25 },
      { population: 1, share: 1 },
    ]);
  });

  test('rises from 0 to 1, ever steeper, below the diagonal', () => {
    fc.assert(
      fc.property(amounts, (values) => {
        const points = lorenz(values) ?? [];
        expect(points.length).toBe(values.length + 1);
        expect(points.at(-1)).toEqual({ population: 1, share: 1 });
        for (const [i, { population, share }] of points.entries()) {
          expect(share).toBeLessThanOrEqual(population + 1e-12);
          const [before, after] = [points[i - 1], points[i + 1]];
          if (!before || !after) continue;
          expect(after.share - share).toBeGreaterThanOrEqual(share - before.share - 1e-12);
        }
      }),
    );
  });
});

describe('topShare', () => {
  test('takes whole customers, or part of the one on the border', () => {
    const values = [5, 50, 10, 20, 5, 10];
    expect(topShare(values)).toBeCloseTo(0.7, 14);
    expect(topShare(values, { method: 'interpolated' })).toBeCloseTo(0.54, 14);
    expect(topShare(values, { top: 0.5 })).toBeCloseTo(0.8, 14);
    expect(topShare(values, { top: 0.999 })).toBe(1);
  });

  test('0.07 of 100 is seven and not eight', () => {
    const values = Array.from({ length: 100 }, () => 1);
    expect(0.07 * 100).toBeGreaterThan(7);
    expect(topShare(values, { top: 0.07 })).toBeCloseTo(0.07, 14);
    expect(topShare(values, { top: 0.07, method: 'interpolated' })).toBeCloseTo(0.07, 14);
  });

  test('interpolated, it is read off the Lorenz curve, and whole is never less', () => {
    fc.assert(
      fc.property(amounts, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (values, top) => {
        const points = lorenz(values) ?? [];
        const at = (1 - top) * values.length;
        const [left, right] = [points[Math.floor(at)], points[Math.ceil(at)]];
        const part = at - Math.floor(at);
        const curve = (left?.share ?? 0) * (1 - part) + (right?.share ?? 0) * part;
        const between = topShare(values, { top, method: 'interpolated' }) ?? -1;
        expect(between).toBeCloseTo(1 - curve, 9);
        expect(topShare(values, { top })).toBeGreaterThanOrEqual(between - 1e-12);
        expect(between).toBeGreaterThanOrEqual(top - 1e-12);
      }),
    );
  });

  test('refuses what is no part and no method', () => {
    expect(() => topShare([1], { top: 20 })).toThrow(/top.*20/);
    expect(() => topShare([1], { method: 'half' as 'whole' })).toThrow(/interpolated.*"half"/);
  });
});

describe('herfindahl', () => {
  test.each([
    [[50, 30, 20], 0.38],
    [[1, 1, 1, 1], 0.25],
    [[0, 3], 1],
  ])('of %j is %f', (values, expected) => {
    expect(herfindahl(values)).toBeCloseTo(expected, 14);
  });

  test('lies between 1/n and 1, and halves where every customer is split in two', () => {
    fc.assert(
      fc.property(amounts, (values) => {
        const h = herfindahl(values) ?? -1;
        expect(h).toBeGreaterThanOrEqual(1 / values.length - 1e-12);
        expect(h).toBeLessThanOrEqual(1);
        expect(herfindahl([...values, ...values])).toBeCloseTo(h / 2, 10);
      }),
    );
  });
});

describe.each([
  ['gini', gini],
  ['lorenz', lorenz],
  ['topShare', topShare],
  ['herfindahl', herfindahl],
] as const)('%s', (_, measure) => {
  test('says nothing where there is nothing to share', () => {
    expect(measure([])).toBeNull();
    expect(measure([0, 0])).toBeNull();
  });

  test.each([-1, Number.NaN, Number.POSITIVE_INFINITY, null, '2'])('refuses %j', (value) => {
    expect(() => measure([1, value as number])).toThrow(RangeError);
    expect(() => measure([1, value as number])).toThrow(/place 2/);
  });

  test('takes a million values, and the largest there are', () => {
    const values = Object.freeze(Array.from({ length: 1e6 }, (_, i) => (i * 7919) % 10_007));
    expect(measure(values)).not.toBeNull();
    expect(measure([Number.MAX_VALUE, Number.MAX_VALUE, Number.MIN_VALUE])).not.toBeNull();
  });
});

test('the small-sample form needs two values', () => {
  expect(gini([5], { smallSample: true })).toBeNull();
});
