import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleSizeForProportion } from '../../src/metrics/proportion-sample-size.ts';
import { type QuantileType, quantile, quantiles } from '../../src/metrics/quantile.ts';

const types = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const satisfies readonly QuantileType[];
const type = fc.constantFrom(...types);
const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
const values = fc.array(finite, { minLength: 1, maxLength: 40 });
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('quantile', () => {
  test('works its examples', () => {
    expect(quantile([7, 1, 3, 10], 0.25)).toBe(2.5);
    const quintiles = quantiles([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], [0.2, 0.4, 0.6, 0.8]);
    [2.8, 4.6, 6.4, 8.2].forEach((cut, i) => {
      expect(quintiles?.[i]).toBeCloseTo(cut, 14);
    });
  });

  test('lies between the least and the greatest, rises with its share, and takes any order', () => {
    fc.assert(
      fc.property(values, share, share, type, (all, one, other, how) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const [first, second] = quantiles(all, [low, high], { type: how }) ?? [];
        if (first === undefined || second === undefined) throw new Error('no quantile');
        expect(first).toBeLessThanOrEqual(second);
        expect(first).toBeGreaterThanOrEqual(Math.min(...all));
        expect(second).toBeLessThanOrEqual(Math.max(...all));
        expect(quantile(all.toReversed(), low, { type: how })).toBe(first);
      }),
    );
  });

  test('agrees with the definition of each type: the inverse of a line through known points', () => {
    // Hyndman & Fan: types 4 to 9 pass through the k-th value at this share.
    const at: Readonly<Record<number, (k: number, n: number) => number>> = {
      4: (k, n) => k / n,
      5: (k, n) => (k - 0.5) / n,
      6: (k, n) => k / (n + 1),
      7: (k, n) => (n === 1 ? 0 : (k - 1) / (n - 1)),
      8: (k, n) => (k - 1 / 3) / (n + 1 / 3),
      9: (k, n) => (k - 3 / 8) / (n + 1 / 4),
    };
    for (const how of [4, 5, 6, 7, 8, 9] as const) {
      for (let n = 1; n <= 200; n++) {
        const squares = Array.from({ length: n }, (_, i) => (i + 1) ** 2);
        for (let k = 1; k <= n; k += 7) {
          expect(quantile(squares, at[how]?.(k, n) ?? 0, { type: how })).toBe(k ** 2);
        }
      }
    }
  });

  test('type 1 is the first value that reaches the share, in hundredths as people write them', () => {
    const hundred = Array.from({ length: 100 }, (_, i) => i + 1);
    for (let percent = 1; percent < 100; percent++) {
      expect(quantile(hundred, percent / 100, { type: 1 })).toBe(percent);
      expect(quantile(hundred, percent / 100, { type: 2 })).toBe(percent + 0.5);
    }
  });

  test('type 3 goes to the even place from half-way', () => {
    expect(quantile([1, 2, 3, 4], 0.375, { type: 3 })).toBe(2);
    expect(quantile([1, 2, 3, 4], 0.625, { type: 3 })).toBe(2);
    expect(quantile([1, 2, 3, 4], 0.65, { type: 3 })).toBe(3);
  });

  test('types 2 and 5 to 9 turn round with the values', () => {
    const symmetric = fc.constantFrom<QuantileType>(2, 5, 6, 7, 8, 9);
    const whole = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(whole, fc.nat(100), symmetric, (all, percent, how) => {
        const there = quantile(all, percent / 100, { type: how });
        const back = quantile(
          all.map((x) => -x),
          (100 - percent) / 100,
          { type: how },
        );
        expect(there).toBeCloseTo(-(back ?? Number.NaN), 9);
      }),
    );
  });

  test('between equal values is that value, exactly', () => {
    expect(quantile([0.1, 0.1, 0.1, 0.7], 0.3)).toBe(0.1);
  });

  test('has none of no values, and refuses what is out of range', () => {
    expect(quantile([], 0.5)).toBeNull();
    expect(quantiles([], [0.5])).toBeNull();
    expect(quantiles([1], [])).toEqual([]);
    expect(() => quantile([1], 25)).toThrow(/share must lie between 0 and 1, got 25/);
    expect(() => quantiles([1], [0.5, Number.NaN])).toThrow(/NaN at place 2/);
    expect(() => quantile([1, Number.NaN], 0.5)).toThrow(/values must.*place 2/);
    expect(() => quantile([1], 0.5, { type: 10 as never })).toThrow(/type must be one of/);
  });

  test('takes a million values and leaves them as they were', () => {
    const many = Array.from({ length: 1_000_000 }, (_, i) => (i * 7919) % 1_000_000);
    expect(quantiles(many, [0, 0.5, 1])).toEqual([0, 499_999.5, 999_999]);
    expect(many[1]).toBe(7919);
  });
});

