import { formatNumber, formatShare } from '../../ui/format.ts';
import type { Headline, Report } from '../../ui/report.ts';
import { say, type Values, type Words } from '../../ui/words.ts';
import { churnTable, growthOfValue, sensitivity, spendingTable } from './drawings.ts';
import { type Kept, readValue, type ValueReading } from './reading.ts';
import {
  duration,
  mean,
  meanUp,
  money,
  moneyDown,
  points,
  pointsDown,
  pointsUp,
  shownMean,
  shownMeanUp,
} from './show.ts';
import type { FieldName, ValueState } from './state.ts';
import { steps } from './steps.ts';
import { breakEven, newcomerValue, payback, type Terms } from './worth.ts';

/** Below this many customers an interval is so wide that a warning is due. */
const FEW = 30;
/** For how many customers a spending is worked out where their number is not known. */
const ROUND_NUMBER = 1000;

/** What the tool shows for a state. */
export interface ValueView {
  readonly report: Report | null;
  readonly waiting: string;
  readonly problems: Readonly<Partial<Record<FieldName, string>>>;
  /** The discount rate in the other unit of time; empty where there is no other. */
  readonly discountNote: string;
}

/** A state whose retention is known, with what follows from it. */
export interface Worked {
  readonly state: ValueState;
  readonly words: Words;
  readonly reading: ValueReading;
  readonly kept: Kept;
  readonly terms: Terms | null;
  /** Value of a newcomer, and at the ends of the retention interval; `null` without an end. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Customers whom a spending on keeping reaches. */
  readonly base: number;
  readonly confidence: string;
}

/** Works out what to show; pure, so that the whole tool is tested without a browser. */
export function viewValue(state: ValueState, words: Words): ValueView {
  const reading = readValue(state, words);
  const { kept, problems } = reading;
  const wrong = Object.keys(problems).length > 0;
  return {
    report: kept ? report(work(state, reading, kept, words)) : null,
    waiting: say(words, wrong ? 'value.waiting.wrong' : 'value.waiting'),
    problems,
    discountNote: discountNote(state, reading, words),
  };
}

function work(state: ValueState, reading: ValueReading, kept: Kept, words: Words): Worked {
  const { terms } = reading;
  const at = (retention: number | null) =>
    terms && retention !== null ? newcomerValue(terms, retention) : null;
  return {
    state,
    words,
    reading,
    kept,
    terms,
    value: at(kept.share),
    low: at(kept.low),
    high: at(kept.high),
    base: kept.counts?.start ?? ROUND_NUMBER,
    confidence: formatShare(words.locale, Number(state.confidence) / 100, 0),
  };
}

function report(worked: Worked): Report {
  const { words, terms, kept, value } = worked;
  return {
    headlines: headlines(worked),
    sentences: [
      verdict(worked),
      ...stay(worked),
      ...winning(worked),
      ...keeping(worked),
      ...(terms ? [] : [say(words, 'value.next')]),
    ],
    warnings: warnings(worked),
    drawings: [
      ...(terms && value !== null ? [growthOfValue(worked, terms)] : []),
      ...(terms ? sensitivity(worked, terms) : []),
      ...(terms && value !== null ? spendingTable(worked, terms, value) : []),
      ...(kept.share < 1 ? [churnTable(worked)] : []),
    ],
    steps: steps(worked),
    limits: ['constant', 'interval', 'cause', 'others', 'people'].map((name) =>
      say(words, `value.limit.${name}`),
    ),
  };
}

function headlines(worked: Worked): Headline[] {
  const { state, words, kept, terms, value, confidence, reading } = worked;
  const share = (part: number) => formatShare(words.locale, part);
  const churn = 1 - kept.share;
  const back =
    terms && reading.acquisition !== null && value !== null
      ? payback(terms, kept.share, reading.acquisition)
      : null;
  return [
    ...(value !== null
      ? [{ name: say(words, 'value.head.value'), text: money(value, words), ...range(worked) }]
      : []),
    {
      name: say(words, 'value.head.retention'),
      text: share(kept.share),
      ...(kept.low !== null &&
        kept.high !== null && {
          note: say(words, 'value.note.interval', {
            low: share(kept.low),
            high: share(kept.high),
            confidence,
          }),
        }),
    },
    ...(churn > 0
      ? [{ name: say(words, 'value.head.stay'), text: duration(1 / churn, state.period, words) }]
      : []),
    ...(back !== null
      ? [{ name: say(words, 'value.head.payback'), text: duration(back, state.period, words) }]
      : []),
  ];
}

/** The range of the value under its headline, as far as it has ends. */
function range({ words, low, high, kept }: Worked): { note?: string } {
  if (low === null || kept.low === null) return {};
  const note =
    high === null
      ? say(words, 'value.note.open', { low: money(low, words) })
      : say(words, 'value.note.range', { low: money(low, words), high: money(high, words) });
  return { note };
}

