import { LOCALES } from '../../termbase/locales.ts';
import { formatNumber, formatShare } from '../../ui/format.ts';
import type { Drawing } from '../../ui/report.ts';
import type { TableCell } from '../../ui/table.ts';
import { say, type Words } from '../../ui/words.ts';
import type { Worked } from './model.ts';
import { duration, mean, meanUp, money, moneyColumn, points, pointsUp } from './show.ts';
import type { Period } from './state.ts';
import { breakEven, newcomerValue, payback, type Terms, valueUpTo } from './worth.ts';

/** An endless value is drawn until so much of it is there, within what a chart can show. */
const DRAWN_SHARE = 0.95;
const FEWEST_PERIODS = 6;
const MOST_PERIODS = 60;
/** Points of a line; more make a table that nobody reads. */
const POINTS = 12;

/** Discounted margin of a newcomer, added up period by period, against the cost of winning. */
export function growthOfValue(worked: Worked, terms: Terms): Drawing {
  const { words, kept, reading, value, confidence } = worked;
  const cost = reading.acquisition;
  const end = lastPeriod(worked, terms);
  const stride = Math.ceil(end / POINTS);
  const places = Array.from({ length: Math.floor(end / stride) + 1 }, (_, i) => i * stride);
  if (places.at(-1) !== end) places.push(end);
  const line = (share: number | null) =>
    share === null ? null : places.map((place) => valueUpTo(terms, share, place));
  const values = line(kept.share) ?? [];
  const [low, high] = [line(kept.low), line(kept.high)];
  const show = moneyColumn([...values, ...(low ?? []), ...(high ?? [])], words);
  const flat = (label: string, height: number, colour: string) => ({
    label,
    colour,
    values: places.map(() => height),
    dashed: true,
  });
  const name = say(words, 'value.grow.series');
  const ends =
    low && high
      ? [
          say(words, 'value.table.low', { confidence }),
          say(words, 'value.table.high', { confidence }),
        ]
      : [];
  return {
    id: 'growth',
    title: say(words, 'value.grow.title'),
    table: {
      caption: say(words, 'value.grow.caption'),
      headers: [say(words, 'value.table.period'), name, ...ends],
      rows: places.map((place, i) => [
        cell(place, formatNumber(words.locale, place)),
        cell(values[i] ?? 0, show(values[i] ?? 0)),
        ...(low && high
          ? [cell(low[i] ?? 0, show(low[i] ?? 0)), cell(high[i] ?? 0, show(high[i] ?? 0))]
          : []),
      ]),
    },
    chart: {
      kind: 'lines',
      labels: places.map((place) => formatNumber(words.locale, place)),
      series: [
        { label: name, colour: '--petrol', values, ...(low && high && { low, high }) },
        ...(cost !== null && cost > 0
          ? [flat(say(words, 'value.grow.cost'), cost, '--accent')]
          : []),
        ...(terms.periods === null && value !== null
          ? [flat(say(words, 'value.grow.endless'), value, '--ink-soft')]
          : []),
      ],
      ...axis(words, (tick) => money(tick, words)),
    },
  };
}

/** How far the line is drawn: the horizon, or until little is missing and the cost is back. */
function lastPeriod({ kept, reading }: Worked, terms: Terms): number {
  if (terms.periods !== null) return terms.periods;
  const left = (kept.share * (1 + terms.growth)) / (1 + terms.discount);
  const enough = left > 0 ? Math.ceil(Math.log(1 - DRAWN_SHARE) / Math.log(left)) : 1;
  const back =
    reading.acquisition === null ? null : payback(terms, kept.share, reading.acquisition);
  return Math.min(MOST_PERIODS, Math.max(FEWEST_PERIODS, enough, back === null ? 0 : back + 1));
}

/** Distance between the rows of the sensitivity table, by the churn around which they stand. */
const STEPS: readonly (readonly [number, number])[] = [
  [0.15, 0.05],
  [0.06, 0.02],
  [0.03, 0.01],
  [0.015, 0.005],
  [0, 0.001],
];

