import type { Chart, ChartConfiguration } from 'chart.js';
import { common, ticks } from './common.ts';
import type { Palette } from './palette.ts';
import type { ItemsSpec } from './spec.ts';

/** A band and a point a row. */
export function intervals(spec: ItemsSpec, palette: Palette): ChartConfiguration<'bar'> {
  return {
    type: 'bar',
    data: {
      labels: spec.items.map((item) => item.label),
      datasets: [
        {
          data: spec.items.map((item) => [item.low ?? item.value, item.high ?? item.value]),
          backgroundColor: spec.items.map((item) => palette.colour(item.colour)),
          borderRadius: 8,
          borderSkipped: false,
          barThickness: 16,
        },
      ],
    },
    options: {
      ...common(palette),
      indexAxis: 'y',
      scales: {
        x: {
          min: spec.min ?? -100,
          max: spec.max ?? 100,
          grid: { color: palette.line },
          ticks: { ...ticks(palette), callback: (value) => spec.tick(Number(value)) },
        },
        y: {
          position: spec.rtl ? 'right' : 'left',
          grid: { display: false },
          ticks: ticks(palette),
        },
      },
    },
    plugins: [pointMarks(spec, palette), referenceLine(spec, palette)],
  };
}

/** Draws a benchmark across all rows. */
function referenceLine(spec: ItemsSpec, palette: Palette) {
  return {
    id: 'referenceLine',
    beforeDatasetsDraw(chart: Chart) {
      const { ctx, chartArea } = chart;
      const axis = chart.scales['x'];
      if (!axis || spec.reference === undefined) return;
      const x = axis.getPixelForValue(spec.reference);
      ctx.save();
      ctx.strokeStyle = palette.colour('--accent');
      ctx.lineWidth = 1.5;
      ctx.setLineDash([6, 5]);
      ctx.beginPath();
      ctx.moveTo(x, chartArea.top);
      ctx.lineTo(x, chartArea.bottom);
      ctx.stroke();
      ctx.restore();
    },
  };
}

/** Marks the observed score on its band. */
function pointMarks(spec: ItemsSpec, palette: Palette) {
  return {
    id: 'pointMarks',
    afterDatasetsDraw(chart: Chart) {
      const { ctx } = chart;
      const axis = chart.scales['x'];
      if (!axis) return;
      ctx.save();
      chart.getDatasetMeta(0).data.forEach((bar, i) => {
        const item = spec.items[i];
        if (!item) return;
        ctx.beginPath();
        ctx.arc(axis.getPixelForValue(item.value), bar.y, 6, 0, 2 * Math.PI);
        ctx.fillStyle = palette.paper;
        ctx.strokeStyle = palette.ink;
        ctx.lineWidth = 2.5;
        ctx.fill();
        ctx.stroke();
      });
      ctx.restore();
    },
  };
}
