import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareNps,
  meanInterval,
  type NpsCounts,
  nps,
  npsSampleSize,
  tallyCounts,
  tallyScores,
  wilson,
} from '../../src/metrics/index.ts';

const count = fc.integer({ min: 0, max: 1_000_000_000 });
const anyCounts = fc.record({ promoters: count, passives: count, detractors: count });
const someCounts = anyCounts.filter((c) => c.promoters + c.passives + c.detractors > 0);
const method = fc.constantFrom('adjusted-wald' as const, 'wald' as const);
const confidence = fc.double({ min: 0.01, max: 0.999, noNaN: true });
const finite = fc.double({ noNaN: true, noDefaultInfinity: true });

function allFinite(result: object | null): boolean {
  return Object.values(result ?? {}).every((value) => value === null || Number.isFinite(value));
}

const swap = (c: NpsCounts): NpsCounts => ({
  promoters: c.detractors,
  passives: c.passives,
  detractors: c.promoters,
});

describe('tallyScores', () => {
  test('sorts answers into the three groups at the borders', () => {
    expect(tallyScores([0, 6, 7, 8, 9, 10])).toEqual({
      counts: [1, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1],
      n: 6,
      promoters: 2,
      passives: 2,
      detractors: 2,
    });
  });

  test.each([11, -1, 7.5, Number.NaN, Number.POSITIVE_INFINITY, null, '', '9', undefined])(
    'refuses %j, naming it and its place',
    (value) => {
      expect(() => tallyScores([10, value as number])).toThrow(RangeError);
      expect(() => tallyScores([10, value as number])).toThrow(/place 2/);
    },
  );

  test('agrees with the same answers already counted, whatever their order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 })), (scores) => {
        const tally = tallyScores(scores);
        expect(tallyScores(scores.toReversed())).toEqual(tally);
        expect(tallyCounts(tally.counts)).toEqual(tally);
      }),
    );
  });

  test('refuses anything but eleven counts', () => {
    expect(() => tallyCounts([1, 2, 3])).toThrow(/eleven/);
    expect(() => tallyCounts([0, 0, 0, -4, 0, 0, 0, 0, 0, 0, 0])).toThrow(/score 3.*-4/);
  });
});

