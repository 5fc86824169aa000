import * as v from 'valibot';
import { type CountProblem, parseCount } from '../../tabular/number.ts';
import { type LeftOut, parseScores, type ScoreScale } from '../../tabular/scores.ts';

/** How the answers of a period are given; what the totals are is the tool's own affair. */
export type EntryMode = 'counts' | 'list' | 'totals';

/** What a reader has typed for one period or group, kept as typed in every way of giving it. */
export interface RatingEntry {
  readonly mode: EntryMode;
  /** What the reader calls it; may be empty. */
  readonly name: string;
  /**
   * Eleven texts; `counts[s]` is how many answered s. A scale shows those it has, and the others
   * wait for the scale to be changed back.
   */
  readonly counts: readonly string[];
  readonly list: string;
}

/** What an entry amounts to. */
export interface RatingReading {
  /** Counts from the lowest answer up; `null` while there are none or something is wrong. */
  readonly counts: readonly number[] | null;
  /** What is wrong, by field: `s1` … `s10`. */
  readonly problems: Readonly<Record<string, CountProblem>>;
  /** Values of a list that were left out. */
  readonly leftOut: readonly LeftOut[];
  /** Values of a list, used and left out. */
  readonly listed: number;
  /** Whether anything has been entered. */
  readonly touched: boolean;
}

/** Highest answer of the longest scale. */
export const HIGHEST = 10;

/** An entry with nothing in it. */
export function emptyEntry(mode: EntryMode = 'counts'): RatingEntry {
  return { mode, name: '', counts: new Array<string>(HIGHEST + 1).fill(''), list: '' };
}

/** The answers of a scale, lowest first. */
export function answersOf({ min, max }: ScoreScale): number[] {
  return Array.from({ length: max - min + 1 }, (_, k) => min + k);
}

/**
 * Reads the counts or the list of an entry. Fields left empty count as 0 once another is filled; a
 * field with something wrong in it stops the result rather than being taken for 0.
 *
 * @param decimalComma whether the reader's language writes 7,5 for seven and a half
 */
export function readEntry(
  entry: RatingEntry,
  scale: ScoreScale,
  decimalComma: boolean,
): RatingReading {
  if (entry.mode === 'list') return readList(entry.list, scale, decimalComma);
  const problems: Record<string, CountProblem> = {};
  let touched = false;
  const counts = answersOf(scale).map((answer) => {
    const text = entry.counts[answer] ?? '';
    const { value, problem } = parseCount(text);
    if (problem && problem !== 'empty') problems[`s${answer}`] = problem;
    touched ||= text.trim() !== '';
    return value ?? 0;
  });
  const sound = Object.keys(problems).length === 0 && counts.some((count) => count > 0);
  return { counts: sound ? counts : null, problems, leftOut: [], listed: 0, touched };
}

function readList(list: string, scale: ScoreScale, decimalComma: boolean): RatingReading {
  const { scores, leftOut } = parseScores(list, decimalComma, scale);
  const counts = answersOf(scale).map(() => 0);
  for (const score of scores) counts[score - scale.min] = (counts[score - scale.min] ?? 0) + 1;
  return {
    counts: scores.length > 0 ? counts : null,
    problems: {},
    leftOut,
    listed: scores.length + leftOut.length,
    touched: list.trim() !== '',
  };
}

/** Shape of an entry that was kept. */
export const EntryShape = {
  mode: v.picklist(['counts', 'list', 'totals']),
  name: v.string(),
  counts: v.pipe(v.array(v.string()), v.length(HIGHEST + 1)),
  list: v.string(),
};
