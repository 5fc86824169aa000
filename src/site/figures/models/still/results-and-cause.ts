import data from '../../../../../content/examples/five-elements-and-five-levels.json' with {
  type: 'json',
};
import { contourFromText } from '../../../../ui/contour.ts';
import { formatList, formatNames } from '../../../../ui/format-list.ts';
import { band, chart, dots, short, stroke, times } from '../../ink.ts';
import { stillFigure } from '../../still.ts';

const RESULTS = ['satisfaction', 'loyalty', 'advocacy', 'resistance'] as const;
const LEVELS = ['awareness', 'adapting', 'concentration', 'commitment', 'character'] as const;
const { most, ratings, ladder } = data;

type Element = keyof typeof ratings;

/** Depth lines, one a point of the rating; dashed, as on maps, where nobody has surveyed. */
function water(element: Element): string {
  const { rating, evidence } = ratings[element];
  const rings = contourFromText(`lake ${element}`, { size: 60, rings: most, points: 8 });
  const [shore = ''] = rings;
  return chart(
    60,
    60,
    stroke(shore, evidence ? 'wash' : 'faint thin') +
      stroke(rings.slice(0, rating), evidence ? '' : 'hot dash'),
  );
}

/** Streams from one spring to four lakes, in a box as high as the four rows beside it. */
function streams(): string {
  const mouths = times(RESULTS.length, (row) => ((row + 0.5) * 100) / RESULTS.length);
  return (
    band(
      100,
      100,
      stroke(
        mouths.map(
          (y) =>
            `M0 50C45 50 40 ${short(y - 2.5)} 100 ${short(y - 2.5)}V${short(y + 2.5)}C44 ${short(y + 2.5)} 42 50 0 50Z`,
        ),
        'lit',
      ),
      'wide',
    ) +
    band(
      100,
      100,
      stroke(mouths.map((y) => `M30-10V${short(y - 7)}Q30 ${short(y)} 100 ${short(y)}`)),
      'tall',
    )
  );
}

/** Four results, one cause that feeds them, and a ladder that belongs to another list. */
export const figure = stillFigure('results-and-cause', ({ text, plain, number, words }) => {
  const { locale } = words;
  const elements = Object.values(ratings);
  const name = (element: Element) => plain(element);
  const rated = (element: Element) =>
    text(ratings[element].evidence ? 'rated' : 'unproven', {
      rating: number(ratings[element].rating),
      most: number(most),
    });
  const lake = (element: Element) =>
    `<div class="lake">${water(element)}<p><b>${text(element)}</b>${rated(element)}</p></div>`;
  const withRating = (element: Element) =>
    plain('pair', {
      name: formatNames(locale, [name(element)], false),
      rating: number(ratings[element].rating),
    });
  const people = times(ladder.placed, (i) => [6 + i * 12, 6] as const);
  return {
    content: `<div class="delta"><p class="role">${text('cause')}</p><div class="spring">${lake('culture')}</div><div class="streams">${streams()}</div><p class="role">${text('results')}</p><div class="lakes">${RESULTS.map(lake).join('')}</div></div><div class="ladder"><p><b>${text('ladder')}</b>${text('ladder.use')}</p><div class="rungs">${LEVELS.toReversed()
      .map((level) => `<span>${text(`level.${level}`)}</span>`)
      .join('')}</div><p class="placed">${chart(
      ladder.placed * 12,
      12,
      dots(people.slice(0, ladder.withExample)) +
        people
          .slice(ladder.withExample)
          .map(([x, y]) => `<circle cx="${x}" cy="${y}" r="3"/>`)
          .join(''),
    )}${text('placed', { placed: number(ladder.placed), withExample: number(ladder.withExample) })}</p></div>`,
    told: {
      culture: withRating('culture'),
      results: formatList(locale, RESULTS.map(withRating)),
      most: number(most),
      unproven: formatNames(
        locale,
        (Object.keys(ratings) as Element[])
          .filter((element) => !ratings[element].evidence)
          .map(name),
        false,
      ),
      counted: number(elements.filter(({ evidence }) => evidence).length),
      all: number(elements.length),
      levels: formatNames(
        locale,
        LEVELS.map((level) => plain(`level.${level}`)),
        false,
      ),
      placed: number(ladder.placed),
      withExample: number(ladder.withExample),
    },
  };
});
