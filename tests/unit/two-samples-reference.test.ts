import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { benjaminiHochberg } from '../../src/metrics/benjamini-hochberg.ts';
import { holm } from '../../src/metrics/holm.ts';
import { mannWhitney } from '../../src/metrics/mann-whitney.ts';
import { pairedT } from '../../src/metrics/paired-t.ts';
import { sampleSizeForProportion } from '../../src/metrics/proportion-sample-size.ts';
import { type QuantileType, quantiles } from '../../src/metrics/quantile.ts';
import { signedRank } from '../../src/metrics/signed-rank.ts';
import { type TwoProportionsMethod, twoProportions } from '../../src/metrics/two-proportions.ts';
import { welch } from '../../src/metrics/welch.ts';

/** Made by R: see scripts/reference/two-samples.R. */
interface Reference {
  readonly kind: string;
  readonly counts: readonly [number, number, number, number];
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly shares: readonly number[];
  readonly continuity: boolean;
  readonly confidence: number;
  readonly margin: number;
  readonly share: number;
  readonly population: number | null;
  readonly method: string;
  readonly type: QuantileType;
  readonly expect: Readonly<Record<string, number | readonly number[]>>;
}

const references = JSON.parse(
  readFileSync(new URL('../fixtures/two-samples.json', import.meta.url), 'utf8'),
) as Reference[];

const COMPUTE: Readonly<Record<string, (reference: Reference) => object | null>> = {
  proportions: ({ counts, method }) =>
    twoProportions(...counts, { method: method as TwoProportionsMethod }),
  mannWhitney: ({ a, b, continuity }) => mannWhitney(a, b, { continuity }),
  signedRank: ({ a, b, continuity }) => signedRank(a, b, { continuity }),
  welch: ({ a, b, confidence }) => welch(a, b, { confidence }),
  pairedT: ({ a, b, confidence }) => pairedT(a, b, { confidence }),
  adjusted: ({ a, method }) => ({ all: method === 'BH' ? benjaminiHochberg(a) : holm(a) }),
  quantiles: ({ a, shares, type }) => ({ all: quantiles(a, shares, { type }) }),
  size: ({ margin, confidence, share, population }) => ({
    n: sampleSizeForProportion(margin, {
      confidence,
      share,
      ...(population === null ? {} : { population }),
    }),
  }),
};

describe('agreement with R', () => {
  test('the fixture holds every kind', () => {
    expect(new Set(references.map(({ kind }) => kind))).toEqual(new Set(Object.keys(COMPUTE)));
    expect(references.length).toBeGreaterThan(250);
  });

  test.each(references.map((reference, i) => [i, reference.kind, reference] as const))(
    'reference %i (%s)',
    (_, kind, reference) => {
      const result = (COMPUTE[kind]?.(reference) ?? {}) as Record<string, number | number[]>;
      for (const [name, expected] of Object.entries(reference.expect)) {
        const wanted = [expected].flat();
        const got = [result[name] ?? Number.NaN].flat();
        expect(got.length).toBe(wanted.length);
        for (const [i, value] of wanted.entries()) {
          // Relative 1e-9, for p-values however small; elsewhere R's own cancellation may leave dust.
          const allowed = Math.max(1e-9 * Math.abs(value), name === 'p' ? 0 : 1e-13);
          expect(
            Math.abs((got[i] ?? Number.NaN) - value),
            `${name}: ${got[i]} for ${value}`,
          ).toBeLessThanOrEqual(allowed);
        }
      }
    },
  );
});
