import type { ScoreScale } from '../../tabular/scores.ts';

/** The two forms of the question. Their scales run in opposite directions. */
export const VERSIONS = ['2', '1'] as const;

export type Version = (typeof VERSIONS)[number];

/** What an answer says about the effort. */
export type Ease = 'easy' | 'middle' | 'hard';

/** A form of the question: its scale, and which answers say that it was easy. */
export interface EffortForm {
  readonly scale: ScoreScale;
  /** Whether a high answer means little effort. */
  readonly highIsEasy: boolean;
  readonly easy: ScoreScale;
  readonly hard: ScoreScale;
}

/**
 * CES 2.0 asks for agreement from 1 to 7 with “made it easy” (Dixon, Toman & DeLisi 2013): high is
 * good. CES 1.0 asks for the effort itself from 1 to 5 (Dixon, Freeman & Toman 2010): low is good.
 */
export const FORMS: Readonly<Record<Version, EffortForm>> = {
  '2': {
    scale: { min: 1, max: 7 },
    highIsEasy: true,
    easy: { min: 5, max: 7 },
    hard: { min: 1, max: 3 },
  },
  '1': {
    scale: { min: 1, max: 5 },
    highIsEasy: false,
    easy: { min: 1, max: 2 },
    hard: { min: 4, max: 5 },
  },
};

const within = (answer: number, { min, max }: ScoreScale) => answer >= min && answer <= max;

/** What one answer says. */
export function easeOf(answer: number, form: EffortForm): Ease {
  if (within(answer, form.easy)) return 'easy';
  return within(answer, form.hard) ? 'hard' : 'middle';
}

/** How many answers say that it was easy, hard, or neither. */
export function easeCounts(
  counts: readonly number[],
  form: EffortForm,
): Readonly<Record<Ease, number>> {
  const sums = { easy: 0, middle: 0, hard: 0 };
  counts.forEach((count, k) => {
    sums[easeOf(form.scale.min + k, form)] += count;
  });
  return sums;
}
