import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  customerLifetimeValue,
  newcombe,
  referralGrowth,
  retentionRates,
  wilson,
} from '../../src/metrics/index.ts';

const group = fc
  .tuple(fc.nat(100_000), fc.nat(100_000))
  .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
const filled = group.filter(([, n]) => n > 0);
const rate = fc.double({ min: 0, max: 1, noNaN: true });

describe('newcombe', () => {
  // Newcombe (1998), table II: rows a, d and h, method 10, as printed.
  test.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [10, 10, 0, 10, 0.6075, 1],
  ])('%i of %i against %i of %i as published', (a, nA, b, nB, low, high) => {
    const result = newcombe(a, nA, b, nB);
    expect(result?.low).toBeCloseTo(low, 4);
    expect(result?.high).toBeCloseTo(high, 4);
  });

  test('holds the difference, stays inside −1 to 1, and turns with its groups', () => {
    fc.assert(
      fc.property(filled, filled, ([a, nA], [b, nB]) => {
        const there = newcombe(a, nA, b, nB);
        const back = newcombe(b, nB, a, nA);
        if (!there || !back) throw new Error('no interval');
        expect(there.low).toBeLessThanOrEqual(there.difference);
        expect(there.high).toBeGreaterThanOrEqual(there.difference);
        expect(there.low).toBeGreaterThanOrEqual(-1);
        expect(there.high).toBeLessThanOrEqual(1);
        expect(back.low).toBeCloseTo(-there.high, 12);
        expect(back.high).toBeCloseTo(-there.low, 12);
      }),
    );
  });

  test('is never narrower than the wider of the two shares alone', () => {
    fc.assert(
      fc.property(filled, filled, ([a, nA], [b, nB]) => {
        const one = wilson(a, nA);
        const both = newcombe(a, nA, b, nB);
        if (!one || !both || both.low === -1 || both.high === 1) return;
        expect(both.high - both.low).toBeGreaterThanOrEqual(one.high - one.low - 1e-12);
      }),
    );
  });

  test('has nothing to say of an empty group, and refuses what is no count', () => {
    expect(newcombe(0, 0, 1, 2)).toBeNull();
    expect(newcombe(1, 2, 0, 0)).toBeNull();
    expect(() => newcombe(3, 2, 0, 1)).toThrow(/successes must not exceed n = 2, got 3/);
    expect(() => newcombe(0.5, 2, 0, 1)).toThrow(RangeError);
  });
});

describe('retentionRates', () => {
  test('works the example of its docstring', () => {
    const rates = retentionRates({ start: 400, end: 380, acquired: 60 });
    expect(rates?.retention).toBeCloseTo(0.8, 12);
    expect(rates?.churn).toBeCloseTo(0.2, 12);
    expect(rates?.lifetime).toBeCloseTo(5, 12);
  });

  test('retention and churn make up the whole', () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.nat(1e6), fc.nat(1e6), (start, stayed, acquired) => {
        const kept = Math.min(start, stayed);
        const rates = retentionRates({ start, end: kept + acquired, acquired });
        if (start === 0) {
          expect(rates).toBeNull();
          return;
        }
        expect((rates?.retention ?? 0) + (rates?.churn ?? 0)).toBeCloseTo(1, 12);
        if (kept === start) expect(rates?.lifetime).toBeNull();
        else expect(rates?.lifetime).toBeGreaterThanOrEqual(1);
      }),
    );
  });

  test('refuses counts that cannot be', () => {
    expect(() => retentionRates({ start: 10, end: 5, acquired: 6 })).toThrow(/acquired.*6/);
    expect(() => retentionRates({ start: 10, end: 20, acquired: 5 })).toThrow(/start = 10, got 15/);
    expect(() => retentionRates({ start: -1, end: 0, acquired: 0 })).toThrow(/start/);
    expect(() => retentionRates({ start: 1.5, end: 0, acquired: 0 })).toThrow(/start/);
  });
});

