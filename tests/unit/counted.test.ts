import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countedMean,
  mannWhitney,
  mannWhitneyCounted,
  meanInterval,
  welch,
  welchOfMeans,
} from '../../src/metrics/index.ts';
import { parseScores } from '../../src/tabular/scores.ts';

const counts = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 7, maxLength: 7 });
const oneByOne = (of: readonly number[]) =>
  of.flatMap((count, k) => new Array<number>(count).fill(k + 1));

/** Numbers of one result beside another's, to the rounding of a different order of adding. */
function expectClose(found: object | null, wanted: object | null): void {
  if (!found || !wanted) {
    expect(found).toEqual(wanted);
    return;
  }
  for (const [key, value] of Object.entries(wanted)) {
    const other: unknown = Reflect.get(found, key);
    if (typeof value === 'number') expect(other, key).toBeCloseTo(value, 9);
    else expect(other, key).toEqual(value);
  }
}

describe('what is counted gives what it gives one by one', () => {
  test('mean', () => {
    fc.assert(
      fc.property(counts, (a) => expectClose(countedMean(a, 1), meanInterval(oneByOne(a)))),
    );
  });

  test('Welch', () => {
    fc.assert(
      fc.property(counts, counts, (a, b) =>
        expectClose(
          welchOfMeans(countedMean(a, 1), countedMean(b, 1)),
          welch(oneByOne(a), oneByOne(b)),
        ),
      ),
    );
  });

  test('Mann–Whitney', () => {
    fc.assert(
      fc.property(counts, counts, (a, b) => {
        expect(mannWhitneyCounted(a, b)).toEqual(mannWhitney(oneByOne(a), oneByOne(b)));
      }),
    );
  });

  test('and the examples of the docstrings', () => {
    // R: t.test(c(1, 3, 4, 4, 5)); t.test and wilcox.test of the two threes with correct = TRUE.
    expect(countedMean([1, 0, 1, 2, 1], 1)?.low).toBeCloseTo(1.516923, 6);
    expect(countedMean([1, 0, 1, 2, 1], 1)?.high).toBeCloseTo(5.283077, 6);
    const test = welchOfMeans(countedMean([1, 2, 4], 1), countedMean([4, 2, 1], 1));
    expect(test?.p).toBeCloseTo(0.06420568, 8);
    const ranks = mannWhitneyCounted([1, 2, 4], [4, 2, 1]);
    expect(ranks?.u1).toBe(38);
    expect(ranks?.p).toBeCloseTo(0.0783, 4);
  });
});

test('a hundred million answers take no time and stay finite', () => {
  const many = new Array<number>(7).fill(100_000_000);
  expect(countedMean(many, 1)?.mean).toBe(4);
  expect(mannWhitneyCounted(many, many)?.varghaDelaneyA).toBe(0.5);
});

test('counts that are none, and scales that differ, are refused by name', () => {
  expect(countedMean([0, 0, 0], 1)).toBeNull();
  expect(() => countedMean([1, -1], 1)).toThrow(/count 2.*-1/);
  expect(() => countedMean([1], 1, { confidence: 95 })).toThrow(/confidence/);
  expect(() => mannWhitneyCounted([1, 2], [1])).toThrow(/2 and 1/);
  expect(() => mannWhitneyCounted([1, 0.5], [1, 1])).toThrow(/a at place 2/);
  expect(() => welchOfMeans(null, null, { confidence: 95 })).toThrow(/confidence/);
});

test('a list is read on the scale it is told', () => {
  const { scores, leftOut } = parseScores('1 5 6 0 7,5', false, { min: 1, max: 5 });
  expect(scores).toEqual([1, 5, 5]);
  expect(leftOut.map(({ text, problem }) => [text, problem])).toEqual([
    ['6', 'outOfRange'],
    ['0', 'outOfRange'],
    ['7', 'outOfRange'],
  ]);
});
