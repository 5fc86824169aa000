import { formatNumber } from '../../ui/format.ts';
import type { Drawing } from '../../ui/report.ts';
import { say, type Words } from '../../ui/words.ts';
import { type Figure, intervals, type Measured } from '../rating/chart.ts';
import { distribution } from '../rating/distribution.ts';
import { answersOf } from '../rating/entry.ts';
import { type SegmentPart, segmentCounts, segmentPart } from '../rating/segments.ts';
import { usedTable } from '../rating/source.ts';
import { type Comparison, compareEffort, comparisonTable } from './comparison.ts';
import { measure, type Period } from './periods.ts';
import type { EffortState } from './state.ts';
import { type Ease, type EffortForm, easeOf } from './version.ts';

/** A state with what follows from it at once. */
export interface Setting {
  readonly state: EffortState;
  readonly form: EffortForm;
  readonly confidence: number;
  readonly words: Words;
}

function meanFigure({ state, form, words }: Setting): Figure {
  const { locale } = words;
  return {
    name: say(words, `effort.mean.${state.version}`),
    ...form.scale,
    format: (value) => formatNumber(locale, value, 2),
    tick: (value) => formatNumber(locale, value),
  };
}

const COLOURS: Readonly<Record<Ease, string>> = {
  easy: '--promoters',
  middle: '--passives',
  hard: '--detractors',
};

/** Distribution, intervals, difference and segments, as far as there are any. */
export function drawings(
  first: Period,
  second: Period | null,
  comparison: Comparison | null,
  segments: SegmentPart | null,
  setting: Setting,
): Drawing[] {
  const { state, form, confidence, words } = setting;
  const row = ({ name, mean, low, high, n }: Period): Measured => ({
    name,
    value: mean.mean,
    low,
    high,
    n,
  });
  const answers = answersOf(form.scale).map((answer) => ({
    label: formatNumber(words.locale, answer),
    group: say(words, `effort.ease.${easeOf(answer, form)}`),
    colour: COLOURS[easeOf(answer, form)],
  }));
  return [
    distribution(answers, first, second, words),
    intervals(
      {
        id: 'intervals',
        title: say(words, `effort.intervals.${state.version}`),
        header: say(words, 'rating.table.period'),
      },
      (second ? [first, second] : [first]).map(row),
      meanFigure(setting),
      confidence,
      words,
    ),
    ...(second && comparison ? [comparisonTable(comparison, first, second, words)] : []),
    ...(segments ? [segments.drawing] : []),
  ];
}

/** The segments of the table in use; `null` where there are none to compare. */
export function segmentsOf(setting: Setting): SegmentPart | null {
  const { state, form, confidence, words } = setting;
  const table = usedTable(state, form.scale);
  const found = table ? segmentCounts(table, words) : [];
  if (found.length === 0) return null;
  const rows = found.flatMap(({ name, counts, others }) => {
    const own = measure(name, counts, form, confidence);
    const rest = measure(name, others, form, confidence);
    if (!own || !rest) return [];
    const { welch } = compareEffort(own, rest, form, confidence);
    const { low, high, n } = own;
    return [{ name, value: own.mean.mean, low, high, n, difference: welch.difference, p: welch.p }];
  });
  return segmentPart(
    rows,
    meanFigure(setting),
    { confidence, correction: state.correction },
    words,
  );
}
