import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type RfmCustomer, type RfmTies, rfm } from '../../src/metrics/index.ts';

const RULES: readonly RfmTies[] = ['down', 'up', 'order', 'average'];

/** Customers who differ in one of the three. */
const of = (name: keyof RfmCustomer, values: readonly number[]): RfmCustomer[] =>
  values.map((value) => ({ recency: 1, frequency: 1, monetary: 1, [name]: value }));

const scores = (name: keyof RfmCustomer, values: readonly number[], ties?: RfmTies) =>
  rfm(of(name, values), ties ? { ties } : {}).scores.map((score) => score[name]);

const customers = fc.array(
  fc.record({
    recency: fc.nat(400),
    frequency: fc.nat(6),
    monetary: fc.double({ min: -50, max: 1e5, noNaN: true }),
  }),
  { minLength: 1, maxLength: 50 },
);

describe('rfm', () => {
  test('works the example of its docstring', () => {
    const result = rfm([
      { recency: 3, frequency: 9, monetary: 400 },
      { recency: 40, frequency: 2, monetary: 500 },
      { recency: 12, frequency: 4, monetary: 80 },
      { recency: 90, frequency: 1, monetary: 20 },
      { recency: 25, frequency: 6, monetary: 150 },
    ]);
    expect(result.scores.map(({ cell }) => cell)).toEqual(['554', '225', '432', '111', '343']);
    expect(result.scores[2]).toEqual({ recency: 4, frequency: 3, monetary: 2, cell: '432' });
    expect(result.cuts?.frequency.map((cut) => Number(cut.toFixed(9)))).toEqual([
      1.8, 3.2, 4.8, 6.6,
    ]);
  });

  // Cut points of 1 … 11 are 3, 5, 7 and 9, and each of them is a value.
  test.each([
    ['down' as const, [1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5]],
    ['up' as const, [1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 5]],
    ['order' as const, [1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 5]],
  ])('a value equal to a cut point goes %s', (ties, expected) => {
    const values = Array.from({ length: 11 }, (_, i) => i + 1);
    expect(scores('monetary', values, ties)).toEqual(expected);
    expect(scores('recency', values, ties)).toEqual(expected.map((fifth) => 6 - fifth));
  });

  test('each rule has its way with many who bought once', () => {
    const values = [1, 1, 1, 1, 1, 1, 2, 2, 3, 9];
    expect(scores('frequency', values, 'down')).toEqual([1, 1, 1, 1, 1, 1, 4, 4, 5, 5]);
    expect(scores('frequency', values, 'up')).toEqual([3, 3, 3, 3, 3, 3, 4, 4, 5, 5]);
    expect(scores('frequency', values, 'order')).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
    // Six share rank 3.5, two 7.5.
    expect(scores('frequency', values, 'average')).toEqual([2, 2, 2, 2, 2, 2, 4, 4, 5, 5]);
  });

  test('down is the default; where all are equal it gives one score', () => {
    expect(scores('monetary', [4, 4, 4])).toEqual([1, 1, 1]);
    expect(scores('recency', [4, 4, 4])).toEqual([5, 5, 5]);
    expect(rfm(of('monetary', [4]), { ties: 'average' }).cuts).toBeNull();
    expect(rfm([])).toMatchObject({ scores: [] });
  });

  test('better is never scored lower, equals alike except by order', () => {
    fc.assert(
      fc.property(customers, fc.constantFrom(...RULES), (them, ties) => {
        const result = rfm(them, { ties }).scores;
        for (const [i, a] of them.entries()) {
          for (const [j, b] of them.entries()) {
            const [one, other] = [result[i], result[j]];
            if (!one || !other) throw new Error('a customer without a score');
            if (a.frequency > b.frequency) {
              expect(one.frequency).toBeGreaterThanOrEqual(other.frequency);
            }
            if (a.recency < b.recency) expect(one.recency).toBeGreaterThanOrEqual(other.recency);
            if (ties !== 'order' && a.monetary === b.monetary) {
              expect(one.monetary).toBe(other.monetary);
            }
          }
        }
      }),
    );
  });

  test('by order, fifths differ by one customer at most', () => {
    fc.assert(
      fc.property(customers, (them) => {
        const sizes = [0, 0, 0, 0, 0, 0];
        for (const { frequency } of rfm(them, { ties: 'order' }).scores) {
          sizes[frequency] = (sizes[frequency] ?? 0) + 1;
        }
        const five = sizes.slice(1);
        expect(Math.max(...five) - Math.min(...five)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test.each(RULES)('takes many customers by %s', (ties) => {
    const many = Array.from({ length: 200_000 }, (_, i) => ({
      recency: (i * 31) % 365,
      frequency: i % 7,
      monetary: (i * 7919) % 10_007,
    }));
    expect(rfm(Object.freeze(many), { ties }).scores.length).toBe(200_000);
  });

  test('refuses what is no number and no rule', () => {
    expect(() => rfm(of('recency', [1, Number.NaN]))).toThrow(/recency.*NaN at place 2/);
    expect(() => rfm(of('monetary', [1, '3' as unknown as number]))).toThrow(/monetary.*"3"/);
    expect(() => rfm([], { ties: 'first' as 'order' })).toThrow(/ties.*average.*"first"/);
  });
});
