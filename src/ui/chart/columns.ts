import type { Chart, ChartConfiguration } from 'chart.js';
import { common, ticks } from './common.ts';
import { LABEL_SIZE, labelSize } from './label-size.ts';
import type { Palette } from './palette.ts';
import type { ItemsSpec } from './spec.ts';

/** Names of the data sets, for our own drawing; readers see the legend's. */
const NOW = 'now';
const EARLIER = 'earlier';
const COLUMN = { borderRadius: 3, categoryPercentage: 0.86, barPercentage: 0.92 } as const;

/** Counts side by side, of one period or two. */
export function columns(spec: ItemsSpec, palette: Palette): ChartConfiguration<'bar'> {
  const colours = spec.items.map((item) => palette.colour(item.colour));
  const now = {
    label: NOW,
    data: spec.items.map((item) => item.value),
    backgroundColor: colours,
    ...COLUMN,
  };
  const earlier = {
    label: EARLIER,
    data: spec.items.map((item) => item.earlier?.value ?? 0),
    backgroundColor: palette.paper,
    borderColor: colours,
    borderWidth: 2,
    ...COLUMN,
  };
  const periods = spec.legend ? [now, earlier] : [now];
  const numbered = spec.items.every(({ label }) => /\d/.test(label));
  return {
    type: 'bar',
    data: {
      labels: spec.items.map((item) => item.label),
      // Within a group Chart.js always draws left to right, whatever the axis.
      datasets: spec.rtl ? periods.reverse() : periods,
    },
    options: {
      ...common(palette),
      layout: { padding: { top: 20 } },
      scales: {
        x: {
          reverse: spec.rtl,
          grid: { display: false },
          // Numbers go on without those that find no room; a name is rather turned than left out.
          ticks: { ...ticks(palette), ...(numbered && { maxRotation: 0 }) },
        },
        y: { display: false, beginAtZero: true },
      },
    },
    plugins: [valueLabels(spec, palette)],
  };
}

/**
 * Writes each value over its column. Where columns are too narrow for two values side by side, the
 * present period alone is labelled, and where not even those would stand apart, none: the table has
 * them all.
 */
function valueLabels(spec: ItemsSpec, palette: Palette) {
  return {
    id: 'valueLabels',
    afterDatasetsDraw(chart: Chart) {
      const { ctx } = chart;
      ctx.save();
      ctx.fillStyle = palette.ink;
      ctx.font = `${LABEL_SIZE}px ${palette.font}`;
      ctx.textAlign = 'center';
      const periods = chart.getSortedVisibleDatasetMetas();
      const [one, other] = periods.map(({ data }) => data[0]?.x ?? 0);
      const apart = one === undefined || other === undefined ? Infinity : Math.abs(one - other);
      const widest = Math.max(
        0,
        ...spec.items.flatMap(({ text, earlier }) =>
          [text, earlier?.text ?? ''].map((each) => ctx.measureText(each).width),
        ),
      );
      const [first, next] = periods[0]?.data ?? [];
      const pitch = first && next ? Math.abs(next.x - first.x) : Infinity;
      const size = labelSize(widest, widest > apart ? pitch : Math.min(apart, pitch));
      if (size !== null) ctx.font = `${size}px ${palette.font}`;
      for (const { data, label } of size === null ? [] : periods) {
        if (label === EARLIER && widest > apart) continue;
        data.forEach((bar, i) => {
          const item = spec.items[i];
          const text = label === EARLIER ? item?.earlier?.text : item?.text;
          ctx.fillText(text ?? '', bar.x, bar.y - 6);
        });
      }
      ctx.restore();
    },
  };
}
