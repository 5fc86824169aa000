import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { saturatingReferral } from '../../src/metrics/referral-saturation.ts';
import { sampleSizeForTwoProportions } from '../../src/metrics/two-proportions-sample-size.ts';

/** Made by R: see scripts/reference/sample-sizes.R. */
const references = JSON.parse(
  readFileSync(new URL('../fixtures/sample-sizes.json', import.meta.url), 'utf8'),
) as { a: number; b: number; confidence: number; power: number; n: number }[];

describe('sampleSizeForTwoProportions', () => {
  test('agrees with R’s power.prop.test', () => {
    expect(references.length).toBeGreaterThan(140);
    for (const { a, b, n, ...options } of references) {
      expect(sampleSizeForTwoProportions(a, b, options), JSON.stringify({ a, b, options })).toBe(n);
    }
  });

  test('does not mind which share comes first', () => {
    expect(sampleSizeForTwoProportions(0.08, 0.07)).toBe(sampleSizeForTwoProportions(0.07, 0.08));
  });

  test.each([
    [0.1, 0.1, {}],
    [-0.1, 0.2, {}],
    [0.1, Number.NaN, {}],
    [0.1, 0.2, { power: 0.4 }],
    [0.1, 0.2, { power: 1 }],
    [0.1, 0.2, { confidence: 1 }],
    [0.5, 0.5 + 1e-12, {}],
  ])('refuses %j and %j with %j', (a, b, options) => {
    expect(() => sampleSizeForTwoProportions(a, b, options)).toThrow(RangeError);
  });
});

describe('saturatingReferral', () => {
  test('starts as growth without a limit and fills up', () => {
    const totals = saturatingReferral({ customers: 40, people: 500, k: 0.24, rounds: 2 });
    expect(totals[1]).toBeCloseTo(49.6, 12);
    // 9.6 newcomers × 0.24 × 490.4 left of 500.
    expect(totals[2]).toBeCloseTo(49.6 + (9.6 * 0.24 * 490.4) / 500, 12);
  });

  test('never passes everybody, however fast', () => {
    const totals = saturatingReferral({ customers: 40, people: 100, k: 5, rounds: 30 });
    expect(Math.max(...totals)).toBeLessThanOrEqual(140);
    expect(totals).toHaveLength(31);
    expect(totals.every((total, i) => i === 0 || total >= (totals[i - 1] ?? 0))).toBe(true);
  });

  test.each([
    { customers: 40, people: 0, k: 1, rounds: 1 },
    { customers: 40, people: 10, k: -1, rounds: 1 },
    { customers: 4.5, people: 10, k: 1, rounds: 1 },
  ])('refuses %j', (input) => {
    expect(() => saturatingReferral(input)).toThrow(RangeError);
  });
});
