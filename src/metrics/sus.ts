import { requireList, requireRecord } from './guards.ts';
import { type MeanInterval, meanInterval } from './mean-interval.ts';
import { requireOneOf } from './require-one-of.ts';
import { type SusGrade, susBand } from './sus-band.ts';
import {
  SUS_BLANKS,
  type SusAnswers,
  type SusOptions,
  type SusScore,
  susScore,
} from './sus-score.ts';

export type { SusGrade };

/** Mean of the scores with Student's t interval, whose ends are not clipped to 0 and 100. */
export interface SusStudy extends MeanInterval {
  /** Means of the two subscales, 0 to 100. */
  readonly usable: number;
  readonly learnable: number;
  readonly grade: SusGrade;
  /** One score a questionnaire in the caller's order; `null` where it has none. */
  readonly scores: readonly (SusScore | null)[];
  /** Questionnaires without a score; they count nowhere else. */
  readonly omitted: number;
}

/**
 * System Usability Scale of a study: the mean of the single scores, its t interval and its grade.
 *
 * The grade looks up the mean as it is, not rounded, against the lower bounds of the curved grading
 * scale: A+ from 84.1, A 80.8, A− 78.9, B+ 77.2, B 74.1, B− 72.6, C+ 71.1, C 65, C− 62.7, D 51.7.
 *
 * Source: Brooke (1996), as `susScore`; the grades: Sauro & Lewis (2016), Quantifying the User
 * Experience, 2nd ed.
 *
 * @returns `null` where no questionnaire has a score; one score has a mean and no interval
 * @throws {RangeError} as `susScore`, naming the questionnaire; for a confidence outside 0…1
 * @example
 * sus([[5, 4, 2, 1, 2, 3, 2, 4, 5, 2], [5, 1, 5, 1, 5, 1, 5, 1, 5, 1]]); // mean 77.5, grade B+
 */
export function sus(
  questionnaires: readonly SusAnswers[],
  options: SusOptions & { readonly confidence?: number } = {},
): SusStudy | null {
  requireRecord('options', options);
  requireList('questionnaires', questionnaires);
  const { confidence, blanks = 'centre' } = options;
  requireOneOf('blanks', blanks, SUS_BLANKS);
  const scores = Array.from(questionnaires, (answers, place) => {
    try {
      return susScore(answers, { blanks });
    } catch (error) {
      if (error instanceof TypeError) {
        throw new TypeError(`questionnaire ${place + 1}: ${error.message}`);
      }
      if (!(error instanceof RangeError)) throw error;
      throw new RangeError(`questionnaire ${place + 1}: ${error.message}`);
    }
  });
  const scored = scores.filter((score) => score !== null);
  const interval = meanInterval(
    scored.map(({ score }) => score),
    confidence === undefined ? {} : { confidence },
  );
  if (interval === null) return null;
  // Sums of scores are exact, so a mean that is a lower bound is found to be one.
  const mean = average(scored.map(({ score }) => score));
  return {
    ...interval,
    mean,
    usable: average(scored.map(({ usable }) => usable)),
    learnable: average(scored.map(({ learnable }) => learnable)),
    grade: susBand(mean).grade,
    scores,
    omitted: scores.length - scored.length,
  };
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
