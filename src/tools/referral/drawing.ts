import { LOCALES } from '../../termbase/locales.ts';
import type { ChartSeries } from '../../ui/chart-draw.ts';
import { formatNumber } from '../../ui/format.ts';
import type { Drawing } from '../../ui/report.ts';
import type { TableCell } from '../../ui/table.ts';
import { say, type Words } from '../../ui/words.ts';
import { count, type Sums } from './parts.ts';

/** Customers after each round, as lines over a table. */
export function growthDrawing({ growth, confidence }: Sums, words: Words): Drawing {
  const { locale } = words;
  const { totals, newcomers, limit } = growth.growth;
  const { filling, ends } = growth;
  const rounds = totals.map((_, round) =>
    round === 0 ? say(words, 'referral.table.start') : formatNumber(locale, round),
  );
  const cell = (value: number | undefined): TableCell =>
    value === undefined ? { text: '–', value: null } : { text: count(value, words), value };
  // At K ≥ 1 the upper end runs off every page; the table has it.
  const whiskers = ends && ends.high.k < 1 ? ends : null;
  const highest = whiskers ? Math.max(...whiskers.high.totals) : undefined;
  const series: ChartSeries[] = [
    {
      label: say(words, 'referral.chart.endless'),
      colour: '--petrol',
      values: totals,
      // At the start nothing is uncertain.
      ...(whiskers && {
        low: whiskers.low.totals.map((value, i) => (i === 0 ? null : value)),
        high: whiskers.high.totals.map((value, i) => (i === 0 ? null : value)),
      }),
    },
    ...(filling
      ? [{ label: say(words, 'referral.chart.filling'), colour: '--accent', values: filling }]
      : []),
    ...(limit !== null
      ? [
          {
            label: say(words, 'referral.chart.limit', { limit: count(limit, words) }),
            colour: '--ink-soft',
            values: totals.map(() => limit),
            dashed: true,
          },
        ]
      : []),
  ];
  return {
    id: 'growth',
    title: say(words, 'referral.chart.title'),
    chart: {
      kind: 'lines',
      labels: totals.map((_, round) => formatNumber(locale, round)),
      series,
      ...(highest !== undefined && { min: 0, max: roundUp(highest) }),
      rtl: LOCALES[locale].dir === 'rtl',
      tick: (value) => formatNumber(locale, value),
    },
    table: {
      caption: ends
        ? say(words, 'referral.table.counted', { confidence })
        : say(words, 'referral.table.caption'),
      headers: [
        say(words, 'referral.table.rounds'),
        say(words, 'referral.table.newcomers'),
        say(words, 'referral.table.total'),
        ...(ends ? [say(words, 'referral.table.low'), say(words, 'referral.table.high')] : []),
        ...(filling ? [say(words, 'referral.chart.filling')] : []),
      ],
      rows: rounds.map((name, i) => [
        { text: name, value: i },
        i === 0 ? { text: '–', value: null } : cell(newcomers[i]),
        cell(totals[i]),
        ...(ends ? [cell(ends.low.totals[i]), cell(ends.high.totals[i])] : []),
        ...(filling ? [cell(filling[i])] : []),
      ]),
    },
  };
}

/** The next number with two digits that count, so that the axis ends on a plain one. */
function roundUp(value: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1);
  return Math.ceil(value / unit) * unit;
}
