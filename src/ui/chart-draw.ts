import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  RadarController,
  RadialLinearScale,
} from 'chart.js';
import { columns } from './chart/columns.ts';
import { intervals } from './chart/intervals.ts';
import { lines } from './chart/lines.ts';
import { type Palette, readPalette } from './chart/palette.ts';
import { isPrinting, onPaper, PAPER_SHARPNESS, sizeForPaper } from './chart/paper.ts';
import { pictureOf } from './chart/picture.ts';
import { radar } from './chart/radar.ts';
import type { ChartSpec } from './chart/spec.ts';

export type { ChartItem, ChartSeries, ChartSpec, ItemsSpec, LinesSpec } from './chart/spec.ts';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  RadarController,
  RadialLinearScale,
);

export interface ChartHandle {
  update(spec: ChartSpec): void;
  destroy(): void;
  /** The drawing on paper under its title, with its legend, sharp enough for print, as PNG. */
  picture(title: string): Promise<Blob | null>;
}

/** Draws a chart and keeps it in step with its data and with the page's appearance. */
export function drawChart(canvas: HTMLCanvasElement, first: ChartSpec): ChartHandle {
  let spec = first;
  let chart = new Chart(canvas, configure(spec, readPalette(canvas)));

  const redraw = (): void => {
    const { width, height } = chart;
    chart.destroy();
    if (isPrinting()) sizeForPaper(canvas, spec, width, height);
    chart = new Chart(canvas, configure(spec, readPalette(canvas)));
  };
  const appearance = new MutationObserver(redraw);
  appearance.observe(document.documentElement, { attributeFilter: ['data-appearance'] });
  const scheme = matchMedia('(prefers-color-scheme: dark)');
  scheme.addEventListener('change', redraw);
  const stopPrinting = onPaper(redraw);

  return {
    update(next) {
      spec = next;
      redraw();
    },
    destroy() {
      appearance.disconnect();
      stopPrinting();
      scheme.removeEventListener('change', redraw);
      chart.destroy();
    },
    picture(title) {
      const palette = readPalette(canvas);
      const { width, height } = chart;
      chart.options.devicePixelRatio = PAPER_SHARPNESS;
      chart.resize(width, height);
      const picture = pictureOf(canvas, spec, palette, title, PAPER_SHARPNESS);
      redraw();
      return picture;
    },
  };
}

function configure(spec: ChartSpec, palette: Palette): ChartConfiguration {
  if (spec.kind === 'lines') return lines(spec, palette);
  if (spec.kind === 'radar') return radar(spec, palette);
  return spec.kind === 'columns' ? columns(spec, palette) : intervals(spec, palette);
}
