import type { ChartItem } from '../../ui/chart-draw.ts';
import { formatNumber, formatShare } from '../../ui/format.ts';
import type { Drawing } from '../../ui/report.ts';
import type { TableCell } from '../../ui/table.ts';
import { say, type Words } from '../../ui/words.ts';
import { rightToLeft } from './chart.ts';

/** One answer, or one group of answers, of a distribution. */
export interface DistributionRow {
  readonly label: string;
  /** What the answer counts as. */
  readonly group: string;
  /** CSS custom property that holds the colour. */
  readonly colour: string;
}

export interface DistributionPeriod {
  readonly name: string;
  /** One count a row. */
  readonly counts: readonly number[];
}

/**
 * How often each answer was given, in one period or in two. One period is drawn as it was counted;
 * two of different size compare by their shares.
 */
export function distribution(
  rows: readonly DistributionRow[],
  now: DistributionPeriod,
  before: DistributionPeriod | null,
  words: Words,
): Drawing {
  const { locale } = words;
  const total = ({ counts }: DistributionPeriod) => counts.reduce((sum, count) => sum + count, 0);
  const share = (period: DistributionPeriod, row: number) =>
    (period.counts[row] ?? 0) / (total(period) || 1);
  const periods = before ? [now, before] : [now];
  const cells = (period: DistributionPeriod, row: number): TableCell[] => [
    { text: formatNumber(locale, period.counts[row] ?? 0), value: period.counts[row] ?? 0 },
    { text: formatShare(locale, share(period, row)), value: share(period, row) },
  ];
  const items = rows.map(({ label, colour }, row): ChartItem => {
    const count = now.counts[row] ?? 0;
    if (!before) return { label, colour, value: count, text: formatNumber(locale, count) };
    const [here, there] = [share(now, row), share(before, row)];
    return {
      label,
      colour,
      value: here,
      text: formatShare(locale, here, 0),
      earlier: { value: there, text: formatShare(locale, there, 0) },
    };
  });
  return {
    id: 'distribution',
    title: say(words, 'rating.distribution'),
    table: {
      caption: say(words, 'rating.distribution.caption'),
      headers: [
        say(words, 'rating.table.answer'),
        say(words, 'rating.table.group'),
        ...periods.flatMap(({ name }) => [
          say(words, 'rating.table.count', { period: name }),
          say(words, 'rating.table.share', { period: name }),
        ]),
      ],
      rows: rows.map(({ label, group }, row) => [
        { text: label },
        { text: group },
        ...periods.flatMap((period) => cells(period, row)),
      ]),
    },
    chart: {
      kind: 'columns',
      items,
      ...(before && { legend: { now: now.name, earlier: before.name } }),
      rtl: rightToLeft(words),
      tick: (value) => formatNumber(locale, value),
    },
  };
}
