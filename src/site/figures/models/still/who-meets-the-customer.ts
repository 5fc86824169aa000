import data from '../../../../../content/examples/engaging-at-a-distance.json' with {
  type: 'json',
};
import { band, chart, dots, stroke, times } from '../../ink.ts';
import { stillFigure } from '../../still.ts';

const MOMENTS = ['packaging', 'registration', 'service', 'community'] as const;
const { sold, registered, reachable, replies } = data;
/** Buyers that one dot stands for, and dots in a row. */
const PER_DOT = 10;
const ROW = 50;

/** A shore with its water lines, as old charts draw them. */
function coast(): string {
  const line = (out: number) =>
    `M${10 + out} 0C${20 + out} 14 ${6 + out} 22 ${14 + out} 34S${4 + out} 52 ${12 + out} 64 ${20 + out} 84 ${8 + out} 100`;
  return band(
    40,
    100,
    stroke(`${line(0)}H0V0Z`, 'wash') +
      stroke(line(0), 'strong') +
      stroke([line(5), line(9)], 'thin') +
      stroke([line(14), line(20)], 'faint thin'),
    'coast',
  );
}

/** Every buyer by tens, those the maker hears from first. */
function buyers(): string {
  const place = (i: number) => [5 + (i % ROW) * 10, 5 + Math.floor(i / ROW) * 10] as const;
  const cut = [replies, reachable, registered, sold].map((n) => Math.round(n / PER_DOT));
  const group = (i: number) => {
    const from = i === 0 ? 0 : (cut[i - 1] ?? 0);
    return times((cut[i] ?? 0) - from, (step) => place(from + step));
  };
  return chart(
    ROW * 10,
    Math.ceil((cut.at(-1) ?? 0) / ROW) * 10,
    dots(group(0), 'hot big') +
      dots(group(1), 'big') +
      group(2)
        .map(([x, y]) => `<circle cx="${x}" cy="${y}" r="2.6"/>`)
        .join('') +
      dots(group(3), 'soft'),
    'buyers',
  );
}

/** The maker's coast, the dealer's island, the customers' coast, and the maker's own crossings. */
export const figure = stillFigure('who-meets-the-customer', ({ text, number }) => {
  const values = {
    sold: number(sold),
    registered: number(registered),
    reachable: number(reachable),
    replies: number(replies),
    people: number(PER_DOT),
  };
  const key = (shape: string, name: string) =>
    `<span>${chart(12, 12, shape)}${text(`key.${name}`, values)}</span>`;
  return {
    content: `<div class="strait"><b class="shore">${text('maker')}</b><b class="shore">${text('customers')}</b>${coast()}<div class="crossings"><p class="bridge"><span><b>${text('dealer')}</b>${text('dealer.count', values)}</span></p><p class="own">${text('own')}</p>${MOMENTS.map((moment) => `<p class="ferry"><span>${text(moment)}</span></p>`).join('')}</div>${coast()}</div>${buyers()}<p class="keys">${key(dots([[6, 6]], 'hot big'), 'replies')}${key(dots([[6, 6]], 'big'), 'reachable')}${key('<circle cx="6" cy="6" r="2.6"/>', 'registered')}${key(dots([[6, 6]], 'soft'), 'sold')}<span>${text('key.dot', values)}</span></p>`,
    told: values,
  };
});
