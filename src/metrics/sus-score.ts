import { requireList, requireRecord, show } from './guards.ts';
import { requireOneOf } from './require-one-of.ts';

/** Rules for blanks, for those who check the caller’s before they score anybody. */
export const SUS_BLANKS = ['centre', 'omit'] as const;

/** What an unanswered item does: it counts as the middle, 3, or its questionnaire has no score. */
export type SusBlanks = (typeof SUS_BLANKS)[number];

/** Ten answers from 1 to 5 in the order of the questionnaire; `null` where one was left blank. */
export type SusAnswers = readonly (number | null)[];

export interface SusScore {
  /** 0 to 100, in steps of 2.5. Not a percentage. */
  readonly score: number;
  /** Items 1–3 and 5–9 on the same 0 to 100. */
  readonly usable: number;
  /** Items 4 and 10 on the same 0 to 100. */
  readonly learnable: number;
  /** Items that were left blank and counted as 3. */
  readonly blanks: number;
}

export interface SusOptions {
  /** `centre` unless told, as in Brooke's instructions. */
  readonly blanks?: SusBlanks;
}

/**
 * System Usability Scale of one person.
 *
 * Odd items contribute x − 1, even items 5 − x; the score is 2.5 times their sum. A blank counts as
 * 3 unless told. Subscales: learnable, items 4 and 10, contributions times 12.5; usable, the other
 * eight, times 3.125.
 *
 * Source: Brooke (1996), SUS: A ‘Quick and Dirty’ Usability Scale; the subscales: Lewis & Sauro
 * (2009), The Factor Structure of the System Usability Scale.
 *
 * @returns `null` where all ten are blank, or where one is and `blanks` is `omit`
 * @throws {RangeError} when there are not ten answers, or naming one that is not a whole number
 *   from 1 to 5 and its item, or an unknown rule for blanks
 * @example
 * susScore([5, 4, 2, 1, 2, 3, 2, 4, 5, 2]); // score 55
 */
export function susScore(answers: SusAnswers, options: SusOptions = {}): SusScore | null {
  requireRecord('options', options);
  const { blanks: rule = 'centre' } = options;
  requireOneOf('blanks', rule, SUS_BLANKS);
  requireList('answers', answers);
  if (answers.length !== 10) {
    throw new RangeError(`answers must be ten, got ${answers.length}`);
  }
  let usable = 0;
  let learnable = 0;
  let blanks = 0;
  for (const [place, answer] of answers.entries()) {
    if (answer === null) blanks += 1;
    else if (!Number.isInteger(answer) || answer < 1 || answer > 5) {
      throw new RangeError(
        `answers must be whole numbers from 1 to 5, got ${show(answer)} to item ${place + 1}`,
      );
    }
    const value = answer ?? 3;
    const contribution = place % 2 === 0 ? value - 1 : 5 - value;
    if (place === 3 || place === 9) learnable += contribution;
    else usable += contribution;
  }
  if (blanks === 10 || (blanks > 0 && rule === 'omit')) return null;
  return {
    score: 2.5 * (usable + learnable),
    usable: 3.125 * usable,
    learnable: 12.5 * learnable,
    blanks,
  };
}
