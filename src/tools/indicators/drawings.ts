import { LOCALES } from '../../termbase/locales.ts';
import type { ChartSpec } from '../../ui/chart-draw.ts';
import { formatNumber, formatShare, formatSigned } from '../../ui/format.ts';
import type { Drawing } from '../../ui/report.ts';
import type { TableCell } from '../../ui/table.ts';
import { say, type Words } from '../../ui/words.ts';
import { estimate, figuresOf, kindOf, roundUp, tickDecimals, whole } from './figures.ts';
import type { IndicatorMove } from './moves.ts';
import type { GridReading, Indicator, Rate } from './reading.ts';

/** Points in time from which on a line is drawn; two are a move, which another drawing shows. */
const TREND = 3;

/** Letters of a name beside a band. */
const LONGEST_LABEL = 22;

/** What a cell holds where nothing is known. */
const NOTHING: TableCell = { text: '–', value: null };

/** What all drawings of a sheet share. */
export interface Setting {
  readonly reading: GridReading;
  /** 0 to 1. */
  readonly confidence: number;
  readonly words: Words;
}

const COLOURS = { behaviour: '--petrol', attitude: '--accent' } as const;

/** The rates of the last period: what is divided, the counts, share and interval. */
export function ratesDrawing(rows: readonly Known[], setting: Setting): Drawing {
  const { reading, words } = setting;
  const title = say(words, 'indicators.rates', { period: reading.periods.at(-1) ?? '' });
  return {
    id: 'rates',
    title,
    table: {
      caption: say(words, 'indicators.rates.caption', confidenceOf(setting)),
      headers: [
        say(words, 'indicators.head.indicator'),
        say(words, 'indicators.head.kind'),
        say(words, 'indicators.head.definition'),
        say(words, 'indicators.head.part'),
        say(words, 'indicators.head.whole'),
        say(words, 'indicators.head.rate'),
        say(words, 'indicators.head.low'),
        say(words, 'indicators.head.high'),
      ],
      rows: rows.map(({ indicator, rate }) => [
        { text: indicator.name },
        { text: kindOf(indicator, words) },
        { text: indicator.definition },
        counted(rate.part, words),
        counted(rate.whole, words),
        ...shares(indicator, rate, setting),
      ]),
    },
  };
}

/** A row that is known in the period spoken of. */
export interface Known {
  readonly indicator: Indicator;
  readonly rate: Rate;
}

/** The moves since the earlier period, drawn around 0. */
export function movesDrawing(
  moves: readonly IndicatorMove[],
  base: number,
  setting: Setting,
): Drawing {
  const { reading, words } = setting;
  const { locale } = words;
  const reach = roundUp(
    Math.max(...moves.flatMap(({ interval: { low, high } }) => [-100 * low, 100 * high])),
  );
  const decimals = tickDecimals(reach / 100);
  return {
    id: 'moves',
    title: say(words, 'indicators.moves', { period: reading.periods[base] ?? '' }),
    table: {
      caption: say(words, 'indicators.moves.caption', confidenceOf(setting)),
      headers: [
        say(words, 'indicators.head.indicator'),
        say(words, 'indicators.head.before'),
        say(words, 'indicators.head.move'),
        say(words, 'indicators.head.low'),
        say(words, 'indicators.head.high'),
        say(words, 'indicators.head.adjusted'),
        say(words, 'indicators.head.reading'),
        say(words, 'indicators.head.needed'),
      ],
      rows: moves.map(({ indicator, before, interval, adjusted, reading: seen, needed }) => {
        const { share, points } = figuresOf(indicator, words);
        const past = before.part / before.whole;
        const moved = (value: number) => ({ text: points(value), value: 100 * value });
        return [
          { text: indicator.name },
          { text: share(past), value: past },
          moved(interval.difference),
          moved(interval.low),
          moved(interval.high),
          adjusted === null
            ? NOTHING
            : { text: formatNumber(locale, adjusted, 3), value: adjusted },
          { text: say(words, `indicators.reading.${seen}`) },
          needed === null ? NOTHING : counted(needed, words),
        ];
      }),
    },
    chart: {
      kind: 'intervals',
      ...frame(words, -reach, reach, (value) => formatSigned(locale, value, decimals)),
      items: moves.map(({ indicator, interval: { difference, low, high } }) => ({
        label: shortened(indicator.name),
        value: 100 * difference,
        low: 100 * low,
        high: 100 * high,
        text: figuresOf(indicator, words).points(difference),
        colour: COLOURS[indicator.kind],
      })),
    },
  };
}

