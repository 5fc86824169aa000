import { LOCALES } from '../../termbase/locales.ts';
import type { ChartItem } from '../../ui/chart-draw.ts';
import { formatNumber, formatShare } from '../../ui/format.ts';
import type { Drawing } from '../../ui/report.ts';
import { isolated, say, type Words } from '../../ui/words.ts';
import { GROUPS } from './input.ts';
import type { PeriodView } from './period-view.ts';
import { groupOn, type Scale } from './scale.ts';

export const COLOURS = {
  promoters: '--promoters',
  passives: '--passives',
  detractors: '--detractors',
} as const;

/** What the periods are called. */
export interface PeriodNames {
  readonly first: string;
  readonly second: string;
}

/** What every drawing of scores needs of the language. */
export function axis({ locale }: Words) {
  return {
    rtl: LOCALES[locale].dir === 'rtl',
    tick: (value: number) => formatNumber(locale, value),
  };
}

/** Answers by score where they are known so, else by group. */
export function distributionDrawing(
  first: PeriodView,
  second: PeriodView | null,
  scale: Scale,
  names: PeriodNames,
  words: Words,
): Drawing | null {
  const { result, reading } = first;
  if (!result || !reading.groups) return null;
  const { locale } = words;
  const other = second?.result && second.reading.groups ? second : null;
  const cells = (view: PeriodView, count: number) => [
    { text: formatNumber(locale, count), value: count },
    {
      text: formatShare(locale, count / (view.result?.n ?? 1)),
      value: count / (view.result?.n ?? 1),
    },
  ];
  const periodHeaders = (name: string) => [
    say(words, 'nps.table.count', { period: name }),
    say(words, 'nps.table.share', { period: name }),
  ];
  const counts = reading.distribution;
  const byScore = counts !== null && (!other || other.reading.distribution !== null);
  const rows = byScore
    ? counts.map((count, i) => ({
        label: formatNumber(locale, scale.min + i),
        count,
        second: other?.reading.distribution?.[i],
        colour: COLOURS[groupOn(scale, scale.min + i)],
      }))
    : GROUPS.map((group) => ({
        label: say(words, `nps.${group}`),
        count: reading.groups?.[group] ?? 0,
        second: other?.reading.groups?.[group],
        colour: COLOURS[group],
      }));
  // One period is drawn as it was counted; two of different size compare by their shares.
  const items = rows.map(({ label, colour, count, second: earlier }): ChartItem => {
    if (!other?.result || earlier === undefined) {
      return { label, colour, value: count, text: formatNumber(locale, count) };
    }
    const now = count / result.n;
    const then = earlier / other.result.n;
    return {
      label,
      colour,
      value: now,
      text: formatShare(locale, now, 0),
      earlier: { value: then, text: formatShare(locale, then, 0) },
    };
  });
  return {
    id: 'distribution',
    title: say(words, 'nps.chart.distribution'),
    table: {
      caption: say(words, byScore ? 'nps.table.byScore' : 'nps.table.byGroup'),
      headers: [
        say(words, byScore ? 'nps.table.scoreHeader' : 'nps.table.groupHeader'),
        ...periodHeaders(names.first),
        ...(other ? periodHeaders(names.second) : []),
      ],
      rows: rows.map((row) => [
        { text: row.label },
        ...cells(first, row.count),
        ...(other ? cells(other, row.second ?? 0) : []),
      ]),
    },
    chart: {
      kind: 'columns',
      items,
      ...(other && { legend: { now: names.first, earlier: names.second } }),
      ...axis(words),
    },
  };
}

interface IntervalsAsked {
  readonly names: PeriodNames;
  /** What the score is called on its scale. */
  readonly score: string;
  readonly benchmark: number | undefined;
  readonly confidence: number;
}

/** Score and interval of each period, and the benchmark where there is one. */
export function intervalsDrawing(
  first: PeriodView,
  second: PeriodView | null,
  { names, score, benchmark, confidence }: IntervalsAsked,
  words: Words,
): Drawing | null {
  const { locale } = words;
  const rows = [
    { name: names.first, result: first.result, colour: '--petrol' },
    { name: names.second, result: second?.result ?? null, colour: '--accent' },
  ].flatMap(({ name, result, colour }) => (result ? [{ name, result, colour }] : []));
  if (rows.length === 0) return null;
  const points = (value: number) => ({ text: formatNumber(locale, value, 1), value });
  return {
    id: 'intervals',
    title: say(words, 'nps.chart.intervals'),
    table: {
      caption: say(words, 'nps.table.intervals', {
        confidence: formatShare(locale, confidence, 0),
      }),
      headers: [
        say(words, 'nps.table.period'),
        score,
        say(words, 'nps.table.low'),
        say(words, 'nps.table.high'),
        say(words, 'nps.table.n'),
      ],
      rows: rows.map(({ name, result }) => [
        { text: name },
        points(result.score),
        points(result.low),
        points(result.high),
        { text: formatNumber(locale, result.n), value: result.n },
      ]),
    },
    chart: {
      kind: 'intervals',
      items: rows.map(({ name, result, colour }) => ({
        label: isolated(words, name),
        value: result.score,
        low: result.low,
        high: result.high,
        text: formatNumber(locale, result.score, 1),
        colour,
      })),
      ...(benchmark !== undefined && { reference: benchmark }),
      ...axis(words),
    },
  };
}
