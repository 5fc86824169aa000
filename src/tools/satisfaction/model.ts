// By file rather than by the room's index: what a page does not use should not reach it.
import { sampleSizeForProportion } from '../../metrics/proportion-sample-size.ts';
import { wilson } from '../../metrics/wilson.ts';
import { usesDecimalComma } from '../../tabular/csv.ts';
import { parseNumber } from '../../tabular/number.ts';
import { formatNumber, formatShare, formatSigned } from '../../ui/format.ts';
import type { Drawing, Headline, Report } from '../../ui/report.ts';
import { say, type Words } from '../../ui/words.ts';
import { type Figure, intervals } from '../rating/chart.ts';
import { distribution } from '../rating/distribution.ts';
import { answersOf } from '../rating/entry.ts';
import {
  type SegmentPart,
  segmentCounts,
  segmentPart,
  segmentsWarning,
} from '../rating/segments.ts';
import { periodNames, usedTable, waitingFor } from '../rating/source.ts';
import { fewWarnings, leftOutWarning } from '../rating/warnings.ts';
import {
  type Comparison,
  compareShares,
  comparisonSentences,
  comparisonTable,
} from './comparison.ts';
import {
  type EntryReading,
  type Period,
  periodsOf,
  readSatisfaction,
  satisfiedIn,
} from './periods.ts';
import { type SatisfactionState, scaleOf } from './state.ts';
import { working } from './steps.ts';

/** Everything the tool shows for a state. */
export interface SatisfactionView {
  readonly report: Report | null;
  /** What to do to get a result, while there is none. */
  readonly waiting: string;
  readonly first: EntryReading;
  readonly second: EntryReading | null;
  /** Whether segments are compared, so that a correction can be chosen. */
  readonly segmented: boolean;
  /** Answers needed for the margin wished for; `null` where the margin is not one. */
  readonly needed: string | null;
  readonly marginProblem: string | undefined;
}

/** Works out what to show; pure, so that the whole tool is tested without a browser. */
export function viewSatisfaction(state: SatisfactionState, words: Words): SatisfactionView {
  const comma = usesDecimalComma(words.locale);
  const scale = scaleOf(state);
  const first = readSatisfaction(state.first, state, comma, words);
  const second = state.second && readSatisfaction(state.second, state, comma, words);
  const names = periodNames(state, usedTable(state, scale), words);
  const periods = periodsOf(state, { first, second }, names);
  const segments = periods.first && segmentsOf(state, words);
  return {
    report: periods.first && reportOf(periods.first, periods.second, segments, state, words),
    waiting: waitingFor(state, scale, first, words),
    first,
    second,
    segmented: segments !== null,
    ...viewNeeded(periods.first, state, words),
  };
}

const confidenceOf = ({ confidence }: SatisfactionState) => Number(confidence) / 100;

function reportOf(
  first: Period,
  second: Period | null,
  segments: SegmentPart | null,
  state: SatisfactionState,
  words: Words,
): Report {
  const confidence = confidenceOf(state);
  const comparison = second && compareShares(first, second, confidence);
  const said = [first, ...(second ? [second] : [])].map((period) =>
    sentenceOf(period, confidence, words),
  );
  return {
    headlines: headlines(first, comparison, state, words),
    sentences: [
      ...(second && comparison
        ? comparisonSentences(comparison, first, second, confidence, words)
        : []),
      ...said,
      ...(first.mean ? [say(words, 'satisfaction.mean.note')] : []),
      ...(segments?.sentences ?? []),
    ],
    warnings: [
      ...warningsOf(first, second, words),
      ...(segments?.warnings ?? []),
      ...segmentsWarning(usedTable(state, scaleOf(state)), words),
      ...leftOutWarning(usedTable(state, scaleOf(state)), words),
    ],
    drawings: drawings(first, second, comparison, segments, state, words),
    steps: working(
      first,
      second,
      comparison,
      { top: Number(state.top), confidence: confidenceOf(state) },
      words,
    ),
    limits: ['silent', 'loyal', 'boxes', 'wording'].map((limit) =>
      say(words, `satisfaction.limit.${limit}`),
    ),
  };
}

function headlines(
  first: Period,
  comparison: Comparison | null,
  state: SatisfactionState,
  words: Words,
): Headline[] {
  const { locale } = words;
  const confidence = formatShare(locale, confidenceOf(state), 0);
  const { share, mean } = first;
  const interval = (low: string, high: string) =>
    say(words, 'rating.interval', { confidence, low, high });
  const points = (value: number) => formatSigned(locale, 100 * value, 1);
  return [
    {
      name:
        first.counts === null
          ? say(words, 'satisfaction.share')
          : say(words, 'satisfaction.share.boxes', { boxes: boxes(state, words) }),
      text: formatShare(locale, share.share),
      note: interval(formatShare(locale, share.low), formatShare(locale, share.high)),
    },
    ...(comparison
      ? [
          {
            name: say(words, 'satisfaction.difference.name'),
            text: points(comparison.difference),
            note: interval(points(comparison.low), points(comparison.high)),
          },
        ]
      : []),
    ...(mean
      ? [
          {
            name: say(words, 'satisfaction.mean'),
            text: formatNumber(locale, mean.mean, 2),
            note:
              mean.low === null || mean.high === null
                ? say(words, 'rating.mean.one')
                : mean.standardDeviation === 0
                  ? say(words, 'rating.mean.same')
                  : interval(formatNumber(locale, mean.low, 2), formatNumber(locale, mean.high, 2)),
          },
        ]
      : []),
    { name: say(words, 'rating.answers'), text: formatNumber(locale, first.n) },
  ];
}

