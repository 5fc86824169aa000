import data from '../../../../../content/examples/invitations-that-engage.json' with {
  type: 'json',
};
import { contourFromText } from '../../../../ui/contour.ts';
import { band, chart, chevron, mark, short, stroke, times } from '../../ink.ts';
import { stillFigure } from '../../still.ts';

const STEPS = ['invite', 'come', 'answer', 'change', 'tell'] as const;
const { invited, came, ideas, answered, tried, invitedAgain, cameAgain } = data;

/** Degrees between two points of the path. */
const STRIDE = 8;

const place = (degrees: number, r = 96) => {
  const angle = (degrees * Math.PI) / 180;
  const bent = r + 5 * Math.sin(3 * angle + 0.6);
  return [120 + bent * Math.cos(angle), 120 + bent * Math.sin(angle)] as const;
};

function trail(from: number, to: number, r?: number): string {
  const points = times(Math.ceil(Math.abs(to - from) / STRIDE) + 1, (i) => {
    const [x, y] = place(
      from + Math.sign(to - from) * Math.min(STRIDE * i, Math.abs(to - from)),
      r,
    );
    return `${short(x)} ${short(y)}`;
  });
  return `M${points.join('L')}`;
}

/** A path around a hill, with five waymarks; in two places it is easily lost. */
function walk(): string {
  const hill = contourFromText('invitation', { size: 150, rings: 5, points: 9 });
  const waymarks = times(STEPS.length, (i) => i * 72 - 90);
  const weak = [18, 162];
  const spurs = weak.map((at) => {
    const [x, y] = place(at - 8);
    const away = at < 90 ? 1 : -1;
    return `M${short(x)} ${short(y)}q${away * 8} 8 ${away * 28} ${at < 90 ? 10 : -2}`;
  });
  return chart(
    240,
    240,
    `<g transform="translate(45 45)">${stroke(hill, 'faint thin')}</g>` +
      stroke([trail(26, 154), trail(170, 370)], 'strong') +
      stroke([trail(26, 154, 91), trail(170, 370, 91)], 'faint') +
      stroke(spurs, 'hot strong dash') +
      waymarks
        .flatMap((at) => {
          const [x, y] = place(at);
          return [mark(x, y, 7, 'bare'), mark(x, y, 3, 'full')];
        })
        .join('') +
      [-54, 90, 234].map((at) => chevron(...place(at), at + 90, 'strong')).join(''),
    'walk',
  );
}

/** Invite, take part, answer, change something, tell: and where the loop is easily lost. */
export const figure = stillFigure('invitation-loop', ({ text, number }) => {
  const values = {
    invited: number(invited),
    came: number(came),
    ideas: number(ideas),
    answered: number(answered),
    tried: number(tried),
    invitedAgain: number(invitedAgain),
    cameAgain: number(cameAgain),
  };
  const step = (name: (typeof STEPS)[number]) =>
    `<p class="step ${name}"><b>${text(`${name}.name`)}</b>${text(`${name}.count`, values)}</p>`;
  const weak = (name: string) => `<p class="weak ${name}">${text(name)}</p>`;
  return {
    content: `${walk()}${band(20, 100, stroke('M15 4V96Q15 100 10 100T5 96V4Q5 0 10 0T15 4Z', 'strong'), 'course')}${step('invite')}${step('come')}${weak('unanswered')}${step('answer')}${step('change')}${weak('untold')}${step('tell')}<p class="again"><b>${text('again.name')}</b>${text('again.count', values)}</p>`,
    told: values,
  };
});
