import { formatNumber, formatSigned } from '../../ui/format.ts';
import type { Drawing } from '../../ui/report.ts';
import { say, type Words } from '../../ui/words.ts';
import { roundly } from './bench-cells.ts';
import type { CompareOptions } from './comparison.ts';
import { type Move, movesOf, type WavePoint } from './moves.ts';
import { formatP } from './p-value.ts';
import { measure } from './sample.ts';
import type { NpsState } from './state.ts';
import { cellsOf, type NpsTable, sampleOf } from './table.ts';
import { movesDrawing, wavesDrawing } from './wave-drawings.ts';

/** Scores over time, and which moves the samples could have seen. */
export interface WavesView {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly waves: Drawing;
  readonly moves: Drawing;
}

/**
 * Scores wave by wave, of one segment or of all customers, with each move tested.
 *
 * @returns `null` where fewer than two waves have answers
 */
export function viewWaves(
  state: NpsState,
  table: NpsTable,
  options: CompareOptions,
  benchmark: { readonly value?: number; readonly source: string },
  words: Words,
): WavesView | null {
  const { segment } = state;
  const name = segment === null ? undefined : table.segments[segment];
  const part = name === undefined || segment === null ? {} : { segment };
  const points = table.waves.map((wave, place): WavePoint => {
    const sample = sampleOf(table, cellsOf(table, { ...part, wave: place }), state.weighted);
    return { name: wave, sample, result: measure(sample, options) };
  });
  const moves = movesOf(points, state, options);
  if (moves.length === 0) return null;
  const label = name ?? say(words, 'nps.waves.all');
  return {
    title: say(words, 'nps.waves.title'),
    sentences: moves.map((move) => sentence(move, points, words)),
    waves: wavesDrawing(points, moves, label, options, benchmark, words),
    moves: movesDrawing(points, moves, label, words),
  };
}

function sentence(move: Move, points: readonly WavePoint[], words: Words): string {
  const { locale } = words;
  const { difference, low, high } = move.comparison;
  const needed = roundly(move.needed ?? 0);
  const signed = (value: number) => formatSigned(locale, value, 1);
  const count = (place: number) => formatNumber(locale, points[place]?.sample.n ?? 0);
  return say(words, `nps.waves.${move.reading}`, {
    from: points[move.from]?.name ?? '',
    to: points[move.to]?.name ?? '',
    difference: signed(difference),
    low: signed(low),
    high: signed(high),
    p: formatP(move.p ?? 1, words),
    n: needed,
    needed: formatNumber(locale, needed),
    before: count(move.from),
    after: count(move.to),
  });
}
