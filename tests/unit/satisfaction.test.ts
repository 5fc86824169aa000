import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csat, customerEffort, meanInterval, wilson } from '../../src/metrics/index.ts';

const five = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 });
const seven = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1 });

describe('csat', () => {
  test('works the example of its docstring', () => {
    const result = csat([5, 4, 4, 3, 1]);
    expect(result).toMatchObject({ n: 5, satisfied: 3, share: 0.6 });
    // Wilson (1927) by hand: k = 3.841459/5, (0.6 + k/2 ± z√(0.24/5 + k/20))/(1 + k).
    expect(result?.low).toBeCloseTo(0.230724, 6);
    expect(result?.high).toBeCloseTo(0.882379, 6);
  });

  test('counts other boxes on other scales', () => {
    expect(csat([5, 4, 4, 3, 1], { topBoxes: 1 })?.satisfied).toBe(1);
    expect(csat([0, 8, 9, 10], { scale: { min: 0, max: 10 }, topBoxes: 3 })?.satisfied).toBe(3);
  });

  test('is Wilson of what it counts; order does not matter', () => {
    fc.assert(
      fc.property(five, (ratings) => {
        const result = csat(ratings, { confidence: 0.9 });
        const x = ratings.filter((rating) => rating >= 4).length;
        expect(result).toEqual({
          satisfied: x,
          ...wilson(x, ratings.length, { confidence: 0.9 }),
        });
        expect(csat(ratings.toReversed(), { confidence: 0.9 })).toEqual(result);
      }),
    );
  });

  test('says nothing of no ratings, and refuses what cannot be', () => {
    expect(csat([])).toBeNull();
    expect(() => csat([5, 0])).toThrow(/from 1 to 5, got 0 at place 2/);
    expect(() => csat([null as unknown as number])).toThrow(/null at place 1/);
    expect(() => csat([5], { topBoxes: 5 })).toThrow(/topBoxes.*1 to 4, got 5/);
    expect(() => csat([], { topBoxes: 0 })).toThrow(/topBoxes/);
    expect(() => csat([5], { scale: { min: 5, max: 1 } })).toThrow(/scale.*5 to 1/);
    expect(() => csat([5], { confidence: 95 })).toThrow(/confidence/);
  });
});

describe('customerEffort', () => {
  test('works the example of its docstring', () => {
    const result = customerEffort([7, 6, 5, 4, 2]);
    expect(result).toMatchObject({ n: 5, easy: 0.6, hard: 0.2, net: 0.4 });
    // s² = 14.8/4 = 3.7; t(0.975, 4) = 2.776445.
    expect(result?.mean).toBeCloseTo(4.8, 12);
    expect(result?.low).toBeCloseTo(2.411614, 5);
    expect(result?.high).toBeCloseTo(7.188386, 5);
  });

  test('is the t interval of the answers; turned round it turns', () => {
    fc.assert(
      fc.property(seven, (answers) => {
        const result = customerEffort(answers);
        expect(result).toMatchObject({ ...meanInterval(answers) });
        const turned = customerEffort(answers.map((answer) => 8 - answer));
        expect(turned?.mean).toBeCloseTo(8 - (result?.mean ?? 0), 10);
        expect(turned?.net).toBeCloseTo(-(result?.net ?? 9), 12);
        expect(turned?.easy).toBe(result?.hard);
      }),
    );
  });

  test('says little of one answer, nothing of none, and refuses what cannot be', () => {
    expect(customerEffort([6])).toMatchObject({ mean: 6, low: null, high: null, easy: 1, net: 1 });
    expect(customerEffort([])).toBeNull();
    expect(() => customerEffort([8])).toThrow(/from 1 to 7, got 8 at place 1/);
    expect(() => customerEffort([1], { confidence: 1 })).toThrow(/confidence/);
  });

  test('takes a million answers', () => {
    const answers = Object.freeze(Array.from({ length: 1e6 }, (_, i) => (i % 7) + 1));
    expect(customerEffort(answers)?.mean).toBeCloseTo(4, 4);
    expect(csat(answers, { scale: { min: 1, max: 7 } })?.n).toBe(1e6);
  });
});
