import { formatShare } from '../../ui/format.ts';
import type { Drawing } from '../../ui/report.ts';
import { isolated, say, type Words } from '../../ui/words.ts';
import { cellsFor, ends, roundly } from './bench-cells.ts';
import type { CompareOptions } from './comparison.ts';
import { axis } from './drawings.ts';
import { type Move, POWER, type WavePoint } from './moves.ts';

/** Scores over time, with the moves that the samples could have seen marked. */
export function wavesDrawing(
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
      labels: points.map(({ name }) => isolated(words, name)),
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

/** Each wave against the one before, as a table. */
export function movesDrawing(
  points: readonly WavePoint[],
  moves: readonly Move[],
  label: string,
  words: Words,
): Drawing {
  const { signed, count, p, nothing } = cellsFor(words);
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
        move.needed === null ? nothing : { ...count(roundly(move.needed)), value: move.needed },
        { text: say(words, `nps.reading.${move.reading}`) },
      ]),
    },
  };
}
