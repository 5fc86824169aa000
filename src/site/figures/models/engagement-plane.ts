import { say } from '../../../ui/words.ts';
import { isolateHtml } from '../../lib/bidi.ts';
import type { Figure } from '../figure.ts';

const CORNERS = ['regular', 'ally', 'passer', 'reviewer'] as const;

/** The plane of engagement against commitment, with a customer at home in each quarter. */
export const figure: Figure = {
  id: 'engagement-plane',
  inputs: [],
  view: (_values, words) => {
    const text = (key: string) =>
      isolateHtml(say(words, `figure.engagement-plane.${key}`), words.locale);
    const cells = CORNERS.map(
      (corner) =>
        `<div class="quarter ${corner}"><b>${text(`${corner}.name`)}</b><span>${text(`${corner}.text`)}</span></div>`,
    );
    return {
      drawing: `<div class="plane"><span class="axis-up">${text('commitment')}</span>${cells.join('')}<span class="axis-across">${text('engagement')}</span></div>`,
      reading: say(words, 'figure.engagement-plane.reading'),
    };
  },
};
