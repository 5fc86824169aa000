import { describe, expect, test } from 'vitest';
import {
  cohortRetention,
  cohortTable,
  compareNps,
  countedMean,
  cronbachAlpha,
  customerLifetimeValue,
  meanInterval,
  nps,
  npsAgainst,
  npsDifferenceSampleSize,
  npsEstimate,
  npsGroup,
  npsSampleSize,
  pairedT,
  referralGrowth,
  saturatingReferral,
  susBand,
  weightedNps,
} from '../../src/metrics/index.ts';

/** Agreement of two numbers as a share of the one expected. */
function expectWithin(found: number | null | undefined, expected: number, share: number) {
  expect(Math.abs((found ?? Number.NaN) - expected) / Math.abs(expected)).toBeLessThan(share);
}

describe('figures that cannot be', () => {
  const counts = { promoters: 5, passives: 3, detractors: 2 };

  test.each([Number.NaN, 0, -1, '8', null, [8]])('answers are not worth %j', (worth) => {
    expect(() => npsEstimate(counts, 'wald', worth as number)).toThrow(/^worth must be/);
  });

  test('a design effect is at least 1', () => {
    for (const designEffect of [0.99, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => npsSampleSize(5, { designEffect })).toThrow(/^designEffect must be/);
    }
    expect(npsSampleSize(5, { designEffect: 1 })).toBe(npsSampleSize(5));
    // R: ceiling((qnorm(.975)^2/.05^2 - 3)*1.5)
    expect(npsSampleSize(5, { designEffect: 1.5 })).toBe(2301);
  });

  test('a K beyond all measure wins everybody in one round', () => {
    const input = { customers: 4, people: 20, k: 1e308, rounds: 3 };
    expect(saturatingReferral(input)).toEqual([4, 24, 24, 24]);
  });

  test('scores of equal answers differ by 0, and by a half where they do', () => {
    const eighty = { promoters: 54, passives: 9, detractors: 17 };
    expect(compareNps({ promoters: 7, passives: 0, detractors: 1 }, eighty)?.difference).toBe(
      28.75,
    );
    const third = { promoters: 1, passives: 2, detractors: 0 };
    const ninths = { promoters: 3, passives: 6, detractors: 0 };
    expect(compareNps(third, ninths)?.difference).toBe(0);
  });
});

describe('figures that nearly cancel', () => {
  test.each([
    [{ promoters: 999_999_999, passives: 1, detractors: 0 }, 9.99999999e-10],
    [{ promoters: 0, passives: 1, detractors: 999_999_999 }, 9.99999999e-10],
    [{ promoters: 999_999_999, passives: 0, detractors: 1 }, 3.999999996e-9],
  ])('the variance of %j keeps its digits', (counts, variance) => {
    const found = nps(counts, { method: 'wald' });
    expectWithin(found?.variance, variance, 1e-14);
    expectWithin(found?.standardError, 100 * Math.sqrt(variance / 1e9), 1e-14);
  });

  test('whole differences that add up to 0 have the mean 0', () => {
    expect(pairedT([-1, 4, -1], [2, 2, -2])).toMatchObject({ difference: 0, t: 0, p: 1 });
    expect(meanInterval([0.1, 0.1, 0.1])?.standardDeviation).toBe(0);
    expect(meanInterval([1.7e308, -1.7e308, 1.7e308])?.mean).toBeCloseTo(1.7e308 / 3, -295);
  });

  test('alpha does not change where every answer is greater by a million million', () => {
    const near = [
      [3, 4, 1],
      [4, 4, 7],
      [6, 2, 5],
      [1, 2, 2],
      [7, 6, 4],
    ];
    const far = near.map((row) => row.map((answer) => answer + 1e12));
    expectWithin(cronbachAlpha(far).alpha, cronbachAlpha(near).alpha ?? Number.NaN, 1e-13);
    expectWithin(
      cronbachAlpha(far).byItem[1]?.itemTotal,
      cronbachAlpha(near).byItem[1]?.itemTotal ?? Number.NaN,
      1e-13,
    );
  });
});

