import type { Answer, Answers, Instrument, InstrumentItem } from './instrument.ts';

/** Score of one scale: the mean of its keyed answers. */
export interface ScaleScore {
  readonly scale: string;
  /** Mean on the answer scale; `null` where fewer than the stated number were answered. */
  readonly mean: number | null;
  /** How many items of the scale were answered with a number. */
  readonly answered: number;
  readonly items: number;
}

/**
 * Scores each scale as the mean of its answers, reverse-keyed items turned round (min + max − x).
 * "Not applicable" counts as missing, never as zero. There is no total: the scales are kinds.
 *
 * Source: mean of answered items, Meyer & Allen (2004), TCM Employee Commitment Survey Academic
 * Users Guide.
 *
 * @returns one score a scale, in the instrument's order
 * @throws {RangeError} naming an answer off the scale, or an item the instrument does not have
 */
export function scoreScales(instrument: Instrument, answers: Answers): ScaleScore[] {
  checkAnswers(instrument, answers);
  return instrument.scales.map((scale) => {
    const items = instrument.items.filter((item) => item.scale === scale);
    const values = items
      .map((item) => keyed(instrument, item, answers[item.id]))
      .filter((value) => value !== null);
    const sum = values.reduce((total, value) => total + value, 0);
    return {
      scale,
      mean: values.length >= instrument.minimumAnswers ? sum / values.length : null,
      answered: values.length,
      items: items.length,
    };
  });
}

function keyed(
  { scale }: Instrument,
  { reversed }: InstrumentItem,
  answer: Answer | undefined,
): number | null {
  if (answer === null || answer === undefined) return null;
  return reversed ? scale.min + scale.max - answer : answer;
}

/**
 * Throws unless every answer is one the instrument could have been given.
 *
 * @throws {RangeError} naming the answer and what is allowed
 */
export function checkAnswers({ items, scale }: Instrument, answers: Answers): void {
  const known = new Set(items.map((item) => item.id));
  for (const [id, answer] of Object.entries(answers)) {
    if (!known.has(id)) throw new RangeError(`the instrument has no item "${id}"`);
    if (answer === null) continue;
    if (!Number.isInteger(answer) || answer < scale.min || answer > scale.max) {
      throw new RangeError(
        `the answer to "${id}" must be a whole number from ${scale.min} to ${scale.max}, got ${String(answer)}`,
      );
    }
  }
}
