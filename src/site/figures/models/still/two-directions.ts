import data from '../../../../../content/examples/what-is-customer-commitment.json' with {
  type: 'json',
};
import { contourFromText } from '../../../../ui/contour.ts';
import { chart, chevron, mark, short, stroke, times } from '../../ink.ts';
import { stillFigure } from '../../still.ts';

const { promises, regulars, wouldStay, stayed } = data;

/** The arc of a strand over the gap, or under it; `end` short of 1 breaks it off on the way. */
function arc(y: number, bow: number, end = 1): { d: string; x: number; y: number } {
  const mix = (a: number, b: number) => a + (b - a) * end;
  // De Casteljau: the first part of the curve 64,y – 140,bow – 260,bow – 336,y.
  const xs = [mix(64, 140), mix(140, 260), mix(260, 336)] as const;
  const ys = [mix(y, bow), bow, mix(bow, y)] as const;
  const x2 = mix(xs[0], xs[1]);
  const y2 = mix(ys[0], ys[1]);
  const x3 = mix(x2, mix(xs[1], xs[2]));
  const y3 = mix(y2, mix(ys[1], ys[2]));
  return {
    d: `M64 ${short(y)}C${short(xs[0])} ${short(ys[0])} ${short(x2)} ${short(y2)} ${short(x3)} ${short(y3)}`,
    x: x3,
    y: y3,
  };
}

/** A strand for each promise, from the firm to the customer; a broken one ends on the way. */
function promised(): string {
  const strand = (i: number, end?: number) => arc(96 - i * 2, 62 - (i * 78) / promises.made, end);
  const kept = times(promises.kept, (i) => strand(i).d);
  const partly = times(promises.partly, (i) => strand(promises.kept + i).d);
  const broken = times(promises.broken, (i) =>
    strand(promises.kept + promises.partly + i, 0.56 - 0.05 * i),
  );
  return (
    stroke(kept) +
    stroke(partly, 'dash') +
    stroke(
      broken.map(({ d }) => d),
      'hot',
    ) +
    stroke(
      broken.map(({ x, y }) => `M${short(x)} ${short(y - 4)}l8 8m0-8l-8 8`),
      'hot strong',
    ) +
    chevron(206, 78, 0, 'strong')
  );
}

/** A strand for each regular, from the customer to the firm; who no longer comes drifts away. */
function bound(): string {
  const arriving = times(stayed, (i) => arc(120 + i * 0.7, 132 + i * 2.1).d);
  const gone = regulars - stayed;
  const drifting = times(gone, (i) => {
    const along = i / Math.max(1, gone - 1);
    return `M336 ${short(138 + along * 12)}C${short(296 - along * 2)} ${short(190 + along * 8)} ${short(236 + along * 26)} ${short(196 + along * 8)} ${short(142 + along * 116)} ${short(222 + 9 * Math.sin(i * 2.1))}`;
  });
  return (
    stroke(arriving, 'hot thin') +
    stroke(drifting, 'hot thin fade') +
    chevron(194, 128, 180, 'hot strong')
  );
}

function hill(name: string, x: number, ink: string): string {
  const rings = contourFromText(name, { size: 108, rings: 6, points: 9 });
  return `<g transform="translate(${x} 57)">${stroke(rings, `bare ${ink}`)}</g>`;
}

/** Firm and customer as two small hills, with one of the two bundles only. */
function lone(side: 'promise' | 'bond'): string {
  const arc = (up: boolean) => (up ? 'M16 22C34 2 62 2 80 22' : 'M80 26C62 46 34 46 16 26');
  return chart(
    96,
    48,
    stroke(arc(true), side === 'promise' ? 'strong' : 'faint dash') +
      stroke(arc(false), side === 'bond' ? 'hot strong' : 'faint dash') +
      mark(10, 24, 5, 'full') +
      mark(86, 24, 5, 'hot bare'),
  );
}

/** The firm's promise and the customer's bond: two directions of one word. */
export const figure = stillFigure('two-directions', ({ text, number }) => {
  const values = {
    made: number(promises.made),
    kept: number(promises.kept),
    partly: number(promises.partly),
    broken: number(promises.broken),
    regulars: number(regulars),
    wouldStay: number(wouldStay),
    stayed: number(stayed),
  };
  const bundle = (name: string) =>
    `<p class="bundle ${name}"><b>${text(`${name}.name`)}</b>${text(`${name}.count`, values)}</p>`;
  const without = (name: 'promise' | 'bond') =>
    `<div class="lone">${lone(name)}<p><b>${text(`only.${name}.name`)}</b>${text(`only.${name}.text`)}</p></div>`;
  return {
    content: `${bundle('promise')}<div class="between">${chart(400, 230, promised() + bound() + hill('the firm', 3, '') + hill('a customer', 289, 'hot'))}<b>${text('firm')}</b><b>${text('customer')}</b></div>${bundle('bond')}<div class="pair">${without('promise')}${without('bond')}</div>`,
    told: values,
  };
});
