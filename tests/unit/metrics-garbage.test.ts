import { describe, expect, test } from 'vitest';
import * as metrics from '../../src/metrics/index.ts';

/**
 * Calls that are right, one or more a function. Each part of each is then replaced by what does not
 * belong there: the answer must be a number, `null` or an error in words, never NaN or infinity.
 */
const a = [1, 5, 3, 8, 2.5];
const b = [2, 4, 7, 1, 9];
const counts = { promoters: 58, passives: 38, detractors: 24 };
const others = { promoters: 44, passives: 40, detractors: 26 };
const weighted = { n: 120, promoters: 50, passives: 40, detractors: 30, squares: 180 };
const confidence = 0.9;
const CALLS: Readonly<Record<string, readonly unknown[]>> = {
  alphaFromCovariance: [
    [
      [3.5, 2.5, 2],
      [2.5, 2, 1.5],
      [2, 1.5, 2],
    ],
    4,
    { confidence },
  ],
  benjaminiHochberg: [[0.1, 0.2, 0.01]],
  cohortCounts: [{ customerOf: [0, 1, 0], periodOf: [1, 1, 3], customers: 2 }, 4, [1]],
  cohortRetention: [
    [
      { customer: 'a', period: 1 },
      { customer: 'b', period: 3 },
    ],
    { kind: 'classic', until: 4 },
  ],
  cohortTable: [
    [
      { cohort: 1, active: [2, 0, 1] },
      { cohort: 3, active: [1] },
    ],
    'classic',
    3,
  ],
  compareNps: [counts, others, { confidence, method: 'wald' }],
  compareWeightedNps: [weighted, weighted, { confidence, method: 'wald' }],
  countedMean: [[1, 0, 1, 2, 1], 1, { confidence }],
  cronbachAlpha: [
    [
      [1, 2, 1],
      [2, 2, 3],
      [4, 3, 4],
      [5, 5, 4],
    ],
    { confidence },
  ],
  csat: [[5, 4, 4, 3, 1], { scale: { min: 1, max: 5 }, topBoxes: 2, confidence }],
  customerEffort: [[7, 6, 5, 4, 2], { confidence }],
  customerLifetimeValue: [
    {
      margin: 30,
      retention: 0.8,
      discount: 0.1,
      firstMargin: 'now',
      marginGrowth: 0.05,
      periods: 3,
    },
  ],
  gini: [a, { smallSample: true }],
  herfindahl: [a],
  holm: [[0.1, 0.2, 0.01]],
  kaplanMeier: [[2, 3, 3, 5], [true, true, false, true], { confidence, interval: 'log' }],
  kaplanMeierFromCounts: [
    [
      { time: 2, events: 1, censored: 0 },
      { time: 3, events: 1, censored: 1 },
    ],
    { confidence, interval: 'log' },
  ],
  lorenz: [a],
  mannWhitney: [a, b, { method: 'auto', continuity: true, twoSided: 'doubled' }],
  mannWhitneyCounted: [[1, 2, 4], [4, 2, 1], { method: 'exact' }],
  meanInUnit: [metrics.meanInterval(a), 0.5, -0.5],
  meanInterval: [a, { confidence }],
  newcombe: [56, 70, 48, 80, { confidence }],
  nps: [counts, { confidence, method: 'wald', population: 1000 }],
  npsAgainst: [metrics.npsEstimate(counts, 'adjusted-wald'), 40],
  npsDifferenceSampleSize: [
    5,
    { power: 0.8, confidence, method: 'wald', tests: 2, variances: [0.6, 0.5] },
  ],
  npsEstimate: [counts, 'wald'],
  npsGoal: [counts, 40],
  npsGroup: [7],
  npsSampleSize: [5, { confidence, method: 'wald', variance: 0.6, population: 1000 }],
  pairedT: [a, b, { confidence }],
  quantile: [a, 0.25, { type: 6 }],
  quantiles: [a, [0.2, 0.5], { type: 6 }],
  referralGrowth: [{ customers: 40, invitations: 3, conversion: 0.08, cycles: 2 }],
  retentionRates: [{ start: 400, end: 380, acquired: 60 }],
  rfm: [
    [
      { recency: 3, frequency: 9, monetary: 400 },
      { recency: 40, frequency: 2, monetary: 500 },
    ],
    { ties: 'down' },
  ],
  sampleSizeForProportion: [0.05, { confidence, share: 0.4, population: 1000 }],
  sampleSizeForTwoProportions: [0.07, 0.08, { confidence, power: 0.8 }],
  saturatingReferral: [{ customers: 40, people: 500, k: 0.24, rounds: 2 }],
  signedRank: [a, b, { zeros: 'drop', method: 'auto', continuity: true }],
  sus: [[[5, 4, 2, 1, 2, 3, 2, 4, 5, 2]], { blanks: 'centre', confidence }],
  susBand: [77.5],
  susScore: [[5, 4, 2, 1, 2, 3, 2, 4, 5, 2], { blanks: 'centre' }],
  tallyCounts: [[1, 0, 0, 0, 0, 0, 0, 3, 0, 2, 1]],
  tallyScores: [[10, 9, 7]],
  topShare: [a, { top: 0.2, method: 'whole' }],
  twoProportions: [56, 70, 48, 80, { method: 'pooled' }],
  weightedNps: [weighted, { confidence, method: 'wald', population: 1000 }],
  welch: [a, b, { confidence }],
  welchOfMeans: [metrics.meanInterval(a), metrics.meanInterval(b), { confidence }],
  wilson: [8, 10, { confidence }],
};

