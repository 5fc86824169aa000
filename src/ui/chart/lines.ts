import type { Chart, ChartConfiguration } from 'chart.js';
import { common, ticks } from './common.ts';
import type { Palette } from './palette.ts';
import type { LinesSpec } from './spec.ts';

/** Values over time, each with its interval. */
export function lines(spec: LinesSpec, palette: Palette): ChartConfiguration<'line'> {
  return {
    type: 'line',
    data: {
      labels: [...spec.labels],
      datasets: spec.series.map(({ label, colour, values, dashed, marked }) => ({
        label,
        data: [...values],
        // A point at the end of the axis is drawn whole.
        clip: 8,
        borderColor: palette.colour(colour),
        borderWidth: dashed ? 1.5 : 2.5,
        borderDash: dashed ? [6, 5] : [],
        pointRadius: values.map((_, i) => (dashed ? 0 : marked?.includes(i) ? 7 : 4)),
        // An open point is one like any other; a full one is marked.
        pointBackgroundColor: values.map((_, i) =>
          marked === undefined || marked.includes(i) ? palette.colour(colour) : palette.paper,
        ),
        pointBorderColor: palette.colour(colour),
        pointBorderWidth: 2,
      })),
    },
    options: {
      ...common(palette),
      layout: { padding: { top: 12, right: 12 } },
      scales: {
        x: { grid: { display: false }, ticks: ticks(palette) },
        y: {
          ...(spec.min !== undefined && { min: spec.min }),
          ...(spec.max !== undefined && { max: spec.max }),
          grid: { color: palette.line },
          ticks: { ...ticks(palette), callback: (value) => spec.tick(Number(value)) },
        },
      },
    },
    plugins: [whiskers(spec, palette)],
  };
}

/** Draws the interval of each point as a whisker behind it. */
function whiskers(spec: LinesSpec, palette: Palette) {
  const CAP = 4;
  return {
    id: 'whiskers',
    beforeDatasetsDraw(chart: Chart) {
      const { ctx } = chart;
      const axis = chart.scales['y'];
      if (!axis) return;
      ctx.save();
      ctx.lineWidth = 1.5;
      spec.series.forEach(({ colour, low, high }, place) => {
        ctx.strokeStyle = palette.colour(colour);
        chart.getDatasetMeta(place).data.forEach((point, i) => {
          const [from, to] = [low?.[i], high?.[i]];
          if (typeof from !== 'number' || typeof to !== 'number') return;
          const [bottom, top] = [axis.getPixelForValue(from), axis.getPixelForValue(to)];
          ctx.beginPath();
          ctx.moveTo(point.x, bottom);
          ctx.lineTo(point.x, top);
          for (const end of [bottom, top]) {
            ctx.moveTo(point.x - CAP, end);
            ctx.lineTo(point.x + CAP, end);
          }
          ctx.stroke();
        });
      });
      ctx.restore();
    },
  };
}
