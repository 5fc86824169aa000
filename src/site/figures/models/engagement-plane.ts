import { say, type Words } from '../../../ui/words.ts';
import { labelsOf, scaleAcross } from '../draw.ts';
import { type Figure, type FigureInput, type FigureValues, setting } from '../figure.ts';
import { asNumber } from '../show.ts';

/** Quarters in the order in which they are drawn, the more committed ones above. */
const QUARTERS = ['regular', 'ally', 'passer', 'reviewer'] as const;

type Quarter = (typeof QUARTERS)[number];

/** Steps of either direction, an even number, so that nobody stands between two quarters. */
const MOST = 10;

/** The quarter of the plane that a customer with so much engagement and commitment is in. */
export function quarterOf(values: FigureValues): Quarter {
  const engaged = setting(values, 'engagement') > MOST / 2;
  const committed = setting(values, 'commitment') > MOST / 2;
  if (committed) return engaged ? 'ally' : 'regular';
  return engaged ? 'reviewer' : 'passer';
}

function plane(words: Words, kind: string, point = '', here?: Quarter): string {
  const text = labelsOf('engagement-plane', words);
  const cells = QUARTERS.map(
    (quarter) =>
      `<div class="quarter ${quarter}${quarter === here ? ' lit' : ''}"><b>${text(`${quarter}.name`)}</b><span>${text(`${quarter}.text`)}</span></div>`,
  );
  return `<div class="plane ${kind}"><span class="axis-up">${text('commitment')}</span>${cells.join('')}${point}<span class="axis-across">${text('engagement')}</span></div>`;
}

const slider = (id: string, value: number): FigureInput => ({
  id,
  min: 1,
  max: MOST,
  step: 1,
  value,
  show: asNumber,
});

/** The plane of engagement against commitment, with a customer at home in each quarter. */
export const figure: Figure = {
  id: 'engagement-plane',
  inputs: [slider('engagement', 3), slider('commitment', 7)],
  view: (values, words) => {
    const here = quarterOf(values);
    const engagement = setting(values, 'engagement');
    const commitment = setting(values, 'commitment');
    const x = scaleAcross(0.5, MOST + 0.5, words).at(engagement);
    const y = `${100 - (100 * (commitment - 0.5)) / MOST}%`;
    const point = `<svg class="exact point" width="100%" height="100%"><line x1="${x}" x2="${x}" y1="${y}" y2="100%"/><line x1="${scaleAcross(0, 1, words).at(0)}" x2="${x}" y1="${y}" y2="${y}"/><circle cx="${x}" cy="${y}" r="8"/></svg>`;
    return {
      drawing: plane(words, 'moving', point, here),
      reading: [
        say(words, 'figure.engagement-plane.reading.place', {
          engagement: asNumber(engagement, words),
          commitment: asNumber(commitment, words),
          most: asNumber(MOST, words),
        }),
        say(words, `figure.engagement-plane.reading.${here}`),
      ].join(' '),
    };
  },
  still: (words) => ({
    drawing: plane(words, 'resting'),
    reading: say(words, 'figure.engagement-plane.reading'),
  }),
};
