import { LOCALES } from '../../termbase/locales.ts';
import { formatNumber, formatShare } from '../../ui/format.ts';
import type { Drawing } from '../../ui/report.ts';
import type { TableCell } from '../../ui/table.ts';
import { say, type Words } from '../../ui/words.ts';

/** Whether axes run from right to left. */
export function rightToLeft({ locale }: Words): boolean {
  return LOCALES[locale].dir === 'rtl';
}

/** How a tool's figure is shown, and between which ends. */
export interface Figure {
  /** Its name, as the header of a column. */
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly format: (value: number) => string;
  readonly tick: (value: number) => string;
}

/** A figure with its interval, whose ends are `null` where it has none. */
export interface Measured {
  readonly name: string;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number;
}

/** Rows beyond which a drawing says less than the table beside it. */
const MOST_DRAWN = 20;

/** Figures with their intervals, one row each, as a chart and a table. */
export function intervals(
  drawing: { readonly id: string; readonly title: string; readonly header: string },
  rows: readonly Measured[],
  figure: Figure,
  confidence: number,
  words: Words,
  more: {
    readonly headers: readonly string[];
    readonly cells: (row: number) => readonly TableCell[];
  } = { headers: [], cells: () => [] },
): Drawing {
  const { locale } = words;
  const cell = (value: number | null): TableCell => ({
    text: value === null ? say(words, 'rating.none') : figure.format(value),
    value,
  });
  return {
    id: drawing.id,
    title: drawing.title,
    table: {
      caption: say(words, 'rating.intervals.caption', {
        figure: figure.name,
        confidence: formatShare(locale, confidence, 0),
      }),
      headers: [
        drawing.header,
        figure.name,
        say(words, 'rating.table.low'),
        say(words, 'rating.table.high'),
        say(words, 'rating.table.n'),
        ...more.headers,
      ],
      rows: rows.map(({ name, value, low, high, n }, row) => [
        { text: name },
        cell(value),
        cell(low),
        cell(high),
        { text: formatNumber(locale, n), value: n },
        ...more.cells(row),
      ]),
    },
    ...(rows.length <= MOST_DRAWN && {
      chart: {
        kind: 'intervals',
        items: rows.map(({ name, value, low, high }, row) => ({
          label: name,
          value,
          // Beyond the ends of the scale there is nothing to draw; the table has the true ends.
          low: Math.max(figure.min, low ?? value),
          high: Math.min(figure.max, high ?? value),
          text: figure.format(value),
          colour: drawing.id === 'intervals' && row === 1 ? '--accent' : '--petrol',
        })),
        rtl: rightToLeft(words),
        min: figure.min,
        max: figure.max,
        tick: figure.tick,
      },
    }),
  };
}
