import { type SusAnswers, susScore } from '../../metrics/sus-score.ts';
import { type Answers, MISSING } from '../../tabular/intake/collected.ts';

/** Statements of the scale. */
export const ITEMS = 10;

/** Possible scores, 0 to 100 in steps of 2.5. */
export const SCORES = 41;

/** Answers to one statement. */
export const ANSWERS = 5;

/** What some people's questionnaires amount to: counts only, few enough for a link. */
export interface SusTally {
  /** People who answered all ten. */
  readonly whole: ScoredPeople;
  /** People who left some blank, each blank scored as 3. */
  readonly gapped: ScoredPeople;
  /** `items[i][k]` is how many answered statement i with k + 1. */
  readonly items: readonly (readonly number[])[];
  /** People who gave all ten statements the same answer. */
  readonly alike: number;
}

export interface ScoredPeople {
  /** `scores[k]` is how many scored 2.5·k. */
  readonly scores: readonly number[];
  /** Sum of the contributions, 0 to 4 each, of statements 4 and 10. */
  readonly learnable: number;
}

/**
 * Scores and counts questionnaires; one without any answer is nobody's.
 *
 * @param rows ten answers from 1 to 5 each; `null` where one was left blank
 */
export function tallySus(rows: Iterable<SusAnswers>): SusTally {
  const whole = { scores: new Array<number>(SCORES).fill(0), learnable: 0 };
  const gapped = { scores: new Array<number>(SCORES).fill(0), learnable: 0 };
  const items = Array.from({ length: ITEMS }, () => new Array<number>(ANSWERS).fill(0));
  let alike = 0;
  for (const row of rows) {
    const score = susScore(row);
    if (!score) continue;
    const people = score.blanks === 0 ? whole : gapped;
    const place = score.score / 2.5;
    people.scores[place] = (people.scores[place] ?? 0) + 1;
    people.learnable += score.learnable / 12.5;
    if (score.blanks === 0 && row.every((answer) => answer === row[0])) alike += 1;
    row.forEach((answer, item) => {
      const counts = items[item];
      if (answer !== null && counts) counts[answer - 1] = (counts[answer - 1] ?? 0) + 1;
    });
  }
  return { whole, gapped, items, alike };
}

/** Questionnaires of a table that was read. */
export function tallySusAnswers({ rows, values }: Pick<Answers, 'rows' | 'values'>): SusTally {
  const read = function* () {
    for (let row = 0; row < rows; row += 1) {
      yield Array.from({ length: ITEMS }, (_, item) => {
        const value = values[row * ITEMS + item] ?? MISSING;
        return value === MISSING ? null : value;
      });
    }
  };
  return tallySus(read());
}

/** How many people have a score. */
export function peopleIn({ scores }: ScoredPeople): number {
  return scores.reduce((sum, count) => sum + count, 0);
}

/**
 * Whether some questionnaires could have given these numbers, as far as a link or a kept state can
 * be held to it.
 */
export function isPossible({ whole, gapped, items, alike }: SusTally): boolean {
  const people = peopleIn(whole) + peopleIn(gapped);
  return (
    [whole, gapped].every(({ learnable, scores }) => {
      const contributions = scores.reduce((sum, count, place) => sum + count * place, 0);
      const most = 8 * peopleIn({ scores, learnable });
      return learnable <= Math.min(most, contributions) && contributions - learnable <= 4 * most;
    }) &&
    alike <= peopleIn(whole) &&
    items.every((counts) => {
      const answered = counts.reduce((sum, count) => sum + count, 0);
      return answered >= peopleIn(whole) && answered <= people;
    })
  );
}
