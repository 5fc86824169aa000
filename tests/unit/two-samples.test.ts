import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type MannWhitneyOptions,
  mannWhitney,
  type TwoSidedRule,
} from '../../src/metrics/mann-whitney.ts';
import { pairedT } from '../../src/metrics/paired-t.ts';
import { signedRank } from '../../src/metrics/signed-rank.ts';
import { twoProportions } from '../../src/metrics/two-proportions.ts';
import { welch } from '../../src/metrics/welch.ts';

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
const answers = (max: number, most: number) =>
  fc.array(fc.integer({ min: 1, max }), { minLength: 1, maxLength: most });
const rule = fc.constantFrom<TwoSidedRule>('doubled', 'distance');
const filled = fc
  .tuple(fc.nat(1_000_000), fc.nat(1_000_000))
  .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
  .filter(([, n]) => n > 0);

function expectNumbers(result: object | null): void {
  for (const [name, value] of Object.entries(result ?? {})) {
    if (typeof value === 'number') expect(Number.isFinite(value), name).toBe(true);
  }
}

function expectP(p: number | null | undefined): void {
  if (p === null || p === undefined) return;
  expect(p).toBeGreaterThanOrEqual(0);
  expect(p).toBeLessThanOrEqual(1);
}

/** Each way to choose `size` of n places, as flags. */
function* choices(n: number, size: number): Generator<boolean[]> {
  for (let bits = 0; bits < 2 ** n; bits++) {
    const flags = Array.from({ length: n }, (_, i) => ((bits >> i) & 1) === 1);
    if (size < 0 || flags.filter(Boolean).length === size) yield flags;
  }
}

function pairsAbove(a: readonly number[], b: readonly number[]): number {
  let u = 0;
  for (const x of a) for (const y of b) u += x > y ? 1 : x === y ? 0.5 : 0;
  return u;
}

/** Two-sided p-value straight from its definition. */
function twoSided(outcomes: readonly number[], seen: number, mean: number, how: TwoSidedRule) {
  const share = (holds: (outcome: number) => boolean) =>
    outcomes.filter(holds).length / outcomes.length;
  return how === 'distance'
    ? share((outcome) => Math.abs(outcome - mean) >= Math.abs(seen - mean))
    : Math.min(
        1,
        2 *
          Math.min(
            share((o) => o <= seen),
            share((o) => o >= seen),
          ),
      );
}

describe('twoProportions', () => {
  test('works its example', () => {
    const result = twoProportions(56, 70, 48, 80);
    expect(result?.difference).toBeCloseTo(0.2, 14);
    expect(result?.z).toBeCloseTo(2.65, 3);
    expect(result?.p).toBeCloseTo(0.00805, 5);
  });

  test('squares to χ², and with n − 1 to (N − 1) times the squared correlation of the codes', () => {
    fc.assert(
      fc.property(filled, filled, ([a, nA], [b, nB]) => {
        const pooled = twoProportions(a, nA, b, nB);
        const campbell = twoProportions(a, nA, b, nB, { method: 'n-1' });
        if (!pooled || !campbell || pooled.z === null || campbell.z === null) return;
        const n = nA + nB;
        const good = a + b;
        const phi =
          (a * (nB - b) - b * (nA - a)) /
          Math.sqrt(nA) /
          Math.sqrt(nB) /
          Math.sqrt(good) /
          Math.sqrt(n - good);
        expect(pooled.z).toBeCloseTo(Math.sqrt(n) * phi, 8);
        expect(campbell.z).toBeCloseTo(Math.sqrt(n - 1) * phi, 8);
      }),
    );
  });

  test('turns with its groups, and Yates never says more than the plain test', () => {
    const method = fc.constantFrom('pooled', 'n-1', 'unpooled', 'yates');
    fc.assert(
      fc.property(filled, filled, method, ([a, nA], [b, nB], how) => {
        const there = twoProportions(a, nA, b, nB, { method: how });
        const back = twoProportions(b, nB, a, nA, { method: how });
        expectNumbers(there);
        expectP(there?.p);
        expect(back?.difference).toBeCloseTo(-(there?.difference ?? 1), 14);
        expect(back?.p ?? -1).toBeCloseTo(there?.p ?? -1, 12);
        const plain = twoProportions(a, nA, b, nB);
        const yates = twoProportions(a, nA, b, nB, { method: 'yates' });
        expect(yates?.p ?? 1).toBeGreaterThanOrEqual(plain?.p ?? 1);
      }),
    );
  });

  test('sees no difference between equal shares of unequal groups', () => {
    fc.assert(
      fc.property(filled, fc.integer({ min: 2, max: 1000 }), ([a, n], times) => {
        const result = twoProportions(a, n, a * times, n * times);
        expect(result?.difference).toBe(0);
        if (a > 0 && a < n) expect(result?.p).toBe(1);
      }),
    );
  });

  test('Yates stops at no difference, and does not turn it round', () => {
    expect(twoProportions(1, 2, 2, 3, { method: 'yates' })).toMatchObject({ z: 0, p: 1 });
  });

  test('has nothing to say without answers or without spread', () => {
    expect(twoProportions(0, 0, 1, 2)).toBeNull();
    expect(twoProportions(1, 2, 0, 0)).toBeNull();
    expect(twoProportions(5, 5, 9, 9)).toMatchObject({ difference: 0, z: null, p: null });
    expect(twoProportions(5, 5, 0, 9, { method: 'unpooled' })).toMatchObject({
      difference: 1,
      z: null,
      p: null,
    });
    expect(twoProportions(5, 5, 0, 9)?.p).toBeLessThan(0.001);
  });

  test('refuses what is no count or no method', () => {
    expect(() => twoProportions(3, 2, 0, 1)).toThrow(/successesA must not exceed nA = 2, got 3/);
    expect(() => twoProportions(0, 2, 1.5, 2)).toThrow(/successesB.*1\.5/);
    expect(() => twoProportions(0, '2' as never, 1, 2)).toThrow(/nA.*"2"/);
    expect(() => twoProportions(0, 2, 1, 2, { method: 'fisher' as never })).toThrow(/"fisher"/);
  });
});