describe('sampleSizeForProportion', () => {
  // Known far and wide; 278 of 1,000: Krejcie & Morgan (1970), Determining Sample Size.
  test('gives the numbers everybody knows', () => {
    expect(sampleSizeForProportion(0.05)).toBe(385);
    expect(sampleSizeForProportion(0.03)).toBe(1068);
    expect(sampleSizeForProportion(0.05, { population: 1000 })).toBe(278);
  });

  const margin = fc.double({ min: 0.001, max: 0.5, noNaN: true });
  const confidence = fc.double({ min: 0.5, max: 0.999, noNaN: true });

  test('is the least number whose margin is no wider', () => {
    fc.assert(
      fc.property(margin, confidence, share, (m, level, p) => {
        const n = sampleSizeForProportion(m, { confidence: level, share: p });
        const worst = sampleSizeForProportion(m, { confidence: level });
        expect(n).toBeLessThanOrEqual(worst);
        expect(n).toBeGreaterThanOrEqual(1);
        expect(
          sampleSizeForProportion(m / 2, { confidence: level, share: p }),
        ).toBeGreaterThanOrEqual(n);
      }),
    );
    const z = 1.959963984540054;
    for (const m of [0.01, 0.02, 0.05, 0.1]) {
      const n = sampleSizeForProportion(m, { share: 0.3 });
      expect(z * Math.sqrt(0.21 / n)).toBeLessThanOrEqual(m);
      expect(z * Math.sqrt(0.21 / (n - 1))).toBeGreaterThan(m);
    }
  });

  test('asks nobody twice, and comes to the unlimited number as the population grows', () => {
    fc.assert(
      fc.property(margin, fc.integer({ min: 1, max: 100_000 }), (m, population) => {
        const limited = sampleSizeForProportion(m, { population });
        expect(limited).toBeLessThanOrEqual(Math.min(population, sampleSizeForProportion(m)));
        expect(limited).toBeGreaterThanOrEqual(1);
        expect(sampleSizeForProportion(m, { population: 2 * population })).toBeGreaterThanOrEqual(
          limited,
        );
      }),
    );
    expect(sampleSizeForProportion(0.05, { population: 10 ** 12 })).toBe(385);
    expect(sampleSizeForProportion(1e-200, { population: 500 })).toBe(500);
  });

  test('needs one answer where everybody agrees', () => {
    expect(sampleSizeForProportion(0.05, { share: 0 })).toBe(1);
    expect(sampleSizeForProportion(0.05, { share: 1, population: 7 })).toBe(1);
    expect(sampleSizeForProportion(1e-200, { share: 1 })).toBe(1);
  });

  test.each([
    [5, {}, /margin/],
    [0, {}, /margin/],
    [1e-200, {}, /more answers/],
    [0.05, { share: 1.5 }, /share/],
    [0.05, { share: Number.NaN }, /share/],
    [0.05, { confidence: 95 }, /confidence/],
    [0.05, { population: 0 }, /population/],
    [0.05, { population: 10.5 }, /population/],
  ])('refuses %d with %j', (m, options, message) => {
    expect(() => sampleSizeForProportion(m, options)).toThrow(RangeError);
    expect(() => sampleSizeForProportion(m, options)).toThrow(message);
  });
});