/** The answers that count as satisfied, as the reader reads them. */
export function boxes(
  { scale, top }: Pick<SatisfactionState, 'scale' | 'top'>,
  words: Words,
): string {
  const show = (value: number) => formatNumber(words.locale, value);
  const max = Number(scale);
  return top === '1'
    ? show(max)
    : say(words, 'rating.range', { min: show(max - Number(top) + 1), max: show(max) });
}

function sentenceOf(period: Period, confidence: number, words: Words): string {
  const { locale } = words;
  return say(words, 'satisfaction.sentence', {
    period: period.name,
    n: period.n,
    satisfied: formatNumber(locale, period.satisfied),
    count: formatNumber(locale, period.n),
    share: formatShare(locale, period.share.share),
    low: formatShare(locale, period.share.low),
    high: formatShare(locale, period.share.high),
    confidence: formatShare(locale, confidence, 0),
  });
}

function warningsOf(first: Period, second: Period | null, words: Words): string[] {
  const periods = second ? [first, second] : [first];
  return [
    ...fewWarnings(periods, words),
    ...periods.flatMap(({ name, counts, satisfied, n }) => {
      if (n < 2) return [];
      if (counts?.some((count) => count === n)) {
        return [say(words, 'rating.warning.oneBox', { period: name })];
      }
      return satisfied === 0 || satisfied === n
        ? [say(words, 'satisfaction.warning.oneSide', { period: name })]
        : [];
    }),
  ];
}

function shareFigure(words: Words): Figure {
  const { locale } = words;
  return {
    name: say(words, 'satisfaction.share'),
    min: 0,
    max: 1,
    format: (value) => formatShare(locale, value),
    tick: (value) => formatShare(locale, value, 0),
  };
}

function drawings(
  first: Period,
  second: Period | null,
  comparison: Comparison | null,
  segments: SegmentPart | null,
  state: SatisfactionState,
  words: Words,
): Drawing[] {
  const rows = (second ? [first, second] : [first]).map(({ name, n, share }) => ({
    name,
    value: share.share,
    low: share.low,
    high: share.high,
    n,
  }));
  return [
    distributionOf(first, second, state, words),
    intervals(
      {
        id: 'intervals',
        title: say(words, 'satisfaction.intervals'),
        header: say(words, 'rating.table.period'),
      },
      rows,
      shareFigure(words),
      confidenceOf(state),
      words,
    ),
    ...(second && comparison ? [comparisonTable(comparison, first, second, words)] : []),
    ...(segments ? [segments.drawing] : []),
  ];
}

/** By answer where both know the single answers; else satisfied against the rest. */
function distributionOf(
  first: Period,
  second: Period | null,
  state: SatisfactionState,
  words: Words,
): Drawing {
  const group = (satisfied: boolean) => ({
    group: say(words, `satisfaction.group.${satisfied ? 'satisfied' : 'rest'}`),
    colour: satisfied ? '--promoters' : '--passives',
  });
  const byAnswer = first.counts !== null && (!second || second.counts !== null);
  const scale = scaleOf(state);
  const rows = byAnswer
    ? answersOf(scale).map((answer) => ({
        label: formatNumber(words.locale, answer),
        ...group(answer > scale.max - Number(state.top)),
      }))
    : [true, false].map((satisfied) => ({
        label: say(words, `satisfaction.group.${satisfied ? 'satisfied' : 'rest'}`),
        ...group(satisfied),
      }));
  const counted = ({ name, counts, satisfied, n }: Period) => ({
    name,
    counts: byAnswer && counts ? counts : [satisfied, n - satisfied],
  });
  return distribution(rows, counted(first), second && counted(second), words);
}

function segmentsOf(state: SatisfactionState, words: Words): SegmentPart | null {
  const table = usedTable(state, scaleOf(state));
  const found = table ? segmentCounts(table, words) : [];
  if (found.length === 0) return null;
  const confidence = confidenceOf(state);
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  const answers = (counts: readonly number[]) => ({
    counts,
    satisfied: satisfiedIn(counts, state),
    n: sum(counts),
  });
  const rows = found.flatMap(({ name, counts, others }) => {
    const own = answers(counts);
    const share = wilson(own.satisfied, own.n, { confidence });
    if (!share) return [];
    const { difference, p } = compareShares(own, answers(others), confidence);
    return [
      { name, value: share.share, low: share.low, high: share.high, n: own.n, difference, p },
    ];
  });
  return segmentPart(rows, shareFigure(words), { confidence, correction: state.correction }, words);
}

/** Margins that can be wished for, in percentage points. */
const MARGIN = { min: 0.1, max: 50 } as const;

function viewNeeded(
  first: Period | null,
  state: SatisfactionState,
  words: Words,
): Pick<SatisfactionView, 'needed' | 'marginProblem'> {
  const margin = parseNumber(state.margin).value;
  if (margin === undefined || margin < MARGIN.min || margin > MARGIN.max) {
    return { needed: null, marginProblem: say(words, 'satisfaction.problem.margin') };
  }
  const { locale } = words;
  const confidence = confidenceOf(state);
  const worst = sampleSizeForProportion(margin / 100, { confidence });
  const values = {
    margin: formatNumber(locale, margin, Number.isInteger(margin) ? 0 : 1),
    worst: formatNumber(locale, worst),
    n: worst,
  };
  const share = first?.share.share;
  // Where everybody is on one side, the formula would be content with a single answer.
  if (share === undefined || share === 0 || share === 1) {
    return { needed: say(words, 'satisfaction.needed.worst', values), marginProblem: undefined };
  }
  const here = sampleSizeForProportion(margin / 100, { confidence, share });
  return {
    needed: say(words, 'satisfaction.needed.here', {
      ...values,
      here: formatNumber(locale, here),
      n: here,
    }),
    marginProblem: undefined,
  };
}
