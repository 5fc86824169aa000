// By file rather than by the room's index: what a page does not use should not reach it.
import { usesDecimalComma } from '../../tabular/csv.ts';
import type { ScoreScale } from '../../tabular/scores.ts';
import { formatNumber, formatShare, formatSigned } from '../../ui/format.ts';
import type { Headline, Report } from '../../ui/report.ts';
import { say, type Words } from '../../ui/words.ts';
import { type SegmentPart, segmentsWarning } from '../rating/segments.ts';
import { periodNames, usedTable, waitingFor } from '../rating/source.ts';
import { beyondWarning, fewWarnings, leftOutWarning, noWaveWarning } from '../rating/warnings.ts';
import { boxes } from './boxes.ts';
import { type Comparison, compareShares, comparisonSentences } from './comparison.ts';
import { drawings, segmentsOf } from './drawings.ts';
import { type Needed, viewNeeded } from './needed.ts';
import { type EntryReading, type Period, periodsOf, readSatisfaction } from './periods.ts';
import { confidenceOf, type SatisfactionState, scaleOf } from './state.ts';
import { working } from './steps.ts';

/** Everything the tool shows for a state. */
export interface SatisfactionView extends Needed {
  readonly report: Report | null;
  /** What to do to get a result, while there is none. */
  readonly waiting: string;
  readonly first: EntryReading;
  readonly second: EntryReading | null;
  /** Whether segments are compared, so that a correction can be chosen. */
  readonly segmented: boolean;
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
      ...warningsOf(first, second, scaleOf(state), words),
      ...(segments?.warnings ?? []),
      ...segmentsWarning(usedTable(state, scaleOf(state)), words),
      ...leftOutWarning(usedTable(state, scaleOf(state)), words),
      ...noWaveWarning(usedTable(state, scaleOf(state)), words),
    ],
    drawings: drawings(first, second, comparison, segments, state, words),
    steps: working(first, second, comparison, { top: Number(state.top), confidence }, words),
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

function warningsOf(
  first: Period,
  second: Period | null,
  scale: ScoreScale,
  words: Words,
): string[] {
  const periods = second ? [first, second] : [first];
  return [
    ...fewWarnings(periods, words),
    ...periods.flatMap(({ name, counts, satisfied, n, mean }) => {
      if (n < 2) return [];
      if (counts?.some((count) => count === n)) {
        return [say(words, 'rating.warning.oneBox', { period: name })];
      }
      return [
        ...(satisfied === 0 || satisfied === n
          ? [say(words, 'satisfaction.warning.oneSide', { period: name })]
          : []),
        ...(mean ? beyondWarning(name, mean, scale, words) : []),
      ];
    }),
  ];
}
