import data from '../../../../../content/examples/communicate-listen-serve.json' with {
  type: 'json',
};
import { chart, dots, short, stroke, times } from '../../ink.ts';
import { stillFigure } from '../../still.ts';

const { problems, told, solved, toldLater } = data;

type Point = readonly [number, number];

const SAY: Point = [160, 34];
const HEAR: Point = [288, 222];
const DO: Point = [32, 222];
const GAPS = { misheard: [SAY, HEAR], unmet: [HEAR, DO], undone: [DO, SAY] } as const;

/** Two bearings that were meant to be one line, each stopping short of the other. */
function bearings([ax, ay]: Point, [bx, by]: Point, off: number): { lines: string; gap: string } {
  const length = Math.hypot(bx - ax, by - ay);
  const nx = (-(by - ay) / length) * off;
  const ny = ((bx - ax) / length) * off;
  const at = (t: number, side: number) =>
    `${short(ax + (bx - ax) * t + nx * side)} ${short(ay + (by - ay) * t + ny * side)}`;
  return {
    lines: `M${at(0.09, 0.2)}L${at(0.44, 1)}M${at(0.91, -0.2)}L${at(0.56, -1)}`,
    gap: `M${at(0.44, 1)}L${at(0.47, -2.2)}L${at(0.53, 2.2)}L${at(0.56, -1)}`,
  };
}

/** A triangulation point. */
const station = ([x, y]: Point) =>
  stroke(`M${x} ${y - 11}l10 17h-20Z`, 'strong bare') + dots([[x, y]], 'big');

/** Problems as marks in the middle of the triangle: solved, told, and kept to oneself. */
function marks(): string {
  const places: Point[] = [];
  for (let row = 0; places.length < problems; row += 1) {
    const here = Math.min(4 + row, problems - places.length);
    places.push(...times(here, (i) => [160 + (i - (here - 1) / 2) * 15, 124 + row * 15] as const));
  }
  const ring = ([x, y]: Point, ink: string) => `<circle class="${ink}" cx="${x}" cy="${y}" r="4"/>`;
  return (
    dots(places.slice(0, solved), 'huge') +
    places
      .slice(solved, told)
      .map((at) => ring(at, 'strong'))
      .join('') +
    places
      .slice(told)
      .map((at) => ring(at, 'hot thin'))
      .join('')
  );
}

function triangle(): string {
  const net =
    'M160 34 28 0M160 34 300 4M288 222l32-96M288 222l12 38M32 222 4 120M32 222l-14 40M160 34 152 0';
  const sides = Object.values(GAPS).map(([from, to]) => bearings(from, to, 3));
  return chart(
    320,
    262,
    stroke(net, 'faint thin') +
      stroke(sides.map(({ lines }) => lines)) +
      stroke(
        sides.map(({ gap }) => gap),
        'hot strong',
      ) +
      [SAY, HEAR, DO].map(station).join('') +
      marks(),
  );
}

/** The triangle in small, with one side marked: a sign for the legend. */
function sign(gap: keyof typeof GAPS): string {
  const small = ([x, y]: Point) => `${short(x / 10)} ${short(y / 10)}`;
  const [from, to] = GAPS[gap];
  return chart(
    32,
    25,
    stroke(`M${small(SAY)}L${small(HEAR)}L${small(DO)}Z`, 'faint') +
      stroke(`M${small(from)}L${small(to)}`, 'hot strong'),
  );
}

/** What we say, what customers hear, what we do, and the three gaps between. */
export const figure = stillFigure('say-hear-do', ({ text, number }) => {
  const values = {
    problems: number(problems),
    told: number(told),
    solved: number(solved),
    silent: number(problems - told),
    toldLater: number(toldLater),
  };
  const gaps = (Object.keys(GAPS) as (keyof typeof GAPS)[]).map(
    (gap) => `<p>${sign(gap)}<span>${text(gap)}</span></p>`,
  );
  const key = (shape: string, name: string) =>
    `<p>${chart(32, 12, shape)}<span>${text(name, values)}</span></p>`;
  return {
    content: `<div class="triangle"><b>${text('say')}</b>${triangle()}<b>${text('do')}</b><b>${text('hear')}</b></div><div class="signs">${gaps.join('')}<hr>${key('<circle class="hot thin" cx="16" cy="6" r="4"/>', 'silent')}${key('<circle class="strong" cx="16" cy="6" r="4"/>', 'told')}${key(dots([[16, 6]], 'huge'), 'solved')}<p class="later">${text('later', values)}</p></div>`,
    told: values,
  };
});
