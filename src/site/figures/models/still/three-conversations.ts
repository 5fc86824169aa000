import data from '../../../../../content/examples/from-broadcast-to-dialogue.json' with {
  type: 'json',
};
import { chart, chevron, dots, mark, short, stroke, times } from '../../ink.ts';
import { stillFigure } from '../../still.ts';

const { reached, acted } = data;
const TO_FIRM = acted.survey + acted.idea;
const TO_OTHERS = acted.review + acted.content + acted.recommendation;
/** People that one dot of the audience stands for. */
const PER_DOT = 100;

const onCircle = (x: number, y: number, r: number, angle: number) =>
  [x + r * Math.cos(angle), y + r * Math.sin(angle)] as const;

/** A voice at one side, and an audience in arcs around it that faces the voice. */
function broadcast(): string {
  const audience = Math.round(reached / PER_DOT);
  const rows = times(9, (row) => 54 + row * 14);
  const wide = rows.reduce((sum, r) => sum + r, 0);
  let seated = 0;
  const places = rows.flatMap((r, row) => {
    const here = row === rows.length - 1 ? audience - seated : Math.round((audience * r) / wide);
    seated += here;
    return times(here, (i) => onCircle(16, 80, r, (i / (here - 1) - 0.5) * 0.84));
  });
  const waves = [16, 25, 34].map((r) => {
    const [x, y] = onCircle(16, 80, r, 0.75);
    return `M${short(x)} ${short(160 - y)}A${r} ${r} 0 0 1 ${short(x)} ${short(y)}`;
  });
  return chart(
    200,
    160,
    dots(places, 'soft') + stroke(waves) + mark(16, 80, 6, 'full') + chevron(44, 80, 0),
  );
}

/** A rosette: between the firm and each customer one line out and one line back. */
function dialogue(): string {
  const petals = times(6, (i) => {
    const turn = i * 60 - 90;
    return `<g transform="translate(100 80)rotate(${turn})"><path d="M8-2C26-15 42-15 60-3"/><path class="hot" d="M60 3C42 15 26 15 8 2"/>${chevron(38, -11.6, 0)}${chevron(32, 11.6, 180, 'hot')}<circle class="hot bare" cx="66" r="5"/></g>`;
  });
  return chart(200, 160, petals.join('') + mark(100, 80, 6, 'full'));
}

/** Eleven voices with a line between every two; one of them is the firm. */
function everybody(): string {
  const voices = times(11, (i) =>
    onCircle(
      100,
      80,
      i % 2 === 0 ? 70 : 58 + (i % 3) * 5,
      (2 * Math.PI * i) / 11 - Math.PI / 2 + 0.12 * (i % 3),
    ),
  );
  const firm = 4;
  const between = (a: number, b: number) => {
    const [ax, ay] = voices[a] ?? [0, 0];
    const [bx, by] = voices[b] ?? [0, 0];
    const pull = 0.12;
    const cx = ((ax + bx) / 2) * (1 - pull) + 100 * pull;
    const cy = ((ay + by) / 2) * (1 - pull) + 80 * pull;
    return `M${short(ax)} ${short(ay)}Q${short(cx)} ${short(cy)} ${short(bx)} ${short(by)}`;
  };
  const pairs = voices.flatMap((_, a) =>
    times(a, (b) => ({ d: between(a, b), own: a === firm || b === firm })),
  );
  return chart(
    200,
    160,
    stroke(
      pairs.filter(({ own }) => !own).map(({ d }) => d),
      'hot thin',
    ) +
      stroke(
        pairs.filter(({ own }) => own).map(({ d }) => d),
        'thin',
      ) +
      voices
        .map(([x, y], i) => (i === firm ? mark(x, y, 6, 'full') : mark(x, y, 5, 'hot bare')))
        .join(''),
  );
}

/** One to many, the firm and its customers, everybody with everybody. */
export const figure = stillFigure('three-conversations', ({ text, number }) => {
  const panel = (name: string, drawn: string, count: number) =>
    `<div class="panel-of">${drawn}<p><b>${text(`${name}.name`)}</b><strong>${number(count)}</strong> ${text(`${name}.count`)}</p></div>`;
  const key = (ink: string, name: string) =>
    `<span>${chart(12, 12, mark(6, 6, 4.5, ink))}${text(`key.${name}`)}</span>`;
  return {
    content: `<div class="trio">${panel('broadcast', broadcast(), reached)}${panel('dialogue', dialogue(), TO_FIRM)}${panel('everybody', everybody(), TO_OTHERS)}</div><p class="keys">${key('full', 'firm')}${key('hot bare', 'customer')}<span>${chart(12, 12, dots([[6, 6]], 'soft'))}${text('key.dot', { people: number(PER_DOT) })}</span></p>`,
    told: {
      reached: number(reached),
      people: number(PER_DOT),
      firm: number(TO_FIRM),
      others: number(TO_OTHERS),
    },
  };
});
