import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { benjaminiHochberg } from '../../src/metrics/benjamini-hochberg.ts';
import { holm } from '../../src/metrics/holm.ts';

const pValue = fc.double({ min: 0, max: 1, noNaN: true });
const pValues = fc.array(pValue, { maxLength: 60 });
const level = fc.double({ min: 0.001, max: 0.5, noNaN: true });

// Benjamini & Hochberg (1995), section 4: fifteen hypotheses of one trial.
const published = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719,
  0.6528, 0.759, 1,
];

const rejected = (adjusted: readonly number[], alpha: number) =>
  adjusted.filter((p) => p <= alpha).length;

describe.each([
  ['benjaminiHochberg', benjaminiHochberg],
  ['holm', holm],
])('%s', (_, adjust) => {
  test('never lowers a p-value, stays within 0 and 1, and keeps their order', () => {
    fc.assert(
      fc.property(pValues, (all) => {
        const adjusted = adjust(all);
        expect(adjusted.length).toBe(all.length);
        for (const [i, p] of all.entries()) {
          const own = adjusted[i] ?? Number.NaN;
          expect(own).toBeGreaterThanOrEqual(p);
          expect(own).toBeLessThanOrEqual(1);
          for (const [j, other] of all.entries()) {
            if (p <= other) expect(own).toBeLessThanOrEqual(adjusted[j] ?? Number.NaN);
          }
        }
      }),
    );
  });

  test('answers in the order of the caller, whose list stays as it was', () => {
    fc.assert(
      fc.property(pValues, (all) => {
        const frozen = Object.freeze([...all]);
        expect(adjust(frozen.toReversed())).toEqual(adjust(frozen).toReversed());
        expect(frozen).toEqual(all);
      }),
    );
  });

  test('leaves one test alone, and none', () => {
    expect(adjust([0.04])).toEqual([0.04]);
    expect(adjust([])).toEqual([]);
  });

  test.each([-0.1, 1.1, Number.NaN, null, '0.5', undefined])('refuses %j', (value) => {
    expect(() => adjust([0.5, value as number])).toThrow(RangeError);
    expect(() => adjust([0.5, value as number])).toThrow(/place 2/);
  });

  test('takes a million', { timeout: 30_000 }, () => {
    const adjusted = adjust(Array.from({ length: 1_000_000 }, (_, i) => ((i * 7919) % 1e6) / 1e6));
    expect(adjusted.length).toBe(1_000_000);
  });
});

describe('benjaminiHochberg', () => {
  test('works its example', () => {
    expect(benjaminiHochberg([0.01, 0.04, 0.03])).toEqual([0.03, 0.04, 0.04]);
  });

  test('rejects four of the published fifteen at 5 %', () => {
    expect(rejected(benjaminiHochberg(published), 0.05)).toBe(4);
  });

  test('rejects all up to the LARGEST i with p ≤ iα/m, also past one that fails', () => {
    expect(rejected(benjaminiHochberg([0.04, 0.03, 0.045]), 0.05)).toBe(3);
    fc.assert(
      fc.property(pValues, level, (all, alpha) => {
        const sorted = all.toSorted((a, b) => a - b);
        const m = sorted.length;
        const borders = sorted.map((p, i) => (m / (i + 1)) * p);
        const last = borders.findLastIndex((border) => border <= alpha);
        expect(rejected(benjaminiHochberg(all), alpha)).toBe(last + 1);
      }),
    );
  });
});

describe('holm', () => {
  test('works its example', () => {
    expect(holm([0.01, 0.04, 0.03])).toEqual([0.03, 0.06, 0.06]);
  });

  test('rejects three of the published fifteen at 5 %', () => {
    expect(rejected(holm(published), 0.05)).toBe(3);
  });

  test('stops at the FIRST i with p > α/(m − i + 1), and never rejects more than the other', () => {
    fc.assert(
      fc.property(pValues, level, (all, alpha) => {
        const sorted = all.toSorted((a, b) => a - b);
        const first = sorted.findIndex((p, i) => (sorted.length - i) * p > alpha);
        const count = rejected(holm(all), alpha);
        expect(count).toBe(first < 0 ? sorted.length : first);
        expect(count).toBeLessThanOrEqual(rejected(benjaminiHochberg(all), alpha));
      }),
    );
  });
});