describe('mannWhitney', () => {
  // Hollander & Wolfe (1973), p. 69: permeability of the placenta; W = 35, P = 0.1272 one-sided.
  const term = [0.8, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46];
  const early = [1.15, 0.88, 0.9, 0.74, 1.21];

  test('works its example, as published', () => {
    const result = mannWhitney(term, early);
    expect(result).toMatchObject({ u1: 35, u2: 15, ties: false, method: 'exact' });
    expect(result?.p).toBeCloseTo(2 * 0.1272, 4);
    expect(result?.varghaDelaneyA).toBe(0.7);
    expect(result?.cliffsDelta).toBe(0.4);
  });

  // One of C(6, 3) = 20 orders in each tail.
  test('gives two of twenty orders to three against three that do not overlap', () => {
    expect(mannWhitney([1, 2, 3], [4, 5, 6])?.p).toBeCloseTo(0.1, 15);
  });

  test('counts pairs and outcomes as their definitions do, with ties and without', () => {
    fc.assert(
      fc.property(answers(6, 5), answers(6, 5), rule, (a, b, how) => {
        const result = mannWhitney(a, b, { method: 'exact', twoSided: how });
        const all = [...a, ...b];
        const outcomes = [...choices(all.length, a.length)].map((inA) =>
          pairsAbove(
            all.filter((_, i) => inA[i]),
            all.filter((_, i) => !inA[i]),
          ),
        );
        const pairs = a.length * b.length;
        expect(result?.u1).toBe(pairsAbove(a, b));
        expect(result?.u2).toBe(pairsAbove(b, a));
        expect(result?.varghaDelaneyA).toBeCloseTo(pairsAbove(a, b) / pairs, 14);
        expect(result?.p).toBeCloseTo(twoSided(outcomes, pairsAbove(a, b), pairs / 2, how), 13);
        // The variance with ties is that of the same permutation distribution.
        const variance =
          outcomes.reduce((sum, u) => sum + (u - pairs / 2) ** 2, 0) / outcomes.length;
        if (result?.z === null) expect(variance).toBe(0);
        else
          expect(result?.z).toBeCloseTo((pairsAbove(a, b) - pairs / 2) / Math.sqrt(variance), 11);
      }),
      { numRuns: 150 },
    );
  });

  // U = 1 is 2 from its mean of 3: three of ten choices lie there, one at 6 on the other side.
  test('has two rules that differ with ties', () => {
    const a = [1, 1];
    const b = [1, 2, 3];
    const p = (options: MannWhitneyOptions) =>
      mannWhitney(a, b, { method: 'exact', ...options })?.p;
    expect(p({ twoSided: 'doubled' })).toBeCloseTo(0.6, 14);
    expect(p({ twoSided: 'distance' })).toBeCloseTo(0.4, 14);
    expect(p({})).toBe(p({ twoSided: 'doubled' }));
  });

  test('corrects the spread for ties as the textbooks write it', () => {
    fc.assert(
      fc.property(answers(11, 200), answers(11, 200), (a, b) => {
        const all = [...a, ...b];
        const n = all.length;
        const ties = [...new Set(all)].map((value) => all.filter((x) => x === value).length);
        const variance =
          ((a.length * b.length) / 12) *
          (n + 1 - ties.reduce((sum, t) => sum + (t ** 3 - t), 0) / (n * (n - 1)));
        const result = mannWhitney(a, b);
        if (!result || result.z === null) {
          expect(ties.length).toBe(1);
          return;
        }
        const distance = result.u1 - (a.length * b.length) / 2;
        expect(result.z).toBeCloseTo(distance / Math.sqrt(variance), 8);
        expect(result.zCorrected).toBeCloseTo(
          (distance - Math.sign(distance) / 2) / Math.sqrt(variance),
          8,
        );
      }),
    );
  });

  test('turns with its groups, and does not care for order or a rising scale', () => {
    const options = fc.record<MannWhitneyOptions>({
      method: fc.constantFrom('auto', 'exact', 'normal'),
      continuity: fc.boolean(),
      twoSided: rule,
    });
    fc.assert(
      fc.property(answers(40, 30), answers(40, 30), options, (a, b, how) => {
        const there = mannWhitney(a, b, how);
        const back = mannWhitney(b, a, how);
        expectNumbers(there);
        expectP(there?.p);
        expect(back?.u1).toBe(there?.u2);
        expect(back?.cliffsDelta).toBe(there?.cliffsDelta === 0 ? 0 : -(there?.cliffsDelta ?? 1));
        expect(back?.p ?? -1).toBeCloseTo(there?.p ?? -1, 12);
        const rise = (x: number) => Math.exp(x / 10) - 7;
        expect(mannWhitney(a.toReversed().map(rise), b.toSorted().map(rise), how)).toEqual(there);
      }),
    );
  });

  test('never finds more against a than when a value of a rises', () => {
    fc.assert(
      fc.property(answers(20, 30), answers(20, 30), fc.nat(29), (a, b, i) => {
        const raised = a.map((value, at) => (at === i % a.length ? value + 3 : value));
        expect(mannWhitney(raised, b)?.u1).toBeGreaterThanOrEqual(mannWhitney(a, b)?.u1 ?? 0);
      }),
    );
  });

  test('is exact as R is: below 50 in both groups, and without ties', () => {
    const evens = (n: number) => Array.from({ length: n }, (_, i) => 2 * i);
    const odds = (n: number) => Array.from({ length: n }, (_, i) => 2 * i + 1);
    expect(mannWhitney(evens(49), odds(49))?.method).toBe('exact');
    expect(mannWhitney(evens(50), odds(3))?.method).toBe('normal');
    expect(mannWhitney(evens(3), odds(50))?.method).toBe('normal');
    expect(mannWhitney(evens(3), evens(3))?.method).toBe('normal');
    expect(mannWhitney([1, 1, 2], [3])?.method).toBe('normal');
    expect(mannWhitney(evens(49), odds(49), { method: 'normal' })?.method).toBe('normal');
    expect(mannWhitney(evens(100), odds(100), { method: 'exact' })?.method).toBe('exact');
    expect(() => mannWhitney(evens(101), odds(100), { method: 'exact' })).toThrow(/101 × 100/);
  });

  test('comes near the normal p-value where an exact one is forced on many', () => {
    const a = Array.from({ length: 100 }, (_, i) => (i * 7) % 11);
    const b = Array.from({ length: 100 }, (_, i) => ((i * 5) % 11) + (i % 6 === 0 ? 2 : 0));
    const exact = mannWhitney(a, b, { method: 'exact' })?.p ?? 0;
    expect(mannWhitney(a, b)?.p).toBeCloseTo(exact, 3);
  });

  test('knows where there is nothing to compare', () => {
    expect(mannWhitney([], [1])).toBeNull();
    expect(mannWhitney([1], [])).toBeNull();
    const same = { u1: 3, u2: 3, z: null, zCorrected: null, cliffsDelta: 0, varghaDelaneyA: 0.5 };
    expect(mannWhitney([4, 4], [4, 4, 4])).toMatchObject({ ...same, p: null });
    expect(mannWhitney([4, 4], [4, 4, 4], { method: 'exact' })).toMatchObject({ ...same, p: 1 });
    expect(mannWhitney([0], [-0])?.z).toBeNull();
  });

  test('leaves its groups as they were, and refuses what is no number', () => {
    const a = Object.freeze([3, 1, 2]);
    mannWhitney(a, a);
    expect(a).toEqual([3, 1, 2]);
    expect(() => mannWhitney([1, Number.NaN], [1])).toThrow(/a must.*NaN at place 2/);
    expect(() => mannWhitney([1], [Infinity])).toThrow(/b must.*Infinity at place 1/);
    expect(() => mannWhitney([1], [null as never])).toThrow(RangeError);
    expect(() => mannWhitney([1], [2], { method: 'mid' as never })).toThrow(/"mid"/);
    expect(() => mannWhitney([1], [2], { twoSided: 'both' as never })).toThrow(/"both"/);
  });
});

