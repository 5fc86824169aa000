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