describe('customerLifetimeValue', () => {
  const usual = { margin: 30, retention: 0.8, discount: 0.1 };

  test('works the example of its docstring, and the two other timings', () => {
    expect(customerLifetimeValue(usual)).toBeCloseTo(80, 10);
    expect(customerLifetimeValue({ ...usual, firstMargin: 'end-of-period' })).toBeCloseTo(100, 10);
    expect(customerLifetimeValue({ ...usual, firstMargin: 'now' })).toBeCloseTo(110, 10);
  });

  test('is what a long horizon adds up to', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 0.95, noNaN: true }),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        (retention, discount) => {
          let sum = 0;
          for (let t = 1; t <= 2000; t += 1) sum += 100 * (retention / (1 + discount)) ** t;
          expect(customerLifetimeValue({ margin: 100, retention, discount })).toBeCloseTo(sum, 6);
        },
      ),
    );
  });

  test('has no end where nobody leaves and nothing is discounted', () => {
    expect(customerLifetimeValue({ margin: 1, retention: 1, discount: 0 })).toBeNull();
    expect(customerLifetimeValue({ margin: 30, retention: 1, discount: 0.1 })).toBeCloseTo(300, 9);
  });

  test('grows with retention and shrinks with the discount rate', () => {
    fc.assert(
      fc.property(rate, rate, rate, (a, b, discount) => {
        const worth = (retention: number, i: number) =>
          customerLifetimeValue({ margin: 10, retention, discount: i + 0.01 }) ?? Number.NaN;
        const [less, more] = a < b ? [a, b] : [b, a];
        expect(worth(more, discount)).toBeGreaterThanOrEqual(worth(less, discount));
        expect(worth(a, discount + 0.1)).toBeLessThanOrEqual(worth(a, discount));
      }),
    );
  });

  test('a margin that grows, as Gupta & Lehmann (2003), and only for so long', () => {
    expect(customerLifetimeValue({ ...usual, marginGrowth: 0.05 })).toBeCloseTo(24 / 0.26, 10);
    const three = 30 * (0.8 / 1.1 + (0.8 / 1.1) ** 2 + (0.8 / 1.1) ** 3);
    expect(customerLifetimeValue({ ...usual, periods: 3 })).toBeCloseTo(three, 10);
    expect(customerLifetimeValue({ ...usual, periods: 0 })).toBe(0);
  });

  test('is the sum of its margins, whatever the timing and the growth', () => {
    const input = fc.record({
      retention: rate,
      discount: rate,
      marginGrowth: fc.double({ min: -1, max: 1, noNaN: true }),
      periods: fc.nat(30),
      firstMargin: fc.constantFrom('if-retained', 'end-of-period', 'now'),
    });
    fc.assert(
      fc.property(input, (it) => {
        const { retention: r, discount: i, marginGrowth: g, periods, firstMargin } = it;
        let sum = 0;
        for (let t = 0; t < periods; t += 1) {
          const stayed = r ** (firstMargin === 'if-retained' ? t + 1 : t);
          sum += (100 * (1 + g) ** t * stayed) / (1 + i) ** (firstMargin === 'now' ? t : t + 1);
        }
        const value = customerLifetimeValue({ margin: 100, ...it }) ?? Number.NaN;
        expect(Math.abs(value - sum)).toBeLessThanOrEqual(1e-9 * Math.max(1, sum));
      }),
      { numRuns: 500 },
    );
  });

  test('a long horizon comes to the endless value, where that has an end', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 0.9, noNaN: true }),
        fc.double({ min: -1, max: 0.05, noNaN: true }),
        (retention, marginGrowth) => {
          const growing = { ...usual, retention, marginGrowth };
          const endless = customerLifetimeValue(growing) ?? Number.NaN;
          expect(customerLifetimeValue({ ...growing, periods: 1000 })).toBeCloseTo(endless, 9);
          expect(customerLifetimeValue({ ...growing, periods: 5 })).toBeLessThanOrEqual(
            endless * (1 + 1e-12),
          );
        },
      ),
    );
  });

  test('a margin that outgrows the rest has no end, but every horizon has a value', () => {
    // 0.9 · 1.2 = 1.08, which doubles miss.
    const even = { margin: 10, retention: 0.9, discount: 0.08, marginGrowth: 0.2 };
    expect(customerLifetimeValue(even)).toBeNull();
    expect(customerLifetimeValue({ ...even, marginGrowth: 0.3 })).toBeNull();
    expect(customerLifetimeValue({ ...even, periods: 12 })).toBeCloseTo((10 * 0.9 * 12) / 1.08, 9);
    expect(customerLifetimeValue({ margin: 1, retention: 1, discount: 0, periods: 7 })).toBeCloseTo(
      7,
      12,
    );
    expect(
      customerLifetimeValue({
        margin: 0,
        retention: 1,
        discount: 0,
        marginGrowth: 1,
        periods: 5000,
      }),
    ).toBe(0);
  });

  test.each([
    [{ margin: Number.NaN }, /margin/],
    [{ retention: 1.1 }, /retention/],
    [{ retention: Number.NaN }, /retention/],
    [{ discount: -0.1 }, /discount/],
    [{ firstMargin: 'later' as 'now' }, /firstMargin.*"later"/],
    [{ marginGrowth: -1.1 }, /marginGrowth.*-1\.1/],
    [{ marginGrowth: Number.NaN }, /marginGrowth/],
    [{ periods: 2.5 }, /periods.*2\.5/],
    [{ retention: 1, marginGrowth: 1, periods: 5000 }, /more than a number holds/],
    [{ margin: 1e308, retention: 1, discount: 1e-300 }, /more than a number holds/],
  ])('refuses %j', (change, message) => {
    expect(() => customerLifetimeValue({ ...usual, ...change })).toThrow(message);
  });
});

