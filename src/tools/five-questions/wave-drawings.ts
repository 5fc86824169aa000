import type { LinesSpec } from '../../ui/chart-draw.ts';
import type { Drawing } from '../../ui/report.ts';
import { say } from '../../ui/words.ts';
import { onOneScale } from './figures.ts';
import type { Kit } from './kit.ts';

const COLOURS = ['--petrol', '--promoters', '--passives', '--accent', '--ink-soft'] as const;

/** The questions wave by wave, and what moved since the one before. */
export function waveDrawings(kit: Kit): Drawing[] {
  const { found, survey, words, cell, signed, topic, header, title, caption, scaled } = kit;
  if (found.waves.length === 0) return [];
  const mean = (wave: number, place: number) => {
    const figures = found.waves[wave]?.items[place];
    return figures?.mean ? onOneScale(figures.item, figures.mean.mean) : null;
  };
  const spec: LinesSpec = {
    kind: 'lines',
    ...scaled,
    labels: found.waves.map(({ wave }) => wave),
    series: survey.items.map((_, place) => ({
      label: topic(place),
      colour: COLOURS[place] ?? '--petrol',
      values: found.waves.map((_, wave) => mean(wave, place)),
    })),
  };
  const drawn: Drawing[] = [
    {
      id: 'waves',
      title: title('waves'),
      table: {
        caption: caption('waves'),
        headers: [...header('wave'), ...survey.items.map((_, place) => topic(place))],
        rows: found.waves.map(({ wave }, w) => [
          { text: wave },
          ...survey.items.map((_, place) => cell(mean(w, place))),
        ]),
      },
      chart: spec,
    },
  ];
  const { moved } = found;
  if (!moved) return drawn;
  drawn.push({
    id: 'moves',
    title: say(words, 'fiveQuestions.title.moves', { wave: moved.since }),
    table: {
      caption: caption('moves'),
      headers: header('question', 'difference', 'low', 'high', 'p'),
      rows: moved.moves.map((move, place) => [
        { text: topic(place) },
        signed(move?.test.difference),
        signed(move?.test.low),
        signed(move?.test.high),
        cell(move?.p ?? null, 3),
      ]),
    },
  });
  return drawn;
}
