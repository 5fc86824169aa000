import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kaplanMeier, type SurvivalStep } from '../../src/metrics/index.ts';

/** Lines such as `13+` are times of customers who were still there. */
function seen(text: string): [times: number[], events: boolean[]] {
  const items = text.split(' ');
  return [items.map((item) => Number.parseInt(item, 10)), items.map((item) => !item.endsWith('+'))];
}

const curve = (text: string, options = {}) => {
  const result = kaplanMeier(...seen(text), options);
  if (!result) throw new Error('no curve');
  return result;
};

const withEvents = (steps: readonly SurvivalStep[]) => steps.filter(({ events }) => events > 0);

const sample = fc.array(fc.record({ time: fc.nat(30), event: fc.boolean() }), {
  minLength: 1,
  maxLength: 40,
});

describe('kaplanMeier', () => {
  // R 4.4, survival, tests/doaml.Rout.save (data of Miller, 1981): n.risk, n.event, survival,
  // std.err, lower and upper 95% CI.
  test.each([
    [
      '9 13 13+ 18 23 28+ 31 34 45+ 48 161+',
      [
        [9, 11, 1, 0.909, 0.0867, 0.7541, 1],
        [13, 10, 1, 0.818, 0.1163, 0.6192, 1],
        [18, 8, 1, 0.716, 0.1397, 0.4884, 1],
        [23, 7, 1, 0.614, 0.1526, 0.3769, 0.999],
        [31, 5, 1, 0.491, 0.1642, 0.2549, 0.946],
        [34, 4, 1, 0.368, 0.1627, 0.1549, 0.875],
        [48, 2, 1, 0.184, 0.1535, 0.0359, 0.944],
      ],
      { n: 11, events: 7, median: 31, medianLow: 18, medianHigh: null },
    ],
    [
      '5 5 8 8 12 16+ 23 27 30 33 43 45',
      [
        [5, 12, 2, 0.8333, 0.1076, 0.647, 1],
        [8, 10, 2, 0.6667, 0.1361, 0.4468, 0.995],
        [12, 8, 1, 0.5833, 0.1423, 0.3616, 0.941],
        [23, 6, 1, 0.4861, 0.1481, 0.2675, 0.883],
        [27, 5, 1, 0.3889, 0.147, 0.1854, 0.816],
        [30, 4, 1, 0.2917, 0.1387, 0.1148, 0.741],
        [33, 3, 1, 0.1944, 0.1219, 0.0569, 0.664],
        [43, 2, 1, 0.0972, 0.0919, 0.0153, 0.62],
        [45, 1, 1, 0, null, null, null],
      ],
      { n: 12, events: 11, median: 23, medianLow: 8, medianHigh: null },
    ],
  ])('%s as R prints it', (text, rows, summary) => {
    const result = curve(text);
    expect(result).toMatchObject(summary);
    const steps = withEvents(result.steps);
    expect(steps.length).toBe(rows.length);
    for (const [i, [time, atRisk, events, survival, error, low, high]] of rows.entries()) {
      const step = steps[i];
      expect(step).toMatchObject({ time, atRisk, events });
      expect(step?.survival).toBeCloseTo(survival ?? Number.NaN, 3);
      for (const [value, printed] of [
        [step?.standardError, error],
        [step?.low, low],
        [step?.high, high],
      ]) {
        if (printed === null) expect(value).toBeNull();
        else expect(Math.abs((value ?? 9) - (printed ?? Number.NaN))).toBeLessThan(5.1e-4);
      }
    }
  });

  // Freireich et al. (1963), 6-mercaptopurine; the ends by scipy.stats.ecdf 1.17.
  test.each([
    ['plain' as const, 4, 0.5640993266787881, 0.9417830262623881],
    ['plain' as const, 0, 0.7074793118252003, 1],
    ['plain' as const, 11, 0.1843848638406128, 0.711973679576754],
    ['log-log' as const, 0, 0.6197179552659838, 0.951551747646997],
    ['log-log' as const, 4, 0.5031995107999564, 0.8893618351692655],
    ['log-log' as const, 11, 0.18805200595923235, 0.6801426284952414],
  ])('%s interval at step %i', (interval, place, low, high) => {
    const text = '6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+';
    const result = curve(text, { interval });
    expect(result.median).toBe(23);
    expect(result.steps[place]?.low).toBeCloseTo(low, 13);
    expect(result.steps[place]?.high).toBeCloseTo(high, 13);
  });

  test('counts who is censored at a time as still at risk then', () => {
    expect(curve('3 3+ 4+').steps).toMatchObject([
      { time: 3, atRisk: 3, events: 1, censored: 1, survival: 2 / 3 },
      { time: 4, atRisk: 1, events: 0, censored: 1, survival: 2 / 3 },
    ]);
  });

  test.each([
    ['2 3 3+ 5', 4],
    ['1 2 3 4', 2.5],
    ['1 2 3 4+ 6', 3],
    ['1 2 3+ 4+', 2],
    ['1 2+ 3+', null],
    ['5', 5],
    ['1 1 1 2 2+ 3+ 7 8', 4.5],
  ])('%s has the median %j', (text, median) => {
    expect(curve(text).median).toBe(median);
  });

  test('finds the stretch at ½ though a product of quotients misses it', () => {
    const times = Array.from({ length: 100 }, (_, i) => i + 1);
    expect(kaplanMeier(times, new Array<boolean>(100).fill(true))?.median).toBe(50.5);
  });

  test('is the share still there where everyone was seen to the end', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { minLength: 1 }), (times) => {
        const n = times.length;
        const steps = kaplanMeier(times, new Array<1>(n).fill(1))?.steps ?? [];
        for (const { time, survival, standardError } of steps) {
          const share = times.filter((other) => other > time).length / n;
          expect(survival).toBeCloseTo(share, 12);
          if (share === 0) expect(standardError).toBeNull();
          else expect(standardError).toBeCloseTo(Math.sqrt((share * (1 - share)) / n), 12);
        }
      }),
    );
  });

  test('is what one gets by handing the weight of each censored one to those after (Efron 1967)', () => {
    fc.assert(
      fc.property(sample, (customers) => {
        // At one time those who leave come before those who are censored.
        const order = customers.toSorted(
          (a, b) => a.time - b.time || Number(b.event) - Number(a.event),
        );
        const weights = order.map(() => 1 / order.length);
        for (const [i, { event }] of order.entries()) {
          const after = order.length - i - 1;
          if (event || after === 0) continue;
          for (let j = i + 1; j < order.length; j += 1) {
            weights[j] = (weights[j] ?? 0) + (weights[i] ?? 0) / after;
          }
          weights[i] = 0;
        }
        const result = kaplanMeier(
          customers.map(({ time }) => time),
          customers.map(({ event }) => event),
        );
        for (const { time, survival } of result?.steps ?? []) {
          const left = order.reduce(
            (sum, { time: own, event }, i) => sum + (event && own <= time ? (weights[i] ?? 0) : 0),
            0,
          );
          expect(survival).toBeCloseTo(1 - left, 10);
        }
      }),
    );
  });

  test('falls, keeps inside 0 and 1, holds its share, and does not care for order', () => {
    fc.assert(
      fc.property(sample, fc.constantFrom('log', 'plain', 'log-log'), (customers, interval) => {
        const of = (them: typeof customers) =>
          kaplanMeier(
            them.map(({ time }) => time),
            them.map(({ event }) => event),
            { interval },
          );
        const result = of(customers);
        expect(of(customers.toReversed())).toEqual(result);
        let before = 1;
        for (const { survival, low, high } of result?.steps ?? []) {
          expect(survival).toBeLessThanOrEqual(before);
          before = survival;
          if (low === null || high === null) continue;
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(1);
          expect(low).toBeLessThanOrEqual(survival);
          expect(high).toBeGreaterThanOrEqual(survival);
        }
        const { median, medianLow, medianHigh } = result ?? {};
        if (typeof median === 'number' && typeof medianLow === 'number') {
          expect(medianLow).toBeLessThanOrEqual(median);
        }
        if (typeof median === 'number' && typeof medianHigh === 'number') {
          expect(medianHigh).toBeGreaterThanOrEqual(median);
        }
      }),
    );
  });

  test('takes a million customers, and changes nothing it was given', () => {
    const times = Object.freeze(Array.from({ length: 1e6 }, (_, i) => (i * 7919) % 1000));
    const events = Object.freeze(times.map((_, i) => i % 3 === 0));
    const result = kaplanMeier(times, events);
    expect(result?.steps.length).toBe(1000);
    expect(result?.steps.reduce((sum, step) => sum + step.events + step.censored, 0)).toBe(1e6);
  });

  test('says nothing of nobody, and refuses what cannot be', () => {
    expect(kaplanMeier([], [])).toBeNull();
    expect(() => kaplanMeier([1], [])).toThrow(/as many as times = 1, got 0/);
    expect(() => kaplanMeier([1, -2], [1, 0])).toThrow(/times.*-2 at place 2/);
    expect(() => kaplanMeier([Number.NaN], [1])).toThrow(/NaN at place 1/);
    expect(() => kaplanMeier(['3' as unknown as number], [1])).toThrow(/"3" at place 1/);
    expect(() => kaplanMeier([1], [2 as 1])).toThrow(/events.*2 at place 1/);
    expect(() => kaplanMeier([1], [1], { confidence: 1 })).toThrow(/confidence/);
    expect(() => kaplanMeier([1], [1], { interval: 'exact' as 'log' })).toThrow(/log-log.*"exact"/);
  });
});