describe('referralGrowth', () => {
  test('works the example of its docstring', () => {
    const growth = referralGrowth({
      customers: 40,
      invitations: 3,
      conversion: 0.08,
      cycles: 1,
    });
    expect(growth.k).toBeCloseTo(0.24, 12);
    expect(growth.totals[1]).toBeCloseTo(49.6, 12);
    expect(growth.limit).toBeCloseTo(52.631579, 6);
  });

  test('its totals are the closed form, and stay below the limit', () => {
    const input = fc.record({
      customers: fc.nat(1000),
      invitations: fc.nat(10),
      conversion: rate,
      cycles: fc.nat(12),
    });
    fc.assert(
      fc.property(input, (it) => {
        const { k, totals, limit } = referralGrowth(it);
        const total = totals.at(-1) ?? Number.NaN;
        const closed =
          Math.abs(k - 1) < 1e-6
            ? it.customers * (it.cycles + 1)
            : (it.customers * (k ** (it.cycles + 1) - 1)) / (k - 1);
        expect(total).toBeCloseTo(closed, closed > 1e9 ? -6 : 2);
        if (limit !== null) expect(total).toBeLessThanOrEqual(limit * (1 + 1e-12));
      }),
    );
  });

  test('has no limit from K = 1 on, and refuses what cannot be', () => {
    const one = { customers: 40, invitations: 10, conversion: 0.1, cycles: 3 };
    expect(referralGrowth(one)).toMatchObject({ totals: [40, 80, 120, 160], limit: null });
    expect(() => referralGrowth({ ...one, conversion: 2 })).toThrow(/conversion/);
    expect(() => referralGrowth({ ...one, invitations: -1 })).toThrow(/invitations/);
    expect(() => referralGrowth({ ...one, customers: 0.5 })).toThrow(/customers/);
    expect(() => referralGrowth({ ...one, invitations: 1e200 })).toThrow(/fewer cycles/);
  });
});
