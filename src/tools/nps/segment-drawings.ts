import type { NpsComparison } from '../../metrics/compare-nps.ts';
import { formatNumber, formatShare } from '../../ui/format.ts';
import type { Drawing } from '../../ui/report.ts';
import { isolated, say, type Words } from '../../ui/words.ts';
import { cellsFor, ends } from './bench-cells.ts';
import type { CompareOptions } from './comparison.ts';
import { axis } from './drawings.ts';
import type { Measured } from './sample.ts';

/** Most segments that are drawn; the table holds all of them. */
const DRAWN = 12;
/** Longest name beside a drawing; the table has it whole. */
const LABEL = 18;

/** A segment, its score, and how it differs. */
export interface SegmentRow {
  readonly name: string;
  readonly result: Measured;
  /** Against the answers of everybody else; `null` where there is nobody else. */
  readonly rest: NpsComparison | null;
}

/** What may be said of a segment. */
export type SegmentReading = 'higher' | 'lower' | 'chance' | 'unknown';

/** The same with what may be said of it. */
export interface JudgedRow extends SegmentRow {
  /** Corrected for the number of segments. */
  readonly p: number | null;
  readonly reading: SegmentReading;
}

/** Scores of segments side by side. */
export function segmentsDrawing(
  rows: readonly JudgedRow[],
  { confidence }: CompareOptions,
  benchmark: number | undefined,
  words: Words,
): Drawing {
  const { points, count } = cellsFor(words);
  const { locale } = words;
  // What is drawn are the largest, in the order of the table.
  const least = rows.map(({ result }) => result.n).sort((a, b) => b - a)[DRAWN - 1] ?? 0;
  const drawn = rows.filter(({ result }) => result.n >= least).slice(0, DRAWN);
  return {
    id: 'segments',
    title: say(words, 'nps.segments.chart'),
    table: {
      caption: say(
        words,
        rows.length > DRAWN ? 'nps.segments.captionLargest' : 'nps.segments.caption',
        { confidence: formatShare(locale, confidence, 0), limit: formatNumber(locale, DRAWN) },
      ),
      headers: [
        say(words, 'nps.segments.name'),
        say(words, 'nps.table.n'),
        say(words, 'nps.bench.score'),
        say(words, 'nps.table.low'),
        say(words, 'nps.table.high'),
      ],
      rows: rows.map(({ name, result }) => [
        { text: name },
        count(result.n),
        points(result.score),
        points(result.low),
        points(result.high),
      ]),
    },
    chart: {
      kind: 'intervals',
      items: drawn.map(({ name, result, reading: way }) => ({
        label: isolated(words, name.length > LABEL ? `${name.slice(0, LABEL)}…` : name),
        value: result.score,
        low: result.low,
        high: result.high,
        text: formatNumber(locale, result.score, 1),
        colour: way === 'higher' || way === 'lower' ? '--accent' : '--petrol',
      })),
      ...(benchmark !== undefined && { reference: benchmark }),
      ...ends(
        drawn.map(({ result }) => result),
        benchmark,
      ),
      ...axis(words),
    },
  };
}

/** Each segment against the answers of all others, as a table. */
export function againstDrawing(rows: readonly JudgedRow[], words: Words): Drawing {
  const { signed, p, nothing } = cellsFor(words);
  return {
    id: 'against',
    title: say(words, 'nps.against.title'),
    table: {
      caption: say(words, 'nps.against.caption'),
      headers: [
        say(words, 'nps.segments.name'),
        say(words, 'nps.moves.difference'),
        say(words, 'nps.table.low'),
        say(words, 'nps.table.high'),
        say(words, 'nps.bench.p'),
        say(words, 'nps.bench.corrected'),
        say(words, 'nps.bench.reading'),
      ],
      rows: rows.map(({ name, rest, p: adjusted, reading }) => [
        { text: name },
        ...(rest
          ? [signed(rest.difference), signed(rest.low), signed(rest.high)]
          : [nothing, nothing, nothing]),
        p(rest?.p ?? null),
        p(adjusted),
        { text: say(words, `nps.reading.${reading}`) },
      ]),
    },
  };
}