describe('signedRank', () => {
  // Hollander & Wolfe (1973), p. 29: depression scales; V = 40, P = 0.01953 one-sided.
  const before = [1.83, 0.5, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.3];
  const after = [0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29];
  // Ten pairs with one zero and two ties.
  const left = [125, 115, 130, 140, 140, 115, 140, 125, 140, 135];
  const right = [110, 122, 125, 120, 140, 124, 123, 137, 135, 145];

  test('works a published example', () => {
    const result = signedRank(before, after);
    expect(result).toMatchObject({ n: 9, zeros: 0, v: 40, vNegative: 5, method: 'exact' });
    expect(result?.p).toBeCloseTo(2 * 0.01953125, 15);
  });

  test('works its example', () => {
    const result = signedRank([125, 115, 130, 140, 140], [110, 122, 125, 120, 141]);
    expect(result).toMatchObject({ v: 11, vNegative: 4, p: 0.4375 });
  });

  // By hand: |d| = 15 7 5 20 0 9 17 12 5 10; SciPy 1.17.1 gives the same z-values and sums.
  test.each([
    ['drop', 27, 18, 0.533582250055877, 0.4742953333830018],
    ['pratt', 32, 22, 0.5106429211881652, 0.4595786290693487],
  ] as const)('treats zeros by %s', (zeros, v, vNegative, z, zCorrected) => {
    const result = signedRank(left, right, { zeros });
    expect(result).toMatchObject({ n: 9, zeros: 1, v, vNegative, method: 'normal' });
    expect(result?.z).toBeCloseTo(z, 12);
    expect(result?.zCorrected).toBeCloseTo(zCorrected, 12);
  });

  test('counts outcomes as the definition does, with ties, zeros and without', () => {
    const pairs = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 })),
      {
        minLength: 1,
        maxLength: 9,
      },
    );
    fc.assert(
      fc.property(pairs, fc.constantFrom('drop', 'pratt'), rule, (rows, zeros, how) => {
        const differences = rows.map(([x, y]) => x - y);
        const ranked = zeros === 'drop' ? differences.filter((d) => d !== 0) : differences;
        const ranks = ranked.map((d) => {
          const size = Math.abs(d);
          const below = ranked.filter((other) => Math.abs(other) < size).length;
          const same = ranked.filter((other) => Math.abs(other) === size).length;
          return below + (same + 1) / 2;
        });
        const kept = ranks.filter((_, i) => ranked[i] !== 0);
        const v = ranks.reduce((sum, rank, i) => sum + ((ranked[i] ?? 0) > 0 ? rank : 0), 0);
        const result = signedRank(
          rows.map(([x]) => x),
          rows.map(([, y]) => y),
          { zeros, method: 'exact' },
        );
        expect(result?.v).toBe(v);
        expect(result?.n).toBe(kept.length);
        if (kept.length === 0) {
          expect(result?.p).toBeNull();
          return;
        }
        const total = kept.reduce((sum, rank) => sum + rank, 0);
        const outcomes = [...choices(kept.length, -1)].map((positive) =>
          kept.reduce((sum, rank, i) => sum + (positive[i] ? rank : 0), 0),
        );
        expect(result?.vNegative).toBe(total - v);
        expect(result?.p).toBeCloseTo(twoSided(outcomes, v, total / 2, how), 13);
        const variance =
          outcomes.reduce((sum, o) => sum + (o - total / 2) ** 2, 0) / outcomes.length;
        expect(result?.z).toBeCloseTo((v - total / 2) / Math.sqrt(variance), 11);
      }),
      { numRuns: 150 },
    );
  });

  test('turns with its waves, and does not care for the order of the pairs', () => {
    const rows = fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(rows, fc.boolean(), (pairs, continuity) => {
        const first = pairs.map(([x]) => x);
        const second = pairs.map(([, y]) => y);
        const there = signedRank(first, second, { continuity });
        const back = signedRank(second, first, { continuity });
        expectNumbers(there);
        expectP(there?.p);
        expect(back?.v).toBe(there?.vNegative);
        expect(back?.p ?? -1).toBeCloseTo(there?.p ?? -1, 13);
        expect(signedRank(first.toReversed(), second.toReversed(), { continuity })).toEqual(there);
      }),
    );
  });

  test('is exact as R is: below 50 differences, without ties and zeros', () => {
    const steps = (n: number) => Array.from({ length: n }, (_, i) => (i + 1) * (i % 3 ? 1 : -1));
    const nought = (n: number) => new Array<number>(n).fill(0);
    expect(signedRank(steps(49), nought(49))?.method).toBe('exact');
    expect(signedRank(steps(50), nought(50))?.method).toBe('normal');
    expect(signedRank([...steps(5), 0], nought(6))?.method).toBe('normal');
    expect(signedRank([...steps(5), 5], nought(6))?.method).toBe('normal');
    expect(signedRank([...steps(5), 5], nought(6), { method: 'exact' })?.method).toBe('exact');
    expect(() => signedRank(steps(501), nought(501), { method: 'exact' })).toThrow(/500.*501/);
    const large = signedRank(steps(500), nought(500), { method: 'exact' })?.p ?? 0;
    expect(signedRank(steps(500), nought(500))?.p).toBeCloseTo(large, 4);
  });

  test('knows where there is nothing to compare', () => {
    expect(signedRank([], [])).toBeNull();
    for (const method of ['auto', 'exact'] as const) {
      expect(signedRank([3, 4], [3, 4], { method })).toMatchObject({
        n: 0,
        zeros: 2,
        v: 0,
        z: null,
        zCorrected: null,
        p: null,
      });
    }
  });

  test('refuses what has no pair or is no number', () => {
    expect(() => signedRank([1, 2], [1])).toThrow(/equally long, got 2 and 1/);
    expect(() => signedRank([1, undefined as never], [1, 2])).toThrow(
      /first.*undefined at place 2/,
    );
    expect(() => signedRank([1e308], [-1e308])).toThrow(/difference at place 1/);
    expect(() => signedRank([1], [2], { zeros: 'keep' as never })).toThrow(/"keep"/);
    expect(() => signedRank([1], [2], { method: 'mid' as never })).toThrow(/"mid"/);
  });
});