function verdict({ words, kept, terms, value, low, high, confidence }: Worked): string {
  const share = (part: number) => formatShare(words.locale, part);
  const retention = share(kept.share);
  if (!terms) {
    return kept.low === null || kept.high === null
      ? say(words, 'value.verdict.rate', { retention })
      : say(words, 'value.verdict.counted', {
          retention,
          low: share(kept.low),
          high: share(kept.high),
          confidence,
        });
  }
  if (value === null) return say(words, 'value.verdict.endless', { retention });
  const known = { retention, value: money(value, words), confidence };
  if (low === null) return say(words, 'value.verdict.value', known);
  return high === null
    ? say(words, 'value.verdict.open', { ...known, low: money(low, words) })
    : say(words, 'value.verdict.range', {
        ...known,
        low: money(low, words),
        high: money(high, words),
      });
}

function stay({ state, words, kept }: Worked): string[] {
  const churn = 1 - kept.share;
  if (churn === 0) return [say(words, 'value.stay.nobody')];
  const lasts = (share: number) => duration(1 / (1 - share), state.period, words);
  const values = { churn: formatShare(words.locale, churn), stay: lasts(kept.share) };
  if (kept.low === null || kept.high === null) return [say(words, 'value.stay', values)];
  return [
    kept.high === 1
      ? say(words, 'value.stay.open', { ...values, low: lasts(kept.low) })
      : say(words, 'value.stay.range', {
          ...values,
          low: lasts(kept.low),
          high: lasts(kept.high),
        }),
  ];
}

function winning({ words, reading, kept, terms, value, low, high }: Worked): string[] {
  const cost = reading.acquisition;
  if (!terms || value === null || cost === null) return [];
  const left = value - cost;
  const values: Values = {
    cost: money(cost, words),
    value: money(value, words),
    left: money(Math.abs(left), words),
    roi: cost > 0 ? formatShare(words.locale, left / cost, 0) : '',
  };
  const said = [
    say(
      words,
      left < 0 ? 'value.win.loss' : cost > 0 ? 'value.win.gain' : 'value.win.free',
      values,
    ),
  ];
  if (cost > 0) {
    const back = payback(terms, kept.share, cost);
    said.push(
      back === null
        ? say(words, 'value.win.never')
        : say(words, 'value.win.back', { period: formatNumber(words.locale, back) }),
    );
  }
  if (low !== null && low < cost !== (high !== null && high < cost)) {
    said.push(say(words, 'value.win.unsure'));
  }
  return said;
}

function keeping({ words, reading, kept, terms, base }: Worked): string[] {
  const { keeping: spend, acquisition, gain } = reading;
  if (!terms || spend === null) return [];
  const even = breakEven(terms, kept.share, spend, acquisition);
  if (!even) return [];
  const { locale } = words;
  const churn = 1 - kept.share;
  const shared: Values = {
    spend: money(spend, words),
    base: formatNumber(locale, base),
    budget: money(spend * base, words),
    churn: pointsDown(churn, words),
  };
  const said = [
    even.pays > churn
      ? say(words, 'value.keep.cannot', { ...shared, points: pointsUp(even.pays, words) })
      : say(words, 'value.keep.pays', {
          ...shared,
          points: pointsUp(even.pays, words, churn),
          n: shownMeanUp(even.pays * base),
          customers: meanUp(even.pays * base, words),
          saved: money(even.saved, words),
        }),
  ];
  if (even.matches !== null && even.evenCost !== null && acquisition) {
    const behind = even.matches > churn;
    said.push(
      say(words, behind ? 'value.keep.behind' : 'value.keep.matches', {
        ...shared,
        n: shownMean((spend * base) / acquisition),
        won: mean((spend * base) / acquisition, words),
        points: pointsUp(even.matches, words, behind ? undefined : churn),
        cost: moneyDown(even.evenCost, words),
      }),
    );
  }
  if (gain !== null) {
    const worth = gain * base * even.saved;
    said.push(
      say(words, 'value.keep.expected', {
        ...shared,
        points: points(gain, words),
        n: shownMean(gain * base),
        customers: mean(gain * base, words),
        each: money(spend / gain, words),
        worth: money(worth, words),
        roi: formatShare(locale, worth / (spend * base) - 1, 0),
      }),
    );
  }
  return said;
}

function warnings({ words, kept, terms, value, state }: Worked): string[] {
  const start = kept.counts?.start;
  return [
    ...(start !== undefined && start < FEW
      ? [say(words, 'value.warning.few', { count: start, limit: FEW })]
      : []),
    ...(kept.counts === null ? [say(words, 'value.warning.rate')] : []),
    ...(kept.share === 1 ? [say(words, 'value.warning.nobody')] : []),
    ...(terms && value === null ? [say(words, 'value.warning.endless')] : []),
    ...(terms && terms.discount === 0 && state.horizon === 'endless' && value !== null
      ? [say(words, 'value.warning.undiscounted')]
      : []),
  ];
}

function discountNote(state: ValueState, reading: ValueReading, words: Words): string {
  const decimals = 2;
  if (state.period === 'year') return '';
  if (reading.yearly !== null) {
    return say(words, 'value.discount.yearly', {
      rate: formatShare(words.locale, reading.yearly, decimals),
    });
  }
  return reading.terms
    ? say(words, `value.discount.${state.period}`, {
        rate: formatShare(words.locale, reading.terms.discount, decimals + 1),
      })
    : '';
}