describe('results beyond what is counted', () => {
  test.each([1e-200, 1e-320, 1e-9])('a margin of %d points is refused', (margin) => {
    expect(() => npsSampleSize(margin)).toThrow(/margin.*more answers/);
    expect(npsSampleSize(margin, { population: 1000 })).toBe(1000);
    expect(npsSampleSize(margin, { variance: 0 })).toBe(1);
  });

  test.each([1e-200, -1e-320])('a difference of %d points is refused', (difference) => {
    expect(() => npsDifferenceSampleSize(difference)).toThrow(/difference.*more answers/);
    expect(npsDifferenceSampleSize(difference, { variances: [0, 0] })).toBe(1);
  });

  test('two variances are needed, and a population of whole customers', () => {
    expect(() =>
      npsDifferenceSampleSize(5, { variances: [0.6] as unknown as [number, number] }),
    ).toThrow(/variances\[1\].*undefined/);
    expect(() => npsSampleSize(5, { population: 1000.5 })).toThrow(/population.*1000\.5/);
    expect(() => npsSampleSize(5, { population: 0 })).toThrow(/population.*at least 1/);
  });

  test('so many cycles that no list holds them are refused, and nobody brings nobody', () => {
    const input = { customers: 1, invitations: 1, conversion: 0.5 };
    expect(() => referralGrowth({ ...input, cycles: 1e9 })).toThrow(/cycles.*1000000/);
    expect(() => saturatingReferral({ customers: 1, people: 9, k: 1, rounds: 1e9 })).toThrow(
      /rounds.*1000000/,
    );
    const nobody = referralGrowth({ customers: 0, invitations: 100, conversion: 1, cycles: 500 });
    expect(nobody.totals.every((total) => total === 0)).toBe(true);
  });

  test('weights whose squares are too small for their sum are refused', () => {
    const weights = { n: 10, promoters: 5, passives: 3, detractors: 2 };
    expect(weightedNps({ ...weights, squares: 10 })?.effective).toBe(10);
    expect(() => weightedNps({ ...weights, squares: 9 })).toThrow(/squares/);
  });

  test('the lowest band begins at 0, also for the end of an interval below it', () => {
    expect(susBand(-3)).toEqual({ grade: 'F', from: 0, percentiles: [0, 14] });
  });
});

describe('nothing is taken for 0', () => {
  const value = { margin: 30, retention: 0.8, discount: 0.1 };
  test.each([null, '', '0.8', true, []])('a share of %j is none', (share) => {
    const wrong = share as unknown as number;
    expect(() => customerLifetimeValue({ ...value, retention: wrong })).toThrow(/retention/);
    expect(() =>
      referralGrowth({ customers: 1, invitations: 1, conversion: wrong, cycles: 1 }),
    ).toThrow(/conversion/);
    expect(() => npsGroup(wrong)).toThrow(/score/);
    expect(() => countedMean([1, 2], wrong)).toThrow(/min/);
    const estimate = npsEstimate({ promoters: 5, passives: 3, detractors: 2 }, 'wald');
    expect(() => npsAgainst(estimate, wrong)).toThrow(/benchmark/);
  });

  test('a first margin that only objects as such have is none', () => {
    const firstMargin = 'constructor' as unknown as 'now';
    expect(() => customerLifetimeValue({ ...value, firstMargin })).toThrow(/firstMargin/);
  });
});

describe('numbers of periods', () => {
  test('may be greater than 32 bits hold', () => {
    const from = 3_000_000_000;
    const activity = [
      { customer: 'a', period: from },
      { customer: 'b', period: from },
      { customer: 'a', period: from + 2 },
    ];
    expect(cohortRetention(activity)?.cohorts).toMatchObject([
      { cohort: from, size: 2, active: [2, 0, 1] },
    ]);
  });

  test('must be whole, and the kind known', () => {
    const row = { cohort: 1.5, active: [2, 1] };
    expect(() => cohortTable([row], 'classic', 3)).toThrow(/cohort.*1\.5/);
    expect(() => cohortTable([], 'classic', Number.NaN)).toThrow(/until.*NaN/);
    expect(() => cohortTable([], 'rolling' as unknown as 'classic', 3)).toThrow(/kind.*rolling/);
  });
});
