import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cohortRetention, type RetentionKind } from '../../src/metrics/cohort-retention.ts';
import { cronbachAlpha } from '../../src/metrics/cronbach-alpha.ts';
import { csat } from '../../src/metrics/csat.ts';
import { customerEffort } from '../../src/metrics/customer-effort.ts';
import {
  customerLifetimeValue,
  type FirstMargin,
} from '../../src/metrics/customer-lifetime-value.ts';
import { gini } from '../../src/metrics/gini.ts';
import { herfindahl } from '../../src/metrics/herfindahl.ts';
import { kaplanMeier, type SurvivalInterval } from '../../src/metrics/kaplan-meier.ts';
import { lorenz } from '../../src/metrics/lorenz.ts';
import { newcombe } from '../../src/metrics/newcombe.ts';
import { referralGrowth } from '../../src/metrics/referral-growth.ts';
import { retentionRates } from '../../src/metrics/retention-rates.ts';
import { type RfmTies, rfm } from '../../src/metrics/rfm.ts';
import { sus } from '../../src/metrics/sus.ts';
import type { SusAnswers, SusBlanks } from '../../src/metrics/sus-score.ts';
import { topShare } from '../../src/metrics/top-share.ts';

interface Inputs {
  newcombe: { counts: [number, number, number, number]; confidence: number };
  kaplanMeier: { times: number[]; events: (0 | 1)[]; confidence: number };
  cronbachAlpha: { rows: (number | null)[][]; confidence: number };
  concentration: { values: number[]; tops: number[] };
  rfm: { customers: [number, number, number][]; ties: RfmTies };
  sus: { rows: SusAnswers[]; blanks: SusBlanks; confidence: number };
  csat: { ratings: number[]; min: number; max: number; topBoxes: number; confidence: number };
  customerEffort: { answers: number[]; confidence: number };
  retentionRates: { counts: [number, number, number] };
  lifetimeValue: {
    rates: [margin: number, retention: number, discount: number, marginGrowth: number];
    firstMargin: FirstMargin;
    periods: number[];
  };
  referralGrowth: { customers: number; invitations: number; conversion: number; cycles: number };
  cohortRetention: { rows: [number, number][]; kind: RetentionKind; until?: number };
}

const INTERVALS: readonly SurvivalInterval[] = ['log', 'plain', 'log-log'];

/** Each result in the shape of the fixture. */
const COMPUTE: { readonly [K in keyof Inputs]: (input: Inputs[K]) => unknown } = {
  newcombe: ({ counts, confidence }) => newcombe(...counts, { confidence }),
  kaplanMeier: ({ times, events, confidence }) => {
    const curves = INTERVALS.map((interval) =>
      kaplanMeier(times, events, { confidence, interval }),
    );
    const steps = curves[0]?.steps ?? [];
    return {
      ...curves[0],
      time: steps.map(({ time }) => time),
      atRisk: steps.map(({ atRisk }) => atRisk),
      gone: steps.map((step) => step.events),
      censored: steps.map(({ censored }) => censored),
      survival: steps.map(({ survival }) => survival),
      standardError: steps.map(({ standardError }) => standardError),
      ends: Object.fromEntries(
        curves.map((curve, i) => [
          INTERVALS[i],
          {
            ...curve,
            low: curve?.steps.map(({ low }) => low),
            high: curve?.steps.map(({ high }) => high),
          },
        ]),
      ),
    };
  },
  cronbachAlpha: ({ rows, confidence }) => cronbachAlpha(rows, { confidence }),
  concentration: ({ values, tops }) => {
    const points = lorenz(values);
    return {
      gini: gini(values),
      small: gini(values, { smallSample: true }),
      herfindahl: herfindahl(values),
      population: points?.map(({ population }) => population) ?? null,
      share: points?.map(({ share }) => share) ?? null,
      whole: tops.map((top) => topShare(values, { top })),
      interpolated: tops.map((top) => topShare(values, { top, method: 'interpolated' })),
    };
  },
  rfm: ({ customers, ties }) => {
    const { scores, cuts } = rfm(
      customers.map(([recency, frequency, monetary]) => ({ recency, frequency, monetary })),
      { ties },
    );
    return { cells: scores.map(({ cell }) => cell), cuts };
  },
  sus: ({ rows, blanks, confidence }) => {
    const study = sus(rows, { blanks, confidence });
    return study && { ...study, scored: study.scores.flatMap((one) => (one ? [one.score] : [])) };
  },
  csat: ({ ratings, min, max, topBoxes, confidence }) =>
    csat(ratings, { scale: { min, max }, topBoxes, confidence }),
  customerEffort: ({ answers, confidence }) => customerEffort(answers, { confidence }),
  retentionRates: ({ counts: [start, end, acquired] }) => retentionRates({ start, end, acquired }),
  lifetimeValue: ({ rates: [margin, retention, discount, marginGrowth], firstMargin, periods }) => {
    const input = { margin, retention, discount, marginGrowth, firstMargin };
    return {
      endless: customerLifetimeValue(input),
      until: periods.map((n) => customerLifetimeValue({ ...input, periods: n })),
    };
  },
  referralGrowth,
  cohortRetention: ({ rows, ...options }) =>
    cohortRetention(
      rows.map(([customer, period]) => ({ customer, period })),
      options,
    ),
};

/** Made by R: see scripts/reference/customers.R. */
interface Reference {
  readonly kind: keyof Inputs;
  readonly input: never;
  readonly expect: unknown;
}

const references = JSON.parse(
  readFileSync(new URL('../fixtures/customers.json', import.meta.url), 'utf8'),
) as Reference[];

/** Where the two differ, by name; a result may hold more than the reference. */
function differences(actual: unknown, expected: unknown, name = 'result'): string[] {
  if (Array.isArray(expected) && !(Array.isArray(actual) && actual.length === expected.length)) {
    return [`${name}: ${JSON.stringify(actual)} for a list of ${expected.length}`];
  }
  if (typeof expected === 'object' && expected !== null) {
    const fields = new Map(Object.entries(actual ?? {}));
    return Object.entries(expected).flatMap(([key, value]) =>
      differences(fields.get(key), value, `${name}.${key}`),
    );
  }
  // Relative 1e-9; absolute where R's own cancellation leaves dust instead of 0.
  const same =
    typeof expected === 'number' && typeof actual === 'number'
      ? Math.abs(actual - expected) <= Math.max(1e-9 * Math.abs(expected), 1e-13)
      : actual === expected;
  return same ? [] : [`${name}: ${actual} for ${expected}`];
}

describe('agreement with R', () => {
  test('the fixture holds every kind', () => {
    expect(new Set(references.map(({ kind }) => kind))).toEqual(new Set(Object.keys(COMPUTE)));
    expect(references.length).toBeGreaterThan(200);
  });

  test.each(references.map((reference, i) => [i, reference.kind, reference] as const))(
    'reference %i (%s)',
    (_, kind, { input, expect: expected }) => {
      expect(differences(COMPUTE[kind](input), expected)).toEqual([]);
    },
  );
});
