import { retentionRates } from '../../metrics/retention-rates.ts';
import { wilson } from '../../metrics/wilson.ts';
import { type FieldReading, type FieldRule, readFields } from '../../ui/fields.ts';
import { formatNumber } from '../../ui/format.ts';
import { say, type Words } from '../../ui/words.ts';
import { pointsDown } from './show.ts';
import type { FieldName, Period, ValueState } from './state.ts';
import { ratePerPeriod, ratePerYear, type Terms } from './worth.ts';

export const PERIODS_A_YEAR: Readonly<Record<Period, number>> = { month: 12, quarter: 4, year: 1 };

/** Most margins that a finite horizon counts: fifty years of months. */
const LONGEST_HORIZON = 600;
const DEAREST = 1e12;

const COUNTED = {
  start: { whole: true, min: 1 },
  end: { whole: true },
  acquired: { whole: true },
} as const satisfies Partial<Record<FieldName, FieldRule>>;

const KNOWN = { rate: { min: 0, max: 100 } } as const;

const MONEY = {
  margin: { min: 0, above: true, max: DEAREST, optional: true },
  discount: { min: 0, max: 100, optional: true },
  growth: { min: -100, max: 100, optional: true },
  acquisition: { min: 0, max: DEAREST, optional: true },
  keeping: { min: 0, above: true, max: DEAREST, optional: true },
  gain: { min: 0, above: true, max: 100, optional: true },
} as const satisfies Partial<Record<FieldName, FieldRule>>;

const HORIZON = { periods: { whole: true, min: 1, max: LONGEST_HORIZON } } as const;

/** Retention as a share, with its interval where it was counted. */
export interface Kept {
  readonly share: number;
  /** `null` where only the rate is known. */
  readonly counts: {
    readonly start: number;
    readonly end: number;
    readonly acquired: number;
    readonly stayed: number;
  } | null;
  /** Wilson's; `null` where only the rate is known. */
  readonly low: number | null;
  readonly high: number | null;
}

/** What a state amounts to in numbers. */
export interface ValueReading {
  readonly problems: Readonly<Partial<Record<FieldName, string>>>;
  readonly touched: boolean;
  readonly kept: Kept | null;
  /** `null` until margin, discount and horizon are there. */
  readonly terms: Terms | null;
  readonly acquisition: number | null;
  readonly keeping: number | null;
  /** Gain in retention that the keeping is expected to bring, as a share. */
  readonly gain: number | null;
  /** The discount rate as one a year, where it was given as one a period. */
  readonly yearly: number | null;
}

/** Reads the form; whatever is wrong is named at its field and taken for nothing else. */
export function readValue(state: ValueState, words: Words): ValueReading {
  const { texts } = state;
  const people: Reading =
    state.source === 'counts'
      ? readFields<keyof typeof COUNTED>(texts, COUNTED, words)
      : readFields<keyof typeof KNOWN>(texts, KNOWN, words);
  const money = readFields<keyof typeof MONEY>(texts, MONEY, words);
  const horizon: Reading | null =
    state.horizon === 'finite' ? readFields<keyof typeof HORIZON>(texts, HORIZON, words) : null;
  const problems: Problems = { ...people.problems, ...money.problems, ...horizon?.problems };

  const kept = people.complete ? keptOf(state, people, problems, words) : null;
  const gain = money.values.gain === null ? null : money.values.gain / 100;
  if (gain !== null && kept && gain > 1 - kept.share + 1e-9) {
    problems.gain = say(words, 'value.problem.gain', {
      max: pointsDown(1 - kept.share, words),
    });
  }
  const { margin, discount } = money.values;
  const ready =
    margin !== null && discount !== null && !problems.growth && (horizon?.complete ?? true);
  const times = PERIODS_A_YEAR[state.period];
  const perPeriod = (rate: number) =>
    state.discountOf === 'year' ? ratePerPeriod(rate / 100, times) : rate / 100;
  return {
    problems,
    touched: people.touched,
    kept,
    terms: ready
      ? {
          margin,
          discount: perPeriod(discount),
          growth: (money.values.growth ?? 0) / 100,
          first: state.first,
          periods: horizon?.values.periods ?? null,
        }
      : null,
    acquisition: money.values.acquisition,
    keeping: money.values.keeping,
    gain: problems.gain ? null : gain,
    yearly:
      discount !== null && state.discountOf === 'period'
        ? ratePerYear(discount / 100, times)
        : null,
  };
}

type Problems = Partial<Record<FieldName, string>>;

/** A reading of some of the fields. */
interface Reading extends Pick<FieldReading<FieldName>, 'problems' | 'complete' | 'touched'> {
  readonly values: Readonly<Partial<Record<FieldName, number | null>>>;
}

function keptOf(state: ValueState, people: Reading, problems: Problems, words: Words): Kept | null {
  const { start = null, end = null, acquired = null, rate = null } = people.values;
  if (state.source === 'rate') {
    return rate === null ? null : { share: rate / 100, counts: null, low: null, high: null };
  }
  if (start === null || end === null || acquired === null) return null;
  const count = (value: number) => formatNumber(words.locale, value);
  if (acquired > end) {
    problems.acquired = say(words, 'value.problem.acquired', { max: count(end) });
    return null;
  }
  const stayed = end - acquired;
  if (stayed > start) {
    problems.end = say(words, 'value.problem.end', {
      stayed: count(stayed),
      start: count(start),
      max: count(start + acquired),
    });
    return null;
  }
  const rates = retentionRates({ start, end, acquired });
  const interval = wilson(stayed, start, { confidence: Number(state.confidence) / 100 });
  if (!rates || !interval) return null;
  return {
    share: rates.retention,
    counts: { start, end, acquired, stayed },
    low: interval.low,
    high: interval.high,
  };
}
