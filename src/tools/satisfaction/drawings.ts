import { wilson } from '../../metrics/wilson.ts';
import { formatNumber, formatShare } from '../../ui/format.ts';
import type { Drawing } from '../../ui/report.ts';
import { say, type Words } from '../../ui/words.ts';
import { type Figure, intervals } from '../rating/chart.ts';
import { distribution } from '../rating/distribution.ts';
import { answersOf } from '../rating/entry.ts';
import { type SegmentPart, segmentCounts, segmentPart } from '../rating/segments.ts';
import { usedTable } from '../rating/source.ts';
import { type Comparison, compareShares, comparisonTable } from './comparison.ts';
import { type Period, satisfiedIn } from './periods.ts';
import { confidenceOf, type SatisfactionState, scaleOf } from './state.ts';

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

/** Distribution, intervals, difference and segments, as far as there are any. */
export function drawings(
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

/** The segments of the table in use; `null` where there are none to compare. */
export function segmentsOf(state: SatisfactionState, words: Words): SegmentPart | null {
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
