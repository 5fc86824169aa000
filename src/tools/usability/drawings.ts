import { SUS_BANDS } from '../../metrics/sus-band.ts';
import { LOCALES } from '../../termbase/locales.ts';
import type { ChartItem } from '../../ui/chart-draw.ts';
import { formatNumber } from '../../ui/format.ts';
import type { Drawing } from '../../ui/report.ts';
import { type TableKit, tableKit } from '../../ui/table-kit.ts';
import { isolated, say, type Words } from '../../ui/words.ts';
import type { Findings } from './findings.ts';
import { gradeText, statement } from './sayings.ts';

/** Scores that share a column of the drawing: 0 to 7.5, 10 to 17.5 …, 90 to 100. */
const BIN = 4;
const BINS = 10;

/** What every table and drawing of the report is made with. */
interface Kit extends TableKit {
  readonly found: Findings;
  readonly words: Words;
  /** A number, one decimal unless told. */
  readonly number: (value: number, decimals?: number) => string;
  readonly rtl: boolean;
}

/** The tables of the report, and their drawings. */
export function drawings(found: Findings, words: Words): Drawing[] {
  const { locale } = words;
  const kit: Kit = {
    ...tableKit('usability', found.confidence, 1, words),
    found,
    words,
    number: (value, decimals = 1) => formatNumber(locale, value, decimals),
    rtl: LOCALES[locale].dir === 'rtl',
  };
  return [
    ...meanDrawing(kit),
    scoresDrawing(kit),
    ...peopleTable(kit),
    itemsDrawing(kit),
    ...gradesTable(kit),
  ];
}

/** Mean with its interval, beside what it is compared with. */
function meanDrawing(kit: Kit): Drawing[] {
  const { found, words, number, cell, header, title, caption, rtl } = kit;
  const { study, low, high, benchmark } = found;
  if (low === null || high === null) return [];
  const drawn: ChartItem[] = [
    {
      label: say(words, 'usability.row.mean'),
      value: study.mean,
      text: number(study.mean),
      low,
      high,
      colour: '--petrol',
    },
  ];
  if (benchmark) {
    drawn.push({
      label: say(words, 'usability.row.benchmark'),
      value: benchmark.benchmark,
      text: number(benchmark.benchmark),
      colour: '--accent',
    });
  }
  return [
    {
      id: 'mean',
      title: title('mean'),
      table: {
        caption: caption('mean'),
        headers: header('what', 'score', 'low', 'high'),
        rows: [
          [{ text: say(words, 'usability.row.mean') }, cell(study.mean), cell(low), cell(high)],
          ...(['usable', 'learnable'] as const).map((scale) => [
            { text: say(words, `usability.row.${scale}`) },
            cell(found[scale]),
            cell(null),
            cell(null),
          ]),
          ...(benchmark
            ? [
                [
                  { text: say(words, 'usability.row.benchmark') },
                  cell(benchmark.benchmark),
                  cell(null),
                  cell(null),
                ],
              ]
            : []),
        ],
      },
      chart: {
        kind: 'intervals',
        rtl,
        min: 0,
        max: 100,
        tick: (value) => number(value, 0),
        items: drawn,
      },
    },
  ];
}

/** How many people scored how much. */
function scoresDrawing(kit: Kit): Drawing {
  const { found, words, number, cell, header, title, caption, rtl } = kit;
  const bins = Array.from({ length: BINS }, (_, bin) => {
    const last = bin === BINS - 1;
    const from = bin * BIN;
    const to = last ? found.scores.length - 1 : from + BIN - 1;
    const count = found.scores.slice(from, to + 1).reduce((sum, many) => sum + many, 0);
    const end = 2.5 * to;
    return {
      label: `${number(2.5 * from, 0)}–${number(end, Number.isInteger(end) ? 0 : 1)}`,
      count,
    };
  });
  return {
    id: 'scores',
    title: title('scores'),
    table: {
      caption: caption('scores'),
      headers: header('score', 'people'),
      rows: bins.map(({ label, count }) => [{ text: label }, cell(count, 0)]),
    },
    chart: {
      kind: 'columns',
      rtl,
      tick: (value) => number(value, 0),
      items: bins.map(({ label, count }) => ({
        label: isolated(words, label),
        value: count,
        text: number(count, 0),
        colour: '--petrol',
      })),
    },
  };
}

/** Each person, where their answers were typed in. */
function peopleTable(kit: Kit): Drawing[] {
  const { found, number, cell, header, title, caption } = kit;
  if (found.people.length === 0) return [];
  return [
    {
      id: 'people',
      title: title('people'),
      table: {
        caption: caption('people'),
        headers: header('person', 'score', 'usable', 'learnable', 'blanks'),
        rows: found.people.map(({ place, score, answers }) => [
          { text: number(place, 0), value: place },
          cell(score?.score ?? null),
          cell(score?.usable ?? null),
          cell(score?.learnable ?? null),
          cell(answers.filter((answer) => answer === null).length, 0),
        ]),
      },
    },
  ];
}

/** What each statement contributes, its direction taken into account. */
function itemsDrawing(kit: Kit): Drawing {
  const { found, words, number, cell, header, title, caption, rtl } = kit;
  const name = (item: number) => statement(item, words.locale);
  return {
    id: 'items',
    title: title('items'),
    table: {
      caption: caption('items'),
      headers: header('item', 'direction', 'n', 'answer', 'contribution', 'low', 'high'),
      rows: found.items.map(({ n, answer, contribution }, item) => [
        { text: name(item) },
        { text: say(words, `usability.direction.${item % 2 === 0 ? 'good' : 'bad'}`) },
        cell(n, 0),
        cell(answer, 2),
        cell(contribution?.mean ?? null, 2),
        cell(contribution?.low ?? null, 2),
        cell(contribution?.high ?? null, 2),
      ]),
    },
    chart: {
      kind: 'intervals',
      rtl,
      min: 0,
      max: 4,
      tick: (value) => number(value, Number.isInteger(value) ? 0 : 1),
      items: found.items.flatMap(({ contribution }, item) =>
        contribution
          ? [
              {
                label: name(item),
                value: contribution.mean,
                text: number(contribution.mean, 2),
                // An interval may reach beyond the scale; a drawing of the scale may not.
                low: Math.max(0, contribution.low ?? contribution.mean),
                high: Math.min(4, contribution.high ?? contribution.mean),
                colour: item % 2 === 0 ? '--petrol' : '--passives',
              },
            ]
          : [],
      ),
    },
  };
}

/** The grades, and which of them mean and interval reach. */
function gradesTable(kit: Kit): Drawing[] {
  const { found, words, number, cell, header, title, caption } = kit;
  const { bands: reached } = found;
  if (!reached) return [];
  const [first, last] = [SUS_BANDS.indexOf(reached.high), SUS_BANDS.indexOf(reached.low)];
  return [
    {
      id: 'grades',
      title: title('grades'),
      table: {
        caption: caption('grades'),
        headers: header('grade', 'from', 'percentiles', 'reached'),
        rows: SUS_BANDS.map((band, place) => [
          { text: `\u2066${gradeText(band.grade)}\u2069` },
          cell(band.from),
          { text: band.percentiles.map((value) => number(value, 0)).join('–') },
          {
            text:
              band === reached.mean
                ? say(words, 'usability.reached.mean')
                : place >= first && place <= last
                  ? say(words, 'usability.reached.interval')
                  : '',
          },
        ]),
      },
    },
  ];
}
