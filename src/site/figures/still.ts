import { formatNumber } from '../../ui/format.ts';
import { say, type Values, type Words } from '../../ui/words.ts';
import { labelsOf } from './draw.ts';
import type { Figure } from './figure.ts';
import { sheet } from './ink.ts';

/** What a still drawing is lettered with. */
export interface Lettering {
  readonly words: Words;
  /** A word of the figure as HTML, for the drawing. */
  readonly text: (key: string, values?: Values) => string;
  /** A word of the figure as it is, for the sentence beside the drawing. */
  readonly plain: (key: string, values?: Values) => string;
  /** A whole number in the reader's convention. */
  readonly number: (value: number) => string;
}

/** A drawing that stands still, and what its sentence tells. */
export interface StillDrawing {
  /** HTML on the figure's sheet. */
  readonly content: string;
  /** Values of the message `figure.<id>.reading`. */
  readonly told: Values;
}

/**
 * A figure with nothing to move.
 *
 * @param id prefix of its words, `figure.<id>.`, and name of its sheet
 */
export function stillFigure(id: string, draw: (lettering: Lettering) => StillDrawing): Figure {
  return {
    id,
    inputs: [],
    view: (_values, words) => {
      const plain = (key: string, values?: Values) => say(words, `figure.${id}.${key}`, values);
      const { content, told } = draw({
        words,
        text: labelsOf(id, words),
        plain,
        number: (value) => formatNumber(words.locale, value),
      });
      return { drawing: sheet(id, content), reading: plain('reading', told) };
    },
  };
}
