import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareNps,
  compareWeightedNps,
  type NpsCounts,
  type NpsMethod,
  nps,
  npsAgainst,
  npsDifferenceSampleSize,
  npsGoal,
  npsSampleSize,
  weightedNps,
} from '../../src/metrics/index.ts';
import { npsEstimate } from '../../src/metrics/nps-at.ts';

/** Made by R: see scripts/reference/nps-bench.R. */
interface Reference {
  readonly kind: 'weighted' | 'population' | 'against' | 'power' | 'size';
  readonly n: number;
  readonly sums: readonly number[];
  readonly squares: number;
  readonly counts: readonly number[];
  readonly population: number;
  readonly benchmark: number;
  readonly difference: number;
  readonly tests: number;
  readonly power: number;
  readonly variances: readonly [number, number];
  readonly margin: number;
  readonly variance: number;
  readonly confidence: number;
  readonly method: NpsMethod;
  readonly expect: Readonly<Record<string, number>>;
}

const references = JSON.parse(
  readFileSync(new URL('../fixtures/nps-bench.json', import.meta.url), 'utf8'),
) as Reference[];

const groups = ([promoters = 0, passives = 0, detractors = 0]: readonly number[]): NpsCounts => ({
  promoters,
  passives,
  detractors,
});

function compute(reference: Reference): Readonly<Record<string, unknown>> {
  const { kind, confidence, method, population } = reference;
  switch (kind) {
    case 'weighted': {
      const answers = {
        ...groups(reference.sums),
        n: reference.n,
        squares: reference.squares,
      };
      const limited = weightedNps(answers, { confidence, method, population });
      return {
        ...weightedNps(answers, { confidence, method }),
        limitedLow: limited?.low,
        limitedHigh: limited?.high,
      };
    }
    case 'population':
      return { ...nps(groups(reference.counts), { confidence, method: 'wald', population }) };
    case 'against':
      return { ...npsAgainst(npsEstimate(groups(reference.counts), method), reference.benchmark) };
    case 'power':
      return {
        n: npsDifferenceSampleSize(reference.difference, {
          tests: reference.tests,
          power: reference.power,
          variances: reference.variances,
          method,
        }),
      };
    case 'size':
      return {
        n: npsSampleSize(reference.margin, { variance: reference.variance, population }),
      };
  }
}

describe('agreement with R', () => {
  test('the fixture holds every kind', () => {
    expect(new Set(references.map(({ kind }) => kind)).size).toBe(5);
  });

  test.each(references.map((it, i) => [`${it.kind} ${i}`, it] as const))('%s', (_, reference) => {
    const found = compute(reference);
    for (const [name, value] of Object.entries(reference.expect)) {
      expect(Math.abs(Number(found[name]) - value), name).toBeLessThan(
        1e-9 * Math.max(1, Math.abs(value)),
      );
    }
  });
});

const someCounts = fc
  .record({ promoters: fc.nat(500), passives: fc.nat(500), detractors: fc.nat(500) })
  .filter((c) => c.promoters + c.passives + c.detractors > 0);
const sum = (c: NpsCounts) => c.promoters + c.passives + c.detractors;

describe('weights', () => {
  test('that are all the same change nothing, whatever their size', () => {
    fc.assert(
      fc.property(
        someCounts,
        someCounts,
        fc.double({ min: 0.1, max: 20, noNaN: true }),
        (a, b, w) => {
          const weigh = (c: NpsCounts) => ({
            n: sum(c),
            promoters: w * c.promoters,
            passives: w * c.passives,
            detractors: w * c.detractors,
            squares: w * w * sum(c),
          });
          const plain = nps(a);
          const weighted = weightedNps(weigh(a));
          expect(weighted?.effective).toBeCloseTo(sum(a), 6);
          for (const key of ['score', 'low', 'high', 'variance'] as const) {
            expect(weighted?.[key]).toBeCloseTo(plain?.[key] ?? Number.NaN, 8);
          }
          expect(compareWeightedNps(weigh(a), weigh(b))?.p).toBeCloseTo(
            compareNps(a, b)?.p ?? Number.NaN,
            8,
          );
        },
      ),
    );
  });

  test('works the example of the page', () => {
    const result = weightedNps({
      n: 120,
      promoters: 50,
      passives: 40,
      detractors: 30,
      squares: 180,
    });
    expect(result).toMatchObject({ n: 120, effective: 80 });
    expect(result?.score).toBeCloseTo(16.6667, 3);
  });

  test('that sum to 0 give no score, and impossible sums are named', () => {
    const none = { n: 0, promoters: 0, passives: 0, detractors: 0, squares: 0 };
    expect(weightedNps(none)).toBeNull();
    expect(() => weightedNps({ ...none, promoters: Number.NaN })).toThrow(/promoters.*NaN/);
  });
});

