// By file rather than by the room's index: what a page does not use should not reach it.
import { usesDecimalComma } from '../../tabular/csv.ts';
import { formatNumber, formatShare, formatSigned } from '../../ui/format.ts';
import type { Headline, Report } from '../../ui/report.ts';
import { say, type Words } from '../../ui/words.ts';
import { type RatingReading, readEntry } from '../rating/entry.ts';
import { type SegmentPart, segmentsWarning } from '../rating/segments.ts';
import { periodNames, usedTable, waitingFor } from '../rating/source.ts';
import { tableCounts } from '../rating/table.ts';
import { beyondWarning, fewWarnings, leftOutWarning, noWaveWarning } from '../rating/warnings.ts';
import { type Comparison, compareEffort, comparisonSentences } from './comparison.ts';
import { drawings, type Setting, segmentsOf } from './drawings.ts';
import { measure, type Period } from './periods.ts';
import type { EffortState } from './state.ts';
import { working } from './steps.ts';
import { FORMS } from './version.ts';

/** Everything the tool shows for a state. */
export interface EffortView {
  readonly report: Report | null;
  /** What to do to get a result, while there is none. */
  readonly waiting: string;
  readonly first: RatingReading;
  readonly second: RatingReading | null;
  /** Whether segments are compared, so that a correction can be chosen. */
  readonly segmented: boolean;
}

/** Works out what to show; pure, so that the whole tool is tested without a browser. */
export function viewEffort(state: EffortState, words: Words): EffortView {
  const form = FORMS[state.version];
  const setting = { state, form, confidence: Number(state.confidence) / 100, words };
  const comma = usesDecimalComma(words.locale);
  const first = readEntry(state.first, form.scale, comma);
  const second = state.second && readEntry(state.second, form.scale, comma);
  const table = usedTable(state, form.scale);
  const names = periodNames(state, table, words);
  const counts =
    state.source === 'table'
      ? table && tableCounts(table)
      : { first: first.counts, second: second?.counts ?? null };
  const measured = (name: string, answers: readonly number[] | null | undefined) =>
    answers ? measure(name, answers, form, setting.confidence) : null;
  const now = measured(names.first, counts?.first);
  const before = now && measured(names.second, counts?.second);
  const segments = now && segmentsOf(setting);
  const wrong =
    Object.keys(first.problems).length > 0 || (first.listed > 0 && first.counts === null);
  return {
    report: now && reportOf(now, before, segments, setting),
    waiting: waitingFor(state, form.scale, { touched: first.touched, wrong }, words),
    first,
    second,
    segmented: segments !== null,
  };
}

function reportOf(
  first: Period,
  second: Period | null,
  segments: SegmentPart | null,
  setting: Setting,
): Report {
  const { state, form, confidence, words } = setting;
  const comparison = second && compareEffort(first, second, form, confidence);
  const periods = second ? [first, second] : [first];
  const table = usedTable(state, form.scale);
  return {
    headlines: headlines(first, comparison, setting),
    sentences: [
      ...(second && comparison
        ? comparisonSentences(
            comparison,
            first,
            second,
            { version: state.version, confidence },
            words,
          )
        : []),
      ...periods.flatMap((period) => [
        meanSentence(period, setting),
        shareSentence(period, setting),
      ]),
      ...(segments?.sentences ?? []),
    ],
    warnings: [
      ...fewWarnings(periods, words),
      ...periods.flatMap((period) => oddWarnings(period, setting)),
      ...(segments?.warnings ?? []),
      ...segmentsWarning(table, words),
      ...leftOutWarning(table, words),
      ...noWaveWarning(table, words),
    ],
    drawings: drawings(first, second, comparison, segments, setting),
    steps: working(first, second, comparison, words),
    limits: ['task', 'loyalty', 'direction', 'mean', 'silent'].map((limit) =>
      say(words, `effort.limit.${limit}`),
    ),
  };
}

function headlines(
  first: Period,
  comparison: Comparison | null,
  { state, confidence, words }: Setting,
): Headline[] {
  const { locale } = words;
  const interval = (low: string, high: string) =>
    say(words, 'rating.interval', { confidence: formatShare(locale, confidence, 0), low, high });
  const { mean, low, high, easy, net } = first;
  const number = (value: number) => formatNumber(locale, value, 2);
  const points = (value: number) => formatSigned(locale, 100 * value, 1);
  const welch = comparison?.welch;
  return [
    {
      name: say(words, `effort.mean.${state.version}`),
      text: number(mean.mean),
      note:
        low === null || high === null
          ? say(words, mean.n === 1 ? 'rating.mean.one' : 'rating.mean.same')
          : interval(number(low), number(high)),
    },
    ...(welch
      ? [
          {
            name: say(words, 'effort.difference.means'),
            text: formatSigned(locale, welch.difference, 2),
            ...(welch.low !== null &&
              welch.high !== null && {
                note: interval(
                  formatSigned(locale, welch.low, 2),
                  formatSigned(locale, welch.high, 2),
                ),
              }),
          },
        ]
      : []),
    {
      name: say(words, `effort.easy.${state.version}`),
      text: formatShare(locale, easy.share),
      note: interval(formatShare(locale, easy.low), formatShare(locale, easy.high)),
    },
    {
      name: say(words, `effort.net.${state.version}`),
      text: points(net.value),
      note: interval(points(net.low), points(net.high)),
    },
    { name: say(words, 'rating.answers'), text: formatNumber(locale, first.n) },
  ];
}

function meanSentence(
  { name, n, mean, low, high }: Period,
  { state, confidence, words }: Setting,
): string {
  const { locale } = words;
  const values = {
    period: name,
    n,
    count: formatNumber(locale, n),
    mean: formatNumber(locale, mean.mean, 2),
  };
  return low === null || high === null
    ? say(words, `effort.sentence.noInterval.${state.version}`, values)
    : say(words, `effort.sentence.${state.version}`, {
        ...values,
        low: formatNumber(locale, low, 2),
        high: formatNumber(locale, high, 2),
        confidence: formatShare(locale, confidence, 0),
      });
}

function shareSentence({ name, n, eases, easy }: Period, { state, words }: Setting): string {
  const { locale } = words;
  return say(words, `effort.shares.${state.version}`, {
    period: name,
    easy: formatShare(locale, easy.share),
    middle: formatShare(locale, eases.middle / n),
    hard: formatShare(locale, eases.hard / n),
  });
}

/** What an interval of means cannot do: be of answers that are all alike, or end off the scale. */
function oddWarnings(period: Period, { form, words }: Setting): string[] {
  const { name, n, counts } = period;
  return n > 1 && counts.includes(n)
    ? [say(words, 'rating.warning.oneBox', { period: name })]
    : beyondWarning(name, period, form.scale, words);
}
