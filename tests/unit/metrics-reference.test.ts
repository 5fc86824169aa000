import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  compareNps,
  meanInterval,
  type NpsCounts,
  type NpsMethod,
  nps,
  npsSampleSize,
  wilson,
} from '../../src/metrics/index.ts';

/** Made by R: see scripts/reference/metrics.R. */
interface Reference {
  readonly kind: 'nps' | 'compare' | 'wilson' | 'mean' | 'size';
  readonly counts: readonly number[];
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly values: readonly number[];
  readonly margin: number;
  readonly variance: number;
  readonly confidence: number;
  readonly method: NpsMethod;
  readonly expect: Readonly<Record<string, number>>;
}

const references = JSON.parse(
  readFileSync(new URL('../fixtures/metrics.json', import.meta.url), 'utf8'),
) as Reference[];

const counts = ([promoters = 0, passives = 0, detractors = 0]: readonly number[]): NpsCounts => ({
  promoters,
  passives,
  detractors,
});

function compute(reference: Reference): unknown {
  const { kind, confidence, method } = reference;
  switch (kind) {
    case 'nps':
      return nps(counts(reference.counts), { confidence, method });
    case 'compare':
      return compareNps(counts(reference.a), counts(reference.b), { confidence, method });
    case 'wilson':
      return wilson(reference.counts[0] ?? 0, reference.counts[1] ?? 0, { confidence });
    case 'mean':
      return meanInterval(reference.values, { confidence });
    case 'size':
      return {
        n: npsSampleSize(reference.margin, { variance: reference.variance, confidence, method }),
      };
  }
}

describe('agreement with R', () => {
  test('the fixture holds every kind', () => {
    expect(new Set(references.map(({ kind }) => kind)).size).toBe(5);
    expect(references.length).toBeGreaterThan(200);
  });

  test.each(references.map((reference, i) => [i, reference.kind, reference] as const))(
    'reference %i (%s)',
    (_, __, reference) => {
      const result = compute(reference) as Record<string, number>;
      for (const [name, expected] of Object.entries(reference.expect)) {
        const actual = result[name] ?? Number.NaN;
        // Relative 1e-9; absolute where R's own cancellation leaves dust instead of 0.
        const allowed = Math.max(1e-9 * Math.abs(expected), 1e-11);
        expect(
          Math.abs(actual - expected),
          `${name}: ${actual} for ${expected}`,
        ).toBeLessThanOrEqual(allowed);
      }
    },
  );
});