const NO_NUMBERS = [Number.NaN, Infinity, -Infinity];
const STRANGE = [-1, 1.5, 2 ** 53, 1e-300, 5e-324, 1e300, -0, 0];
const NOT_IN_PLACE = ['1', '', 'toString', true, {}, [], [1], () => 1, 5n, new Set([1])];
const NOTHING = [null, undefined];

const FUNCTIONS: Readonly<Record<string, unknown>> = metrics;

function call(name: string, args: readonly unknown[]): unknown {
  const called = FUNCTIONS[name];
  if (typeof called !== 'function') throw new Error(`${name} is not exported`);
  return called(...args);
}

/** Ways to every part of a value, the parts of its parts included. */
function* ways(value: unknown): Generator<string[]> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    yield [key];
    for (const way of ways(part)) yield [key, ...way];
  }
}

function replaced(value: unknown, way: readonly string[], by: unknown): unknown {
  const [key, ...rest] = way;
  if (key === undefined) return by;
  const part = (value as Record<string, unknown>)[key];
  if (!Array.isArray(value)) return { ...(value as object), [key]: replaced(part, rest, by) };
  return value.with(Number(key), replaced(part, rest, by));
}

/** The same with every list of numbers made into another. */
function convert(value: unknown, by: (list: number[]) => unknown): unknown {
  if (Array.isArray(value)) {
    const isNumbers = value.length > 0 && value.every((part) => typeof part === 'number');
    return isNumbers ? by(value) : value.map((part) => convert(part, by));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, convert(part, by)]));
}

function notFinite(value: unknown): boolean {
  if (typeof value === 'number') return !Number.isFinite(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(notFinite);
}

/** What the language itself says when a value is not what code expects. */
const NO_WORDS =
  /Cannot (?:read|destructure|convert|mix)|is not (?:iterable|a function)|Invalid (?:typed )?array/;

/** What is wrong with the answer to a call, if anything. */
function fault(name: string, args: readonly unknown[]): string | null {
  try {
    return notFinite(call(name, args)) ? 'not finite' : null;
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof TypeError)) return String(error);
    return NO_WORDS.test(error.message) ? error.message : null;
  }
}

describe('what does not belong into a call', () => {
  test('is tried with every function that the library exports', () => {
    const exported = Object.keys(metrics).filter((key) => typeof FUNCTIONS[key] === 'function');
    expect(Object.keys(CALLS)).toEqual(exported.sort((x, y) => (x < y ? -1 : 1)));
  });

  test.each(Object.entries(CALLS))('%s answers it in words or with a number', (name, args) => {
    expect(call(name, args)).not.toBeNull();
    const faults = [...ways(args)].flatMap((way) =>
      [...NO_NUMBERS, ...STRANGE, ...NOT_IN_PLACE, ...NOTHING].flatMap((by) => {
        const found = fault(name, replaced(args, way, by) as readonly unknown[]);
        return found === null ? [] : [`${way.join('.')} = ${String(by)}: ${found}`];
      }),
    );
    expect(faults).toEqual([]);
  });

  test.each(Object.entries(CALLS))('%s takes no text, list or truth for a number', (name, args) => {
    // What a mean carries beside the figures that are used, and which of two scores is better.
    const passedOver = /^(?:meanInUnit|welchOfMeans|npsAgainst) [01]\./;
    const numbers = [...ways(args)].filter(
      (way) =>
        typeof way.reduce<unknown>((v, k) => (v as Record<string, unknown>)[k], args) === 'number',
    );
    const taken = numbers
      .filter((way) => !passedOver.test(`${name} ${way.join('.')}`))
      .flatMap((way) =>
        NOT_IN_PLACE.filter((by) => {
          try {
            call(name, replaced(args, way, by) as readonly unknown[]);
            return true;
          } catch {
            return false;
          }
        }).map((by) => `${way.join('.')} = ${String(by)}`),
      );
    expect(taken).toEqual([]);
  });

  test.each(Object.entries(CALLS))('%s takes typed arrays for lists', (name, args) => {
    const same = (by: (list: number[]) => unknown) => call(name, convert(args, by) as unknown[]);
    expect(same((list) => Float64Array.from(list))).toEqual(call(name, args));
  });

  test.each(Object.entries(CALLS))('%s takes no list with a gap', (name, args) => {
    for (const way of ways(args)) {
      const list = way
        .slice(0, -1)
        .reduce<unknown>((v, k) => (v as Record<string, unknown>)[k], args);
      if (way.length < 2 || !Array.isArray(list)) continue;
      const gap = [...list];
      delete gap[Number(way.at(-1))];
      const answered = () => call(name, replaced(args, way.slice(0, -1), gap) as unknown[]);
      expect(answered, way.join('.')).toThrow();
      expect(answered, way.join('.')).not.toThrow(NO_WORDS);
    }
  });

  test.each(['1', 0.9, true, null, [0.9], new Map()])('no options are %j', (options) => {
    const withOptions = Object.entries(CALLS).filter(([, args]) => {
      const last = args.at(-1);
      return args.length > 1 && typeof last === 'object' && last !== null && !Array.isArray(last);
    });
    for (const [name, args] of withOptions) {
      expect(() => call(name, args.with(-1, options)), name).toThrow(TypeError);
    }
    expect(withOptions.length).toBeGreaterThan(25);
  });
});