describe('nps', () => {
  test('works the example of the guide', () => {
    const result = nps({ promoters: 58, passives: 38, detractors: 24 });
    expect(result?.score).toBeCloseTo(28.333333, 5);
    expect(result?.low).toBeCloseTo(13.925349, 5);
    expect(result?.high).toBeCloseTo(41.359204, 5);
  });

  test('has no score where there are no answers', () => {
    expect(nps({ promoters: 0, passives: 0, detractors: 0 })).toBeNull();
  });

  test.each([
    [{ promoters: -1, passives: 0, detractors: 0 }, /promoters.*-1/],
    [{ promoters: 1, passives: 2.5, detractors: 0 }, /passives.*2\.5/],
    [{ promoters: 1, passives: 0, detractors: Number.NaN }, /detractors.*NaN/],
    [{ promoters: '3', passives: 0, detractors: 0 }, /promoters.*"3"/],
    [{ promoters: Number.MAX_SAFE_INTEGER, passives: 5, detractors: 0 }, /sum/],
  ])('refuses %j', (counts, message) => {
    expect(() => nps(counts as NpsCounts)).toThrow(RangeError);
    expect(() => nps(counts as NpsCounts)).toThrow(message);
  });

  test.each([0, 1, 95, -0.5, Number.NaN])('refuses a confidence of %d', (level) => {
    const counts = { promoters: 1, passives: 1, detractors: 1 };
    expect(() => nps(counts, { confidence: level })).toThrow(/confidence/);
  });

  test('refuses a method it does not know', () => {
    const counts = { promoters: 1, passives: 1, detractors: 1 };
    expect(() => nps(counts, { method: 'exact' as never })).toThrow(/"exact"/);
  });

  test('stays within the possible, and never leaves the numbers', () => {
    fc.assert(
      fc.property(someCounts, method, confidence, (counts, how, level) => {
        const result = nps(counts, { method: how, confidence: level });
        expect(allFinite(result)).toBe(true);
        expect(result?.low).toBeGreaterThanOrEqual(-100);
        expect(result?.high).toBeLessThanOrEqual(100);
        expect(result?.low).toBeLessThanOrEqual(result?.high ?? Number.NaN);
        expect(result?.variance).toBeGreaterThanOrEqual(0);
        expect(result?.variance).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  test('turns round when promoters and detractors change places', () => {
    fc.assert(
      fc.property(someCounts, method, (counts, how) => {
        const there = nps(counts, { method: how });
        const back = nps(swap(counts), { method: how });
        expect(back?.score).toBeCloseTo(-(there?.score ?? 0), 9);
        expect(back?.low).toBeCloseTo(-(there?.high ?? 0), 9);
      }),
    );
  });

  test('grows with every promoter, and widens with confidence', () => {
    fc.assert(
      fc.property(someCounts, method, (counts, how) => {
        const more = nps({ ...counts, promoters: counts.promoters + 1 }, { method: how });
        expect(more?.score).toBeGreaterThanOrEqual(nps(counts, { method: how })?.score ?? 0);
        const narrow = nps(counts, { method: how, confidence: 0.8 });
        const wide = nps(counts, { method: how, confidence: 0.99 });
        expect(wide?.low).toBeLessThanOrEqual(narrow?.low ?? 0);
        expect(wide?.high).toBeGreaterThanOrEqual(narrow?.high ?? 0);
      }),
    );
  });

  test('Wald has no width when all answers fall in one group; adjusted Wald does', () => {
    const counts = { promoters: 9, passives: 0, detractors: 0 };
    expect(nps(counts, { method: 'wald' })).toMatchObject({ low: 100, high: 100 });
    expect(nps(counts)?.low).toBeLessThan(100);
  });
});

describe('compareNps', () => {
  test('works the example of the guide', () => {
    const result = compareNps(
      { promoters: 58, passives: 38, detractors: 24 },
      { promoters: 44, passives: 40, detractors: 26 },
    );
    expect(result?.difference).toBeCloseTo(11.969697, 5);
    expect(result?.low).toBeCloseTo(-8.152239, 5);
    expect(result?.high).toBeCloseTo(31.578384, 5);
    expect(result?.p).toBeCloseTo(0.247827, 5);
  });

  test('keeps its sign and its p-value when the samples change places', () => {
    fc.assert(
      fc.property(someCounts, someCounts, method, (a, b, how) => {
        const there = compareNps(a, b, { method: how });
        const back = compareNps(b, a, { method: how });
        expect(allFinite(there)).toBe(true);
        expect(back?.difference).toBeCloseTo(-(there?.difference ?? 0), 9);
        expect(back?.p ?? -1).toBeCloseTo(there?.p ?? -1, 12);
        expect(there?.low).toBeGreaterThanOrEqual(-200);
        expect(there?.high).toBeLessThanOrEqual(200);
      }),
    );
  });

  test('has no z and no p where neither sample has any spread', () => {
    const all = { promoters: 5, passives: 0, detractors: 0 };
    const none = { promoters: 0, passives: 0, detractors: 5 };
    expect(compareNps(all, none, { method: 'wald' })).toMatchObject({
      difference: 200,
      z: null,
      p: null,
    });
  });

  test('is null where a sample has no answers', () => {
    const empty = { promoters: 0, passives: 0, detractors: 0 };
    expect(compareNps(empty, { promoters: 1, passives: 0, detractors: 0 })).toBeNull();
  });
});

describe('npsSampleSize', () => {
  test('takes the worst case unless told the variance', () => {
    expect(npsSampleSize(5)).toBe(1534);
    expect(npsSampleSize(5, { method: 'wald' })).toBe(1537);
  });

  test('keeps its promise: that many answers give that margin', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 40 }), (margin) => {
        const n = npsSampleSize(margin);
        const half = Math.floor(n / 2);
        const result = nps({ promoters: half, passives: 0, detractors: n - half });
        const width = ((result?.high ?? 0) - (result?.low ?? 0)) / 2;
        expect(width).toBeLessThanOrEqual(margin + 1e-9);
      }),
    );
  });

  test('needs fewer of a small population, and never more than there are', () => {
    expect(npsSampleSize(5, { population: 1000 })).toBe(606);
    expect(npsSampleSize(1, { population: 50 })).toBeLessThanOrEqual(50);
  });

  test.each([0, -5, 101, Number.NaN])('refuses a margin of %d', (margin) => {
    expect(() => npsSampleSize(margin)).toThrow(/margin/);
  });

  test('refuses a variance that cannot be', () => {
    expect(() => npsSampleSize(5, { variance: 1.5 })).toThrow(/variance.*1\.5/);
  });
});

describe('wilson', () => {
  test('ends are exact at the edges and inside 0…1', () => {
    expect(wilson(0, 7)?.low).toBe(0);
    expect(wilson(7, 7)?.high).toBe(1);
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(100_000), confidence, (a, b, level) => {
        const result = wilson(Math.min(a, b), Math.max(a, b, 1), { confidence: level });
        expect(allFinite(result)).toBe(true);
        expect(result?.low).toBeGreaterThanOrEqual(0);
        expect(result?.high).toBeLessThanOrEqual(1);
        expect(result?.low).toBeLessThanOrEqual((result?.share ?? 0) + 1e-12);
        expect(result?.high).toBeGreaterThanOrEqual((result?.share ?? 0) - 1e-12);
      }),
    );
  });

  test('is null for nothing, and refuses more successes than trials', () => {
    expect(wilson(0, 0)).toBeNull();
    expect(() => wilson(8, 7)).toThrow(/exceed n = 7, got 8/);
  });
});

describe('meanInterval', () => {
  test('of one value is the value, without an interval', () => {
    expect(meanInterval([4.2])).toEqual({
      n: 1,
      mean: 4.2,
      standardDeviation: null,
      standardError: null,
      low: null,
      high: null,
    });
    expect(meanInterval([])).toBeNull();
  });

  test('never leaves the numbers, even at their end', () => {
    fc.assert(
      fc.property(fc.array(finite, { minLength: 1, maxLength: 30 }), (values) => {
        expect(allFinite(meanInterval(values))).toBe(true);
      }),
    );
  });

  test('moves with its values', () => {
    const value = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(fc.array(value, { minLength: 2, maxLength: 20 }), value, (values, shift) => {
        const here = meanInterval(values);
        const there = meanInterval(values.map((it) => it + shift));
        expect(there?.mean).toBeCloseTo((here?.mean ?? 0) + shift, 8);
        expect(there?.standardError).toBeCloseTo(here?.standardError ?? 0, 8);
      }),
    );
  });

  test('refuses what is not a finite number, with its place', () => {
    expect(() => meanInterval([1, Number.NaN])).toThrow(/NaN at place 2/);
  });
});
