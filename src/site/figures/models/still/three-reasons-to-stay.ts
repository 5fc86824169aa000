import data from '../../../../../content/examples/employee-commitment.json' with { type: 'json' };
import { contourFromText } from '../../../../ui/contour.ts';
import { formatNumber } from '../../../../ui/format.ts';
import { band, chart, dots, mark, stroke, times } from '../../ink.ts';
import { stillFigure } from '../../still.ts';

const FORMS = ['instrumental', 'relational', 'values'] as const;
const { staff, left, answered, minimum } = data;

/** A boat from above, bow upwards. */
const boat = (x: number, y: number, ink = 'bare') =>
  `<g transform="translate(${x} ${y})"><path class="${ink}" d="M0-34C15-14 15 16 9 32H-9C-15 16-15-14 0-34Z"/><path class="thin" d="M0-27C10-10 11 14 6 28H-6C-11 14-10-10 0-27ZM-10 2H10M-9 16H9"/></g>`;

const ripples = stroke(
  times(
    5,
    (i) =>
      `M${8 + ((i * 37) % 30)} ${58 + i * 18}q6-4 12 0t12 0M${118 + ((i * 23) % 26)} ${50 + i * 19}q6-4 12 0t12 0`,
  ),
  'faint thin',
);

const MOORING: Record<(typeof FORMS)[number], string> = {
  // One rope to the quay: as strong as the offer.
  instrumental:
    stroke('M0 26H180', 'strong') +
    stroke(
      times(23, (i) => `M${i * 8} 26l6-10`),
      'thin',
    ) +
    boat(90, 100) +
    stroke('M90 66C104 52 74 44 90 26', 'hot strong') +
    mark(90, 22, 5, 'hot bare'),
  // Lashed to the boats beside it.
  relational:
    boat(48, 90) +
    boat(132, 90) +
    boat(90, 84, 'lit') +
    stroke(
      'M59 74 79 68M59 100 79 94M101 68 121 74M101 94 121 100M60 86 79 82M101 82 120 86',
      'hot strong',
    ) +
    dots(
      [
        [59, 74],
        [59, 100],
        [121, 74],
        [121, 100],
        [79, 68],
        [79, 94],
        [101, 68],
        [101, 94],
      ],
      'hot',
    ),
  // An anchor in ground that does not move.
  values:
    `<g transform="translate(92 4)">${stroke(contourFromText('holding ground', { size: 84, rings: 5, points: 9 }), 'thin')}</g>` +
    boat(52, 104) +
    stroke('M52 70C56 44 96 62 134 47', 'hot strong') +
    stroke('M134 38V56M125 47H143', 'hot strong'),
};

/** A scale from 1 to 7 with the mean upon it. */
function scale(mean: number): string {
  return band(
    132,
    14,
    stroke(`M6 10H126${times(7, (i) => `M${6 + i * 20} 7V10`).join('')}`, 'soft-line') +
      stroke(`M${6 + (mean - 1) * 20} 0V10`, 'hot heavy'),
    'scale',
  );
}

/** Three ways to be moored, what holds each, and what it breaks by. */
export const figure = stillFigure('three-reasons-to-stay', ({ text, number, words }) => {
  const mean = (form: (typeof FORMS)[number]) => formatNumber(words.locale, data[form], 1);
  const values = {
    staff: number(staff),
    left: number(left),
    answered: number(answered),
    minimum: number(minimum),
  };
  const berth = (form: (typeof FORMS)[number]) =>
    `<div class="berth">${chart(180, 150, ripples + MOORING[form])}<div><b>${text(`${form}.name`)}</b><p class="holds">${text(`${form}.holds`)}</p><p class="breaks">${text(`${form}.breaks`)}</p><p class="mean">${scale(data[form])}<strong>${mean(form)}</strong></p></div></div>`;
  return {
    content: `<div class="trio">${FORMS.map(berth).join('')}</div><p class="keys">${text('note', values)}</p>`,
    told: {
      ...values,
      instrumental: mean('instrumental'),
      relational: mean('relational'),
      values: mean('values'),
    },
  };
});
