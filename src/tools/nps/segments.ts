import type { NpsComparison } from '../../metrics/compare-nps.ts';
import { formatNumber, formatShare, formatSigned } from '../../ui/format.ts';
import type { Drawing } from '../../ui/report.ts';
import { isolated, say, type Words } from '../../ui/words.ts';
import { cellsFor, ends } from './bench-cells.ts';
import type { CompareOptions } from './comparison.ts';
import { corrected } from './correct.ts';
import { axis } from './drawings.ts';
import { formatP } from './p-value.ts';
import { compareSamples, type Measured, measure, without } from './sample.ts';
import type { NpsState } from './state.ts';
import { cellsOf, type NpsCell, type NpsTable, sampleOf } from './table.ts';

/** Most segments that are drawn; the table holds all of them. */
const DRAWN = 12;
/** Longest name beside a drawing; the table has it whole. */
const LABEL = 18;

interface SegmentRow {
  readonly name: string;
  readonly result: Measured;
  /** Against the answers of everybody else; `null` where there is nobody else. */
  readonly rest: NpsComparison | null;
}

/** Segments side by side, each against the rest. */
export interface SegmentsView {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly drawing: Drawing;
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
  const all = sampleOf(table, cells, state.weighted);
  const rows = [...bySegment].flatMap(([place, own]): SegmentRow[] => {
    const sample = sampleOf(table, own, state.weighted);
    const result = measure(sample, options);
    const name =
      place === null ? say(words, 'nps.segments.without') : (table.segments[place] ?? '');
    const rest = compareSamples(sample, without(all, sample), options);
    return result ? [{ name, result, rest }] : [];
  });
  if (rows.length < 2) return null;
  const collator = new Intl.Collator(words.locale, { numeric: true });
  rows.sort((a, b) =>
    state.order === 'name' ? collator.compare(a.name, b.name) : b.result.n - a.result.n,
  );
  const adjusted = corrected(
    rows.map(({ rest }) => rest?.p ?? null),
    state,
  );
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
    drawing: drawing(judged, options, benchmark, words),
  };
}

type Reading = 'higher' | 'lower' | 'chance' | 'unknown';

interface JudgedRow extends SegmentRow {
  /** Corrected for the number of segments. */
  readonly p: number | null;
  readonly reading: Reading;
}

function reading(rest: NpsComparison | null, p: number | null, alpha: number): Reading {
  if (rest === null || p === null) return 'unknown';
  if (p >= alpha) return 'chance';
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

function drawing(
  rows: readonly JudgedRow[],
  { confidence }: CompareOptions,
  benchmark: number | undefined,
  words: Words,
): Drawing {
  const { points, count, p, nothing } = cellsFor(words);
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
        say(words, 'nps.segments.difference'),
        say(words, 'nps.bench.p'),
        say(words, 'nps.bench.corrected'),
        say(words, 'nps.bench.reading'),
      ],
      rows: rows.map(({ name, result, rest, p: adjusted, reading: way }) => [
        { text: name },
        count(result.n),
        points(result.score),
        points(result.low),
        points(result.high),
        rest
          ? {
              text: say(words, 'nps.bench.range', {
                value: formatSigned(locale, rest.difference, 1),
                low: formatSigned(locale, rest.low, 1),
                high: formatSigned(locale, rest.high, 1),
              }),
              value: rest.difference,
            }
          : nothing,
        p(rest?.p ?? null),
        p(adjusted),
        { text: say(words, `nps.reading.${way}`) },
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