describe('a limited population', () => {
  test('leaves no doubt once everybody has answered', () => {
    const counts = { promoters: 58, passives: 38, detractors: 24 };
    const all = nps(counts, { population: 120 });
    expect(all?.low).toBeCloseTo(28.3333, 3);
    expect(all?.high).toBeCloseTo(28.3333, 3);
  });

  test('always keeps the score within its interval, and narrows it', () => {
    fc.assert(
      fc.property(someCounts, fc.nat(2000), (counts, more) => {
        const limited = nps(counts, { population: sum(counts) + more });
        const free = nps(counts);
        const width = (r: typeof free) => (r?.high ?? 0) - (r?.low ?? 0);
        expect(width(limited)).toBeLessThanOrEqual(width(free) + 1e-9);
        expect(Number.isFinite(limited?.low)).toBe(true);
      }),
    );
  });

  test('asks for as many answers as give the margin', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 5000 }), fc.integer({ min: 2, max: 30 }), (N, m) => {
        const n = npsSampleSize(m, { population: N });
        const half = Math.floor(n / 2);
        const found = nps(
          { promoters: half, passives: 0, detractors: n - half },
          { population: N },
        );
        expect(((found?.high ?? 0) - (found?.low ?? 0)) / 2).toBeLessThanOrEqual(m + 1e-9);
      }),
    );
  });

  test('cannot be smaller than the sample', () => {
    expect(() => nps({ promoters: 5, passives: 0, detractors: 0 }, { population: 4 })).toThrow(
      /population.*5 answers.*4/,
    );
  });
});

test('a benchmark is outside the interval exactly where the test says so', () => {
  fc.assert(
    fc.property(someCounts, fc.integer({ min: -100, max: 100 }), (counts, benchmark) => {
      const { p } = npsAgainst(npsEstimate(counts, 'adjusted-wald'), benchmark);
      const result = nps(counts);
      if (p === null || result === null) return;
      const inside = benchmark > result.low && benchmark < result.high;
      if (Math.abs(p - 0.05) > 1e-9 && Math.abs(benchmark) < 100) expect(p > 0.05).toBe(inside);
    }),
  );
});

describe('npsGoal', () => {
  test('works the example of the page', () => {
    const counts = { promoters: 58, passives: 38, detractors: 24 };
    expect(npsGoal(counts, 40)).toEqual({ passives: 14, detractors: 14, promoters: 24 });
    expect(npsGoal(counts, 20)).toEqual({ passives: 0, detractors: 0, promoters: 0 });
    expect(npsGoal(counts, 90)).toMatchObject({ passives: null, detractors: null });
    expect(npsGoal(counts, 100)?.promoters).toBeNull();
  });

  test('gives the fewest that reach it', () => {
    fc.assert(
      fc.property(someCounts, fc.integer({ min: -100, max: 99 }), (c, target) => {
        const goal = npsGoal(c, target);
        const n = sum(c);
        const reached = (k: number, grown: number) =>
          100 * (c.promoters - c.detractors + k) >= target * (n + grown) - 1e-6;
        for (const k of [goal?.passives, goal?.detractors]) {
          if (typeof k !== 'number') continue;
          expect(reached(k, 0)).toBe(true);
          if (k > 0) expect(reached(k - 1, 0)).toBe(false);
        }
        const k = goal?.promoters ?? 0;
        expect(reached(k, k)).toBe(true);
        if (k > 0) expect(reached(k - 1, k - 1)).toBe(false);
      }),
    );
  });
});

test('no sample shows a difference of nothing', () => {
  expect(npsDifferenceSampleSize(0)).toBeNull();
  expect(() => npsDifferenceSampleSize(5, { power: 0.3 })).toThrow(/power/);
});
