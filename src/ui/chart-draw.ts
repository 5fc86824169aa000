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
import { LABEL_SIZE, labelSize } from './label-size.ts';

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

/** A value to draw, named in the reader's language. */
export interface ChartItem {
  readonly label: string;
  readonly value: number;
  /** Value as the reader reads it; drawn beside the mark. */
  readonly text: string;
  /** Ends of an interval, for charts that show one. */
  readonly low?: number;
  readonly high?: number;
  /** CSS custom property that holds the colour. */
  readonly colour: string;
  /** The same of an earlier period, drawn pale beside it. */
  readonly earlier?: { readonly value: number; readonly text: string };
}

interface Scaled {
  readonly rtl: boolean;
  readonly min?: number;
  readonly max?: number;
  /** Formats a number on the axis. */
  readonly tick: (value: number) => string;
}

/** Values by name. */
export interface ItemsSpec extends Scaled {
  /** `columns`: counts side by side. `intervals`: a band and a point a row. `radar`: a profile. */
  readonly kind: 'columns' | 'intervals' | 'radar';
  readonly items: readonly ChartItem[];
  /** A benchmark, drawn as a dashed line across the intervals. */
  readonly reference?: number;
  /** Names of the two periods, where items have an earlier one. */
  readonly legend?: { readonly now: string; readonly earlier: string };
}

/** One line of a drawing over time; `null` where nothing is known. */
export interface ChartSeries {
  readonly label: string;
  /** CSS custom property that holds the colour. */
  readonly colour: string;
  readonly values: readonly (number | null)[];
  /** Ends of the interval at each point. */
  readonly low?: readonly (number | null)[];
  readonly high?: readonly (number | null)[];
  /** A benchmark or a limit rather than something observed. */
  readonly dashed?: boolean;
  /** Points to mark, by place: what the sample could have seen. */
  readonly marked?: readonly number[];
}

/** Values over time. Time runs from left to right in every script. */
export interface LinesSpec extends Scaled {
  readonly kind: 'lines';
  readonly labels: readonly string[];
  readonly series: readonly ChartSeries[];
}

/** What to draw; everything about how is decided here. */
export type ChartSpec = ItemsSpec | LinesSpec;

export interface ChartHandle {
  update(spec: ChartSpec): void;
  destroy(): void;
  /** The drawing on paper, as PNG. */
  picture(): Promise<Blob | null>;
}

interface Palette {
  readonly ink: string;
  readonly line: string;
  readonly paper: string;
  readonly font: string;
  readonly colour: (name: string) => string;
}

/** Draws a chart and keeps it in step with its data and with the page's appearance. */
export function drawChart(canvas: HTMLCanvasElement, first: ChartSpec): ChartHandle {
  let spec = first;
  let chart = new Chart(canvas, configure(spec, readPalette(canvas)));

  const redraw = (): void => {
    const { width, height } = chart;
    chart.destroy();
    if (printing) sizeForPaper(canvas, spec, width, height);
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
    picture: () => withPaper(canvas, readPalette(canvas).paper),
  };
}

/** The appearance the reader had chosen; only there while the page is on its way to paper. */
let printing: { readonly appearance: string | undefined } | undefined;

/**
 * Paper is white whatever the screen was: draws in the light colours before printing and goes
 * back after.
 *
 * @returns stops listening
 */
function onPaper(redraw: () => void): () => void {
  const root = document.documentElement;
  const before = (): void => {
    // The first chart of the page keeps it: the next would find what the first has set.
    printing ??= { appearance: root.dataset['appearance'] };
    root.dataset['appearance'] = 'light';
    redraw();
  };
  const after = (): void => {
    if (printing?.appearance !== undefined) root.dataset['appearance'] = printing.appearance;
    else if (printing) delete root.dataset['appearance'];
    printing = undefined;
    redraw();
  };
  addEventListener('beforeprint', before);
  addEventListener('afterprint', after);
  return () => {
    removeEventListener('beforeprint', before);
    removeEventListener('afterprint', after);
  };
}

/** CSS pixels across a drawing on paper: letters then keep the size of the report's small print. */
const PAPER_WIDTH = 340;

