import type { NpsComparison } from '../../metrics/compare-nps.ts';
import { formatNumber } from '../../ui/format.ts';
import type { Drawing } from '../../ui/report.ts';
import { say, type Words } from '../../ui/words.ts';
import type { CompareOptions } from './comparison.ts';
import { corrected } from './correct.ts';
import { formatP } from './p-value.ts';
import { compareSamples, measure, restsOf } from './sample.ts';
import {
  againstDrawing,
  type JudgedRow,
  type SegmentReading,
  type SegmentRow,
  segmentsDrawing,
} from './segment-drawings.ts';
import { standsOut } from './stands-out.ts';
import type { NpsState } from './state.ts';
import { cellsOf, type NpsCell, type NpsTable, sampleOf } from './table.ts';

/** Segments side by side, each against the rest. */
export interface SegmentsView {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly drawing: Drawing;
  /** Each segment against the rest. */
  readonly against: Drawing;
}

/**
 * Scores by segment. Each segment is compared with all other answers, never with a total that
 * holds it: a part is not independent of its whole.
 *
 * @param wave place of the wave looked at; `null` for all
 * @param scope what these answers are called; empty where the table knows no waves
 * @returns `null` where fewer than two segments have answers
 */
export function viewSegments(
  state: NpsState,
  table: NpsTable,
  wave: number | null,
  scope: string,
  options: CompareOptions,
  benchmark: number | undefined,
  words: Words,
): SegmentsView | null {
  const cells = cellsOf(table, wave === null ? {} : { wave });
  const bySegment = new Map<number | null, NpsCell[]>();
  for (const cell of cells) {
    const known = bySegment.get(cell.segment);
    if (known) known.push(cell);
    else bySegment.set(cell.segment, [cell]);
  }
  const parts = [...bySegment].map(([place, own]) => ({
    name: place === null ? say(words, 'nps.segments.without') : (table.segments[place] ?? ''),
    sample: sampleOf(table, own, state.weighted),
  }));
  const rests = restsOf(
    parts.map(({ sample }) => sample),
    state.weighted && table.weighted,
  );
  const rows = parts.flatMap(({ name, sample }, i): SegmentRow[] => {
    const result = measure(sample, options);
    const others = rests[i];
    return result
      ? [{ name, result, rest: others ? compareSamples(sample, others, options) : null }]
      : [];
  });
  if (rows.length < 2) return null;
  const collator = new Intl.Collator(words.locale, { numeric: true });
  rows.sort((a, b) =>
    state.order === 'name' ? collator.compare(a.name, b.name) : b.result.n - a.result.n,
  );
  const pValues = rows.map(({ rest }) => rest?.p ?? null);
  // Each of two segments is the other's rest: that is one test, and nothing is to correct.
  const adjusted = rows.length === 2 ? pValues : corrected(pValues, state);
  const alpha = 1 - options.confidence;
  const judged = rows.map((row, i) => {
    const p = adjusted[i] ?? null;
    return { ...row, p, reading: reading(row.rest, p, alpha) };
  });
  return {
    title:
      scope === ''
        ? say(words, 'nps.segments.title')
        : say(words, 'nps.segments.titleOf', { scope }),
    sentences: sentences(judged, words),
    drawing: segmentsDrawing(judged, options, benchmark, words),
    against: againstDrawing(judged, words),
  };
}

function reading(rest: NpsComparison | null, p: number | null, alpha: number): SegmentReading {
  if (rest === null || p === null) return 'unknown';
  if (!standsOut(rest, p, alpha)) return 'chance';
  return rest.difference > 0 ? 'higher' : 'lower';
}

function sentences(rows: readonly JudgedRow[], words: Words): string[] {
  const { locale } = words;
  const points = (value: number) => formatNumber(locale, value, 1);
  const marked = rows.filter((row) => row.reading === 'higher' || row.reading === 'lower');
  const rest = rows.length - marked.length;
  if (marked.length === 0) return [say(words, 'nps.segments.none')];
  return [
    ...marked.map(({ name, result, rest: other, p, reading: way }) =>
      say(words, `nps.segments.${way}`, {
        segment: name,
        score: points(result.score),
        low: points(result.low),
        high: points(result.high),
        difference: points(Math.abs(other?.difference ?? 0)),
        p: formatP(p ?? 1, words),
      }),
    ),
    ...(rest > 0
      ? [say(words, 'nps.segments.rest', { n: rest, count: formatNumber(locale, rest) })]
      : []),
  ];
}
