import data from '../../../../../content/examples/find-engaged-customers.json' with {
  type: 'json',
};
import { band, short, stroke, times } from '../../ink.ts';
import { stillFigure } from '../../still.ts';

const { signals, people, agreed, objected, months } = data;
const COUNTS = Object.values(signals);
const TOTAL = COUNTS.reduce((sum, count) => sum + count, 0);

/** Units across, and how far aside those are led who leave. */
const WIDTH = 96;
const LEAVE = 15;

/** Across: a line for every person, those who agree nearest to the words. */
const across = (person: number) => short(94 - person * 1.5);

const lines = (from: number, to: number, d: (x: number) => string) =>
  times(to - from, (i) => d(across(from + i)));

/** Five sorts of signal run together into the people who gave them. */
function sources(): string {
  const gap = 4;
  const step = (WIDTH - 2 - gap * (COUNTS.length - 1)) / TOTAL;
  let x = WIDTH - 1;
  let met = 0;
  return stroke(
    COUNTS.flatMap((count, sort) => {
      const starts = times(count, () => {
        x -= step;
        return short(x);
      });
      x -= gap;
      const first = met;
      met = sort === COUNTS.length - 1 ? TOTAL : met + count;
      return starts.map((start, i) => {
        const end = across(Math.min(people - 1, Math.floor(((first + i) * people) / TOTAL)));
        return `M${start} 0C${start} 60 ${end} 40 ${end} 100`;
      });
    }),
    'hot thin',
  );
}

/** Who objects or says nothing leaves the line at once. */
function parting(): string {
  return (
    stroke(
      lines(0, agreed, (x) => `M${x} 0V100`),
      'thin',
    ) +
    stroke(
      lines(agreed, people, (x) => `M${x} 0C${x} 36 ${short(x - LEAVE)} 34 ${short(x - LEAVE)} 74`),
      'hot thin',
    ) +
    stroke(
      `M${short(across(people - 1) - LEAVE - 1)} 78H${short(across(agreed) - LEAVE + 1)}`,
      'hot heavy',
    )
  );
}

const onward = (extra = '') =>
  stroke(
    lines(0, agreed, (x) => `M${x} 0V100`),
    'thin',
  ) + extra;

const ROWS: readonly (readonly [string, string])[] = [
  ['signal', sources()],
  ['told', parting()],
  ['noted', onward(stroke('M40 50H99', 'strong'))],
  ['contact', onward(stroke(['M40 34H99', 'M40 50H99', 'M40 66H99'], 'faint'))],
  ['next', onward(stroke('M38 80C12 80 12 24 36 24M28 14 37 24 28 34', 'hot strong'))],
  [
    'deleted',
    stroke(
      lines(0, agreed, (x) => `M${x} 0V42`),
      'thin',
    ) + stroke('M40 46H99', 'hot heavy'),
  ],
];

/** The life of a note on a customer, a line a person, from the signal to the day it goes. */
export const figure = stillFigure('signal-to-deletion', ({ text, number }) => {
  const values = {
    total: number(TOTAL),
    tagged: number(signals.tagged),
    asked: number(signals.asked),
    idea: number(signals.idea),
    recommended: number(signals.recommended),
    complaintSolved: number(signals.complaintSolved),
    people: number(people),
    agreed: number(agreed),
    objected: number(objected),
    silent: number(people - agreed - objected),
    gone: number(people - agreed),
    months: number(months),
  };
  const row = ([name, drawn]: readonly [string, string]) =>
    `<div class="stage">${band(WIDTH, 100, drawn)}<p><b>${text(`${name}.name`)}</b>${text(`${name}.text`, values)}</p></div>`;
  return {
    content: ROWS.map(row).join(''),
    told: values,
  };
});