/** Paper has its own width: a drawing laid out for a wide screen would come out in tiny letters. */
function sizeForPaper(
  canvas: HTMLCanvasElement,
  spec: ChartSpec,
  width: number,
  height: number,
): void {
  canvas.removeAttribute('style');
  canvas.width = Math.min(width, PAPER_WIDTH);
  canvas.height = Math.min(height, paperHeight(spec));
}

function paperHeight(spec: ChartSpec): number {
  if (spec.kind === 'intervals') return 36 + 28 * spec.items.length;
  return spec.kind === 'radar' ? 260 : 180;
}

/**
 * Colours and type of the page as they are now. A probe element resolves them, because a custom
 * property holds `light-dark(…)` as written, and a canvas needs a colour.
 */
function readPalette(canvas: HTMLCanvasElement): Palette {
  const holder = canvas.parentElement ?? document.body;
  const colour = (name: string): string => {
    const probe = document.createElement('span');
    probe.hidden = true;
    probe.style.color = `var(${name})`;
    holder.append(probe);
    const found = getComputedStyle(probe).color;
    probe.remove();
    return found;
  };
  return {
    ink: colour('--ink-soft'),
    line: colour('--line'),
    paper: colour('--paper-raised'),
    font: getComputedStyle(canvas).fontFamily,
    colour,
  };
}

function configure(spec: ChartSpec, palette: Palette): ChartConfiguration {
  if (spec.kind === 'lines') return lines(spec, palette);
  if (spec.kind === 'radar') return radar(spec, palette);
  return spec.kind === 'columns' ? columns(spec, palette) : intervals(spec, palette);
}

/** Names of the data sets, for our own drawing; readers see the legend's. */
const NOW = 'now';
const EARLIER = 'earlier';
const COLUMN = { borderRadius: 3, categoryPercentage: 0.86, barPercentage: 0.92 } as const;

function columns(spec: ItemsSpec, palette: Palette): ChartConfiguration<'bar'> {
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

function intervals(spec: ItemsSpec, palette: Palette): ChartConfiguration<'bar'> {
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

function radar(spec: ItemsSpec, palette: Palette): ChartConfiguration<'radar'> {
  const colours = spec.items.map((item) => palette.colour(item.colour));
  return {
    type: 'radar',
    data: {
      labels: spec.items.map((item) => item.label),
      datasets: [
        {
          data: spec.items.map((item) => item.value),
          borderColor: palette.colour('--petrol'),
          backgroundColor: palette.colour('--petrol-veil'),
          pointBackgroundColor: colours,
          pointBorderColor: palette.paper,
          pointRadius: 6,
          borderWidth: 2,
        },
      ],
    },
    options: {
      ...common(palette),
      scales: {
        r: {
          min: spec.min ?? 0,
          max: spec.max ?? 7,
          grid: { color: palette.line },
          angleLines: { color: palette.line },
          pointLabels: { color: palette.ink, font: { family: palette.font, size: 14 } },
          ticks: {
            ...ticks(palette),
            stepSize: 1,
            backdropColor: palette.paper,
            callback: (value) => spec.tick(Number(value)),
          },
        },
      },
    },
  };
}

function lines(spec: LinesSpec, palette: Palette): ChartConfiguration<'line'> {
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

/** Dots for one CSS pixel on paper: 288 an inch. */
const PAPER_SHARPNESS = 3;

function common(palette: Palette) {
  return {
    animation: false,
    responsive: !printing,
    ...(printing && { devicePixelRatio: PAPER_SHARPNESS }),
    maintainAspectRatio: false,
    // Nothing happens on hover: what a tooltip would say stands in the table.
    events: [] as never[],
    color: palette.ink,
    font: { family: palette.font },
    plugins: { legend: { display: false }, tooltip: { enabled: false } },
  } as const;
}

function ticks(palette: Palette) {
  return { color: palette.ink, font: { family: palette.font, size: 13 } };
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

/** A canvas is transparent; a picture that is pasted into a document should not be. */
function withPaper(canvas: HTMLCanvasElement, paper: string): Promise<Blob | null> {
  const copy = document.createElement('canvas');
  copy.width = canvas.width;
  copy.height = canvas.height;
  const context = copy.getContext('2d');
  if (!context) return Promise.resolve(null);
  context.fillStyle = paper;
  context.fillRect(0, 0, copy.width, copy.height);
  context.drawImage(canvas, 0, 0);
  return new Promise((resolve) => copy.toBlob(resolve, 'image/png'));
}
