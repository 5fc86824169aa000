import type { NpsComparison } from '../../metrics/compare-nps.ts';
import { npsDifferenceSampleSize } from '../../metrics/nps-difference-sample-size.ts';
import { formatNumber, formatShare, formatSigned } from '../../ui/format.ts';
import type { Drawing } from '../../ui/report.ts';
import { say, type Words } from '../../ui/words.ts';
import { cellsFor, ends } from './bench-cells.ts';
import type { CompareOptions } from './comparison.ts';
import { corrected } from './correct.ts';
import { axis } from './drawings.ts';
import { formatP } from './p-value.ts';
import { compareSamples, type Measured, measure, type Sample } from './sample.ts';
import type { NpsState } from './state.ts';
import { cellsOf, type NpsTable, sampleOf } from './table.ts';

/** Chance of seeing a move of the observed size, for which answers are counted. */
const POWER = 0.8;

interface WavePoint {
  readonly name: string;
  readonly sample: Sample;
  readonly result: Measured | null;
}

type Reading = 'up' | 'down' | 'noise' | 'same' | 'unknown';

/** From one wave that has answers to the next that has. */
interface Move {
  readonly from: number;
  readonly to: number;
  readonly comparison: NpsComparison;
  /** Corrected for the number of moves. */
  readonly p: number | null;
  readonly reading: Reading;
  /** Answers each wave would need to show a move of this size; `null` where there is none. */
  readonly needed: number | null;
}

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

function movesOf(points: readonly WavePoint[], state: NpsState, options: CompareOptions): Move[] {
  const answered = points.flatMap(({ result, sample }, place) =>
    result ? [{ place, sample, result }] : [],
  );
  const steps = answered.slice(1).flatMap((after, i) => {
    const before = answered[i];
    // The newer first: a rise is above 0.
    const comparison = before && compareSamples(after.sample, before.sample, options);
    return before && comparison ? [{ before, after, comparison }] : [];
  });
  const adjusted = corrected(
    steps.map(({ comparison }) => comparison.p),
    state,
  );
  return steps.map(({ before, after, comparison }, i) => {
    const p = adjusted[i] ?? null;
    const equal = npsDifferenceSampleSize(comparison.difference, {
      ...options,
      power: POWER,
      // With each test at its share of the risk a move that is not marked always lacked answers,
      // whichever correction was chosen.
      tests: steps.length,
      variances: [before.result.estimate.variance, after.result.estimate.variance],
    });
    const n = before.result.n + after.result.n;
    const effective = before.result.effective + after.result.effective;
    return {
      from: before.place,
      to: after.place,
      comparison,
      p,
      reading: reading(comparison, p, 1 - options.confidence),
      needed: equal === null ? null : Math.ceil(equal * (n / effective)),
    };
  });
}

function reading({ difference }: NpsComparison, p: number | null, alpha: number): Reading {
  if (difference === 0) return 'same';
  if (p === null) return 'unknown';
  if (p >= alpha) return 'noise';
  return difference > 0 ? 'up' : 'down';
}

function sentence(move: Move, points: readonly WavePoint[], words: Words): string {
  const { locale } = words;
  const { difference, low, high } = move.comparison;
  const signed = (value: number) => formatSigned(locale, value, 1);
  const count = (place: number) => formatNumber(locale, points[place]?.sample.n ?? 0);
  return say(words, `nps.waves.${move.reading}`, {
    from: points[move.from]?.name ?? '',
    to: points[move.to]?.name ?? '',
    difference: signed(difference),
    low: signed(low),
    high: signed(high),
    p: formatP(move.p ?? 1, words),
    n: move.needed ?? 0,
    needed: formatNumber(locale, move.needed ?? 0),
    before: count(move.from),
    after: count(move.to),
  });
}

function wavesDrawing(
  points: readonly WavePoint[],
  moves: readonly Move[],
  label: string,
  { confidence }: CompareOptions,
  benchmark: { readonly value?: number; readonly source: string },
  words: Words,
): Drawing {
  const { points: score, count, nothing } = cellsFor(words);
  const results = points.map(({ result }) => result);
  return {
    id: 'waves',
    title: say(words, 'nps.waves.chart', { segment: label }),
    table: {
      caption: say(words, 'nps.waves.caption', {
        segment: label,
        confidence: formatShare(words.locale, confidence, 0),
      }),
      headers: [
        say(words, 'nps.waves.name'),
        say(words, 'nps.table.n'),
        say(words, 'nps.bench.score'),
        say(words, 'nps.table.low'),
        say(words, 'nps.table.high'),
      ],
      rows: points.map(({ name, sample, result }) => [
        { text: name },
        count(sample.n),
        ...(result
          ? [score(result.score), score(result.low), score(result.high)]
          : [nothing, nothing, nothing]),
      ]),
    },
    chart: {
      kind: 'lines',
      labels: points.map(({ name }) => name),
      series: [
        {
          label,
          colour: '--petrol',
          values: results.map((result) => result?.score ?? null),
          low: results.map((result) => result?.low ?? null),
          high: results.map((result) => result?.high ?? null),
          marked: moves
            .filter((move) => move.reading === 'up' || move.reading === 'down')
            .map(({ to }) => to),
        },
        ...(benchmark.value === undefined
          ? []
          : [
              {
                label: benchmark.source,
                colour: '--accent',
                values: points.map(() => benchmark.value ?? null),
                dashed: true,
              },
            ]),
      ],
      ...ends(results, benchmark.value),
      ...axis(words),
    },
  };
}

function movesDrawing(
  points: readonly WavePoint[],
  moves: readonly Move[],
  label: string,
  words: Words,
): Drawing {
  const { signed, count, p } = cellsFor(words);
  const name = (place: number) => points[place]?.name ?? '';
  return {
    id: 'moves',
    title: say(words, 'nps.moves.title', { segment: label }),
    table: {
      caption: say(words, 'nps.moves.caption', {
        power: formatShare(words.locale, POWER, 0),
      }),
      headers: [
        say(words, 'nps.moves.move'),
        say(words, 'nps.moves.difference'),
        say(words, 'nps.table.low'),
        say(words, 'nps.table.high'),
        say(words, 'nps.bench.p'),
        say(words, 'nps.bench.corrected'),
        say(words, 'nps.moves.needed'),
        say(words, 'nps.bench.reading'),
      ],
      rows: moves.map((move) => [
        {
          text: say(words, 'nps.moves.from', { from: name(move.from), to: name(move.to) }),
        },
        signed(move.comparison.difference),
        signed(move.comparison.low),
        signed(move.comparison.high),
        p(move.comparison.p),
        p(move.p),
        count(move.needed),
        { text: say(words, `nps.reading.${move.reading}`) },
      ]),
    },
  };
}