/** All rates by period; absent where there is no more than what the other tables hold. */
export function periodsDrawing(rows: readonly Indicator[], setting: Setting): Drawing | null {
  const { reading, words } = setting;
  if (reading.periods.length < TREND) return null;
  return {
    id: 'periods',
    title: say(words, 'indicators.periods'),
    table: {
      caption: say(words, 'indicators.periods.caption'),
      headers: [say(words, 'indicators.head.indicator'), ...reading.periods],
      rows: rows.map((indicator) => [
        { text: indicator.name },
        ...indicator.rates.map((rate) => {
          if (!rate) return NOTHING;
          const value = rate.part / rate.whole;
          return { text: figuresOf(indicator, words).share(value), value };
        }),
      ]),
    },
  };
}

/** A row over time: a table from two periods on, lines from three. */
export function trendDrawing(indicator: Indicator, setting: Setting): Drawing | null {
  const { reading, confidence, words } = setting;
  const known = indicator.rates.filter((rate) => rate !== null);
  if (known.length < 2) return null;
  const ends = indicator.rates.map((rate) => rate && estimate(rate, confidence));
  const top = Math.min(1, roundUp(Math.max(...ends.map((end) => end?.high ?? 0))));
  const decimals = tickDecimals(top);
  return {
    id: indicator.id,
    title: say(words, 'indicators.trend', {
      name: indicator.name,
      kind: kindOf(indicator, words),
    }),
    table: {
      caption: say(words, 'indicators.trend.caption', confidenceOf(setting)),
      headers: [
        say(words, 'indicators.head.period'),
        say(words, 'indicators.head.rate'),
        say(words, 'indicators.head.low'),
        say(words, 'indicators.head.high'),
        say(words, 'indicators.head.part'),
        say(words, 'indicators.head.whole'),
      ],
      rows: indicator.rates.map((rate, place) => [
        { text: reading.periods[place] ?? '' },
        ...(rate
          ? [
              ...shares(indicator, rate, setting),
              counted(rate.part, words),
              counted(rate.whole, words),
            ]
          : [NOTHING, NOTHING, NOTHING, NOTHING, NOTHING]),
      ]),
    },
    ...(known.length >= TREND && {
      chart: {
        kind: 'lines' as const,
        // From 0, so that a move looks as large as it is.
        ...frame(words, 0, top, (value) => formatShare(words.locale, value, decimals)),
        labels: reading.periods,
        series: [
          {
            label: indicator.name,
            colour: COLOURS[indicator.kind],
            values: ends.map((end) => end?.share ?? null),
            low: ends.map((end) => end?.low ?? null),
            high: ends.map((end) => end?.high ?? null),
          },
        ],
      },
    }),
  };
}

/** A name that leaves room for its band on a small screen; the table has it whole. */
function shortened(name: string): string {
  return name.length > LONGEST_LABEL ? `${name.slice(0, LONGEST_LABEL - 1).trimEnd()}…` : name;
}

function shares(indicator: Indicator, rate: Rate, { confidence, words }: Setting): TableCell[] {
  const { share } = figuresOf(indicator, words);
  const { share: value, low, high } = estimate(rate, confidence);
  return [value, low, high].map((end) => ({ text: share(end), value: end }));
}

function counted(value: number, words: Words): TableCell {
  return { text: whole(words, value), value };
}

function confidenceOf({ confidence, words }: Setting): { confidence: string } {
  return { confidence: formatShare(words.locale, confidence, 0) };
}

function frame(words: Words, min: number, max: number, tick: (value: number) => string) {
  const rtl = LOCALES[words.locale].dir === 'rtl';
  return { rtl, min, max, tick } satisfies Partial<ChartSpec>;
}
