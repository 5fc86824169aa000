import type { Words } from '../../ui/words.ts';

/** One slider of a figure. */
export interface FigureInput {
  readonly id: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly value: number;
  /** What the reader sees beside the slider. */
  readonly show: (value: number, words: Words) => string;
}

export type FigureValues = Readonly<Record<string, number>>;

/** What a figure shows for its values: a drawing, and the same said in words. */
export interface FigureView {
  /** Drawing as HTML; it is hidden from assistive technology, `reading` says what one sees. */
  readonly drawing: string;
  readonly reading: string;
}

/**
 * A figure that can be moved. One pure function draws it: on the server for the first state, so
 * that the page is whole without a script, and in the browser after each move.
 */
export interface Figure {
  /** Prefix of its words: `figure.<id>.`. */
  readonly id: string;
  readonly inputs: readonly FigureInput[];
  /** Named sets of values; the words are `figure.<id>.preset.<name>`. */
  readonly presets?: Readonly<Record<string, FigureValues>>;
  readonly view: (values: FigureValues, words: Words) => FigureView;
}

/** The values a figure starts with. */
export function initialValues(figure: Figure): FigureValues {
  return Object.fromEntries(figure.inputs.map(({ id, value }) => [id, value]));
}

/**
 * Value of an input.
 *
 * @throws {RangeError} when the figure has no such input
 */
export function setting(values: FigureValues, id: string): number {
  const value = values[id];
  if (value === undefined) throw new RangeError(`no value for "${id}"`);
  return value;
}