describe('welch and pairedT', () => {
  // Student (1908), table of ten patients, as R's help of t.test prints the results.
  const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
  const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

  test('work the sleep of ten patients, as published', () => {
    const apart = welch(first, second);
    expect(apart?.difference).toBeCloseTo(-1.58, 14);
    expect(apart?.t).toBeCloseTo(-1.8608, 4);
    expect(apart?.df).toBeCloseTo(17.776, 3);
    expect(apart?.p).toBeCloseTo(0.07939, 5);
    expect(apart?.low).toBeCloseTo(-3.3654832, 7);
    expect(apart?.high).toBeCloseTo(0.2054832, 7);
    const together = pairedT(first, second);
    expect(together).toMatchObject({ n: 10, df: 9 });
    expect(together?.t).toBeCloseTo(-4.0621, 4);
    expect(together?.p).toBeCloseTo(0.002833, 6);
    expect(together?.low).toBeCloseTo(-2.4598858, 7);
    expect(together?.high).toBeCloseTo(-0.7001142, 7);
  });

  const sample = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 40 });

  test('turn with their groups, keep df between its bounds, and p agrees with the interval', () => {
    fc.assert(
      fc.property(sample, sample, (a, b) => {
        const there = welch(a, b);
        const back = welch(b, a);
        expectNumbers(there);
        expectP(there?.p);
        if (!there || there.df === null || there.low === null || there.high === null) return;
        expect(back?.difference).toBe(-there.difference);
        expect(back?.p).toBeCloseTo(there.p ?? -1, 12);
        expect(there.df).toBeGreaterThanOrEqual(Math.min(a.length, b.length) - 1 - 1e-9);
        expect(there.df).toBeLessThanOrEqual(a.length + b.length - 2 + 1e-9);
        if (Math.abs((there.p ?? 0) - 0.05) > 1e-9) {
          expect((there.p ?? 0) < 0.05).toBe(there.low > 0 || there.high < 0);
        }
      }),
    );
  });

  test('do not care for a common shift, and scale with the unit', () => {
    fc.assert(
      fc.property(sample, sample, fc.integer({ min: -1e6, max: 1e6 }), (a, b, shift) => {
        const plain = welch(a, b);
        const moved = welch(
          a.map((x) => 8 * x + shift),
          b.map((x) => 8 * x + shift),
        );
        expect(moved?.difference).toBeCloseTo(8 * (plain?.difference ?? 0), 6);
        expect(moved?.df ?? -1).toBeCloseTo(plain?.df ?? -1, 5);
        expect(moved?.p ?? -1).toBeCloseTo(plain?.p ?? -1, 8);
      }),
    );
  });

  test('pairedT is the t test of the differences: unmoved by what a pair shares', () => {
    const rows = fc.array(fc.tuple(fc.nat(100), fc.nat(100), fc.nat(1000)), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(rows, (pairs) => {
        const plain = pairedT(
          pairs.map(([x]) => x),
          pairs.map(([, y]) => y),
        );
        expectNumbers(plain);
        expectP(plain?.p);
        const shared = pairedT(
          pairs.map(([x, , s]) => x + s),
          pairs.map(([, y, s]) => y + s),
        );
        expect(shared).toEqual(plain);
      }),
    );
  });

  test('know where there is no test', () => {
    const none = { df: null, t: null, p: null, low: null, high: null };
    expect(welch([], [1, 2])).toBeNull();
    expect(welch([1, 2], [])).toBeNull();
    expect(welch([5], [1, 2])).toEqual({ difference: 3.5, standardError: null, ...none });
    expect(welch([3, 3], [1, 1, 1])).toEqual({ difference: 2, standardError: 0, ...none });
    // A mean of three 0.1 need not be 0.1: rounding is no spread.
    expect(welch([0.1, 0.1, 0.1], [0.3, 0.3, 0.3, 0.3, 0.3, 0.3])).toMatchObject(none);
    expect(welch([0, 0], [0, 0])).toMatchObject(none);
    expect(pairedT([], [])).toBeNull();
    expect(pairedT([4], [1])).toMatchObject({ n: 1, difference: 3, standardError: null, ...none });
    expect(pairedT([0.3, 0.4, 0.5], [0.1, 0.2, 0.3])).toMatchObject(none);
  });

  test('one constant group is still a test', () => {
    expect(welch([2, 2, 2], [1, 2, 4])?.df).toBeCloseTo(2, 12);
  });

  test('never leave the numbers without saying so', () => {
    const any = fc.array(finite, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(
        any,
        any,
        fc.double({ min: 0.01, max: 0.9999, noNaN: true }),
        (a, b, confidence) => {
          try {
            expectNumbers(welch(a, b, { confidence }));
            const shorter = Math.min(a.length, b.length);
            expectNumbers(pairedT(a.slice(0, shorter), b.slice(0, shorter), { confidence }));
          } catch (error) {
            expect(error).toBeInstanceOf(RangeError);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('refuse what is no number, no pair or no confidence', () => {
    expect(() => welch([1, 2], [Number.NaN])).toThrow(/b must.*NaN at place 1/);
    expect(() => welch([1e308, 1.1e308], [-1e308, -1.1e308])).toThrow(/more than a number holds/);
    expect(() => welch([1, 2], [3, 4], { confidence: 95 })).toThrow(/confidence/);
    expect(() => pairedT([1, 2], [3])).toThrow(/equally long/);
    expect(() => pairedT([1, 2], [3, 4], { confidence: 0 })).toThrow(/confidence/);
  });
});

describe('a million values', () => {
  const many = (seed: number) =>
    Array.from({ length: 1_000_000 }, (_, i) => (i * 7919 + seed) % 1_000_003);

  test('are taken, and stay as they were', { timeout: 60_000 }, () => {
    const a = many(1);
    const b = many(500_000);
    expect(mannWhitney(a, b)?.p).toBeGreaterThan(0);
    expect(signedRank(a, b)?.n).toBe(1_000_000);
    expect(welch(a, b)?.df).toBeGreaterThan(1_900_000);
    expect(pairedT(a, b)?.df).toBe(999_999);
    expect(a.slice(0, 3)).toEqual([1, 7920, 15839]);
  });
});