/** Value by retention, around the one that was found. */
export function sensitivity({ words, kept, reading, state }: Worked, terms: Terms): Drawing[] {
  const step = STEPS.find(([churn]) => 1 - kept.share >= churn)?.[1] ?? 0.05;
  const shares = [-3, -2, -1, 0, 1, 2, 3]
    .map((times) => kept.share + times * step)
    .filter((share) => share >= 0 && share <= 1 + 1e-12)
    .map((share) => Math.min(1, share));
  const found = shares.map((share) => ({ share, value: newcomerValue(terms, share) }));
  const here = newcomerValue(terms, kept.share);
  const show = moneyColumn(
    found.map(({ value }) => value),
    words,
  );
  const cost = reading.acquisition;
  const none: TableCell = { text: say(words, 'value.none'), value: null };
  const label = (share: number) =>
    formatShare(words.locale, share, Number.isInteger(Number((share * 100).toFixed(6))) ? 0 : 1);
  const drawn = found.flatMap(({ share, value }) => (value === null ? [] : [{ share, value }]));
  return [
    {
      id: 'sensitivity',
      title: say(words, 'value.sense.title'),
      table: {
        caption: say(words, 'value.sense.caption'),
        headers: [
          say(words, 'value.head.retention'),
          say(words, 'value.head.stay'),
          say(words, 'value.head.value'),
          say(words, 'value.sense.change'),
          ...(cost === null ? [] : [say(words, 'value.sense.left')]),
        ],
        rows: found.map(({ share, value }) => [
          cell(share, label(share)),
          share === 1
            ? none
            : cell(1 / (1 - share), duration(1 / (1 - share), state.period, words)),
          value === null ? none : cell(value, show(value)),
          value === null || here === null || here === 0
            ? none
            : cell(value / here - 1, change(value / here - 1, words)),
          ...(cost === null
            ? []
            : [value === null ? none : cell(value - cost, show(value - cost))]),
        ]),
      },
      ...(drawn.length > 1 && {
        chart: {
          kind: 'columns' as const,
          items: drawn.map(({ share, value }) => ({
            label: label(share),
            value,
            text: show(value),
            colour: share === kept.share ? '--petrol' : '--passives',
          })),
          ...axis(words, (tick: number) => money(tick, words)),
        },
      }),
    },
  ];
}

function change(share: number, words: Words): string {
  return new Intl.NumberFormat(words.locale, {
    style: 'percent',
    maximumFractionDigits: 0,
    signDisplay: 'exceptZero',
  })
    .format(share)
    .replace('-', '\u2212');
}

/** The same money spent on winning and on keeping. */
export function spendingTable(worked: Worked, terms: Terms, value: number): Drawing[] {
  const { words, reading, kept, base } = worked;
  const { keeping, acquisition, gain } = reading;
  if (keeping === null) return [];
  const even = breakEven(terms, kept.share, keeping, acquisition);
  if (!even) return [];
  const budget = keeping * base;
  const none: TableCell = { text: '–', value: null };
  const churn = 1 - kept.share;
  const row = (
    name: string,
    share: number | null,
    customers: number,
    each: number,
    least = false,
  ) => {
    const brought = customers * each;
    const gained = (gain: number) => (least ? pointsUp(gain, words, churn) : points(gain, words));
    return [
      { text: say(words, `value.spend.${name}`) },
      share === null ? none : cell(share * 100, gained(share)),
      cell(customers, least ? meanUp(customers, words) : mean(customers, words)),
      cell(each, money(each, words)),
      cell(brought, money(brought, words)),
      cell(brought - budget, money(brought - budget, words)),
      cell(brought / budget - 1, formatShare(words.locale, brought / budget - 1, 0)),
    ];
  };
  const least = (name: string, share: number | null) =>
    share !== null && share <= churn ? [row(name, share, share * base, even.saved, true)] : [];
  return [
    {
      id: 'spending',
      title: say(words, 'value.spend.title', { budget: money(budget, words) }),
      table: {
        caption: say(words, 'value.spend.caption', {
          base: formatNumber(words.locale, base),
          spend: money(keeping, words),
        }),
        headers: ['way', 'points', 'customers', 'each', 'worth', 'left', 'roi'].map((name) =>
          say(words, `value.spend.head.${name}`),
        ),
        rows: [
          ...(acquisition !== null && acquisition > 0
            ? [row('winning', null, budget / acquisition, value)]
            : []),
          ...least('pays', even.pays),
          ...least('matches', even.matches),
          ...(gain === null ? [] : [row('expected', gain, gain * base, even.saved)]),
        ],
      },
    },
  ];
}

const SPANS: Readonly<Record<Period, readonly number[]>> = {
  month: [1, 3, 6, 12, 24, 36],
  quarter: [1, 2, 4, 8, 12, 20],
  year: [1, 2, 3, 5, 10],
};

/** How many of today's customers are gone after some periods: 1 − (1 − c)^m. */
export function churnTable({ words, kept, state, confidence }: Worked): Drawing {
  const gone = (share: number, span: number) => 1 - share ** span;
  const { low, high } = kept;
  const shown = (share: number) => cell(share, formatShare(words.locale, share));
  return {
    id: 'churn',
    title: say(words, 'value.churn.title'),
    table: {
      caption: say(words, 'value.churn.caption'),
      headers: [
        say(words, 'value.churn.after'),
        say(words, 'value.churn.there'),
        say(words, 'value.churn.gone'),
        ...(low === null
          ? []
          : [
              say(words, 'value.churn.low', { confidence }),
              say(words, 'value.churn.high', { confidence }),
            ]),
      ],
      rows: SPANS[state.period].map((span) => [
        cell(span, duration(span, state.period, words)),
        shown(kept.share ** span),
        shown(gone(kept.share, span)),
        ...(low === null || high === null ? [] : [shown(gone(high, span)), shown(gone(low, span))]),
      ]),
    },
  };
}

function cell(value: number, text: string): TableCell {
  return { value, text };
}

function axis({ locale }: Words, tick: (value: number) => string) {
  return { rtl: LOCALES[locale].dir === 'rtl', min: 0, tick };
}
