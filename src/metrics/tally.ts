import { requireIterable, requireList, show } from './guards.ts';
import type { NpsCounts } from './nps.ts';

/** Answers to the recommendation question, counted. */
export interface ScoreTally extends NpsCounts {
  /** Eleven counts; `counts[s]` is how many answered s. */
  readonly counts: readonly number[];
  /** Number of answers. */
  readonly n: number;
}

/**
 * The group of one answer: 9 and 10 promote, 7 and 8 are passive, 0 to 6 detract.
 *
 * @throws {RangeError} when it is not a whole number from 0 to 10: an empty answer detracts from
 *   nothing
 * @example
 * npsGroup(8); // passives
 */
export function npsGroup(score: number): keyof NpsCounts {
  if (!Number.isInteger(score) || score < 0 || score > 10) {
    throw new RangeError(`score must be a whole number from 0 to 10, got ${show(score)}`);
  }
  if (score >= 9) return 'promoters';
  return score >= 7 ? 'passives' : 'detractors';
}

/**
 * Counts answers from 0 to 10 and sorts them into the three groups of the Net Promoter Score.
 *
 * Only whole numbers are taken: 6.5 belongs to no group, and an empty answer is not a zero.
 *
 * Source: Reichheld (2003), The One Number You Need to Grow, HBR 81(12).
 *
 * @param scores the answers, each a whole number from 0 to 10
 * @returns eleven counts, the three groups, and n
 * @throws {RangeError} naming the first value that is not a whole number from 0 to 10, and its place
 * @example
 * tallyScores([10, 9, 7, 3]); // promoters 2, passives 1, detractors 1, n 4
 */
export function tallyScores(scores: Iterable<number>): ScoreTally {
  requireIterable('scores', scores);
  const counts = new Array<number>(11).fill(0);
  let place = 0;
  for (const score of scores) {
    place += 1;
    if (!Number.isInteger(score) || score < 0 || score > 10) {
      throw new RangeError(
        `score must be a whole number from 0 to 10, got ${show(score)} at place ${place}`,
      );
    }
    counts[score] = (counts[score] ?? 0) + 1;
  }
  return tallyCounts(counts);
}

/**
 * The same from eleven counts already made.
 *
 * @param counts `counts[s]` is how many answered s, for s from 0 to 10
 * @throws {RangeError} when there are not eleven, or one is not a whole number from 0 up
 * @example
 * tallyCounts([0, 0, 1, 0, 0, 0, 0, 2, 0, 0, 4]); // promoters 4, passives 2, detractors 1, n 7
 */
export function tallyCounts(counts: readonly number[]): ScoreTally {
  requireList('counts', counts);
  if (counts.length !== 11) {
    throw new RangeError(`counts must hold eleven numbers, got ${counts.length}`);
  }
  const groups = { promoters: 0, passives: 0, detractors: 0 };
  let n = 0;
  for (const [score, count] of counts.entries()) {
    if (!Number.isSafeInteger(count) || count < 0) {
      throw new RangeError(
        `the count for score ${score} must be a whole number from 0 up, got ${show(count)}`,
      );
    }
    groups[npsGroup(score)] += count;
    n += count;
  }
  return { counts: [...counts], n, ...groups };
}
