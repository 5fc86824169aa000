import type { Words } from '../../ui/words.ts';

/** A slider of a figure; its label is `figure.<id>.input.<input>`. */
export interface FigureSlider {
  readonly id: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly value: number;
  /** What the reader sees beside the slider. */
  readonly show: (value: number, words: Words) => string;
}

/**
 * A choice between a few things. What is asked is `figure.<id>.input.<input>`, and what can be
 * chosen `figure.<id>.input.<input>.<option>`.
 */
export interface FigureChoice {
  readonly id: string;
  readonly options: readonly string[];
  readonly value: string;
}

export type FigureInput = FigureSlider | FigureChoice;

/** A number for each slider and an option for each choice. */
export type FigureValues = Readonly<Record<string, number | string>>;

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
  /** The figure where it is to stand still, if that is another drawing than its first state. */
  readonly still?: (words: Words) => FigureView;
}

export function isChoice(input: FigureInput): input is FigureChoice {
  return 'options' in input;
}

/** The values a figure starts with. */
export function initialValues(figure: Figure): FigureValues {
  return Object.fromEntries(figure.inputs.map(({ id, value }) => [id, value]));
}

/** The figure as one finds it before anything is moved, or for a place where nothing can be. */
export function firstView(figure: Figure, words: Words, still = false): FigureView {
  return still && figure.still ? figure.still(words) : figure.view(initialValues(figure), words);
}

/** Whether two states of a figure are the same. */
export function sameValues(one: FigureValues, other: FigureValues): boolean {
  return Object.entries(one).every(([id, value]) => other[id] === value);
}

/**
 * Number that a slider stands at.
 *
 * @throws {RangeError} when the figure has no such slider
 */
export function setting(values: FigureValues, id: string): number {
  const value = values[id];
  if (typeof value !== 'number') throw new RangeError(`no number for "${id}"`);
  return value;
}

/**
 * What was chosen.
 *
 * @throws {RangeError} when the figure has no such choice
 */
export function chosen(values: FigureValues, id: string): string {
  const value = values[id];
  if (typeof value !== 'string') throw new RangeError(`no choice for "${id}"`);
  return value;
}
