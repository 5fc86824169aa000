import { benjaminiHochberg } from '../../metrics/benjamini-hochberg.ts';
import { holm } from '../../metrics/holm.ts';
import { formatNumber } from '../../ui/format.ts';
import { formatList } from '../../ui/format-list.ts';
import { formatP } from '../../ui/format-p.ts';
import type { Drawing } from '../../ui/report.ts';
import type { TableCell } from '../../ui/table.ts';
import { say, type Words } from '../../ui/words.ts';
import { type Figure, intervals, type Measured } from './chart.ts';
import { countsIn, type RatingTable } from './table.ts';

/** How the p-values of many comparisons are corrected. */
export const CORRECTIONS = ['holm', 'bh'] as const;

export type Correction = (typeof CORRECTIONS)[number];

/** Below this many answers an interval is so wide that a warning is due. */
export const FEW = 30;

/** Segments beyond which a comparison of each is neither read nor worth correcting for. */
const MOST_SEGMENTS = 200;

/** A segment's answers, and all the others' together. */
export interface SegmentCounts {
  readonly name: string;
  readonly counts: readonly number[];
  readonly others: readonly number[];
}

/**
 * Answers by segment in one wave, in alphabetical order: by size or by score they would read as a
 * ranking that the intervals do not carry. Answers without a segment come last; none where there
 * are fewer than two segments with answers, or more than can be read.
 */
export function segmentCounts(table: RatingTable, words: Words): SegmentCounts[] {
  if (table.segments.length > MOST_SEGMENTS) return [];
  const collator = new Intl.Collator(words.locale, { numeric: true });
  const named = table.segments
    .map((name, place): { name: string; place: number | null } => ({ name, place }))
    .sort((a, b) => collator.compare(a.name, b.name));
  const rows = [...named, { name: say(words, 'rating.segment.none'), place: null }]
    .map(({ name, place }) => ({
      name,
      counts: countsIn(table, table.now, (segment) => segment === place),
      others: countsIn(table, table.now, (segment) => segment !== place),
    }))
    .filter(({ counts }) => counts.some((count) => count > 0));
  return rows.length < 2 ? [] : rows;
}

/** Why segments of a table are not compared, where they are too many. */
export function segmentsWarning(table: RatingTable | null, words: Words): string[] {
  if (!table || table.segments.length <= MOST_SEGMENTS) return [];
  return [
    say(words, 'rating.warning.manySegments', {
      n: table.segments.length,
      count: formatNumber(words.locale, table.segments.length),
      most: formatNumber(words.locale, MOST_SEGMENTS),
    }),
  ];
}

/** A segment's figure, and its difference from all other answers together. */
export interface SegmentFigure extends Measured {
  readonly difference: number;
  /** Two-sided, not corrected; `null` where there is no test. */
  readonly p: number | null;
}

/** What the segments have to say. */
export interface SegmentPart {
  readonly drawing: Drawing;
  readonly sentences: readonly string[];
  readonly warnings: readonly string[];
}

/** The p-values corrected for as many comparisons as there are; `null` stays `null`. */
export function corrected(
  pValues: readonly (number | null)[],
  correction: Correction,
): (number | null)[] {
  const tested = pValues.flatMap((p, place) => (p === null ? [] : [{ p, place }]));
  const adjust = correction === 'holm' ? holm : benjaminiHochberg;
  const adjusted = adjust(tested.map(({ p }) => p));
  const result = pValues.map((): number | null => null);
  tested.forEach(({ place }, i) => {
    result[place] = adjusted[i] ?? null;
  });
  return result;
}

/** The segments side by side, and which of them differ from all others together. */
export function segmentPart(
  rows: readonly SegmentFigure[],
  figure: Figure,
  { confidence, correction }: { readonly confidence: number; readonly correction: Correction },
  words: Words,
): SegmentPart {
  const { locale } = words;
  const single = rows.map(({ p }) => p);
  // Each of two segments is the other's rest: that is one test, and nothing is to correct.
  const one = rows.length === 2;
  const pValues = one ? single : corrected(single, correction);
  const cell = (p: number | null): TableCell => ({
    text: p === null ? say(words, 'rating.none') : formatP(locale, p),
    value: p,
  });
  const named = (sign: number) =>
    rows
      .filter(
        ({ difference }, row) =>
          (pValues[row] ?? 1) < 1 - confidence && Math.sign(difference) === sign,
      )
      .map(({ name }) => name);
  const [higher, lower] = [named(1), named(-1)];
  const tests = Math.min(pValues.filter((p) => p !== null).length, one ? 1 : pValues.length);
  const few = rows.filter(({ n }) => n < FEW).length;
  return {
    drawing: intervals(
      {
        id: 'segments',
        title: say(words, 'rating.segments'),
        header: say(words, 'rating.table.segment'),
      },
      rows,
      figure,
      confidence,
      words,
      {
        headers: [say(words, 'rating.table.p'), say(words, `rating.table.adjusted.${correction}`)],
        cells: (row) => [cell(rows[row]?.p ?? null), cell(pValues[row] ?? null)],
      },
    ),
    sentences: [
      ...(higher.length > 0
        ? [say(words, 'rating.segments.higher', { names: formatList(locale, higher) })]
        : []),
      ...(lower.length > 0
        ? [say(words, 'rating.segments.lower', { names: formatList(locale, lower) })]
        : []),
      ...(higher.length + lower.length === 0 ? [say(words, 'rating.segments.alike')] : []),
      say(words, `rating.segments.${correction}`, {
        n: tests,
        count: formatNumber(locale, tests),
      }),
    ],
    warnings:
      few > 0
        ? [
            say(words, 'rating.warning.segments', {
              n: few,
              few: formatNumber(locale, few),
              all: formatNumber(locale, rows.length),
              limit: formatNumber(locale, FEW),
            }),
          ]
        : [],
  };
}
