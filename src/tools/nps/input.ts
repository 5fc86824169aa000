import type { NpsCounts } from '../../metrics/nps.ts';
import { tallyCounts, tallyScores } from '../../metrics/tally.ts';
import { type CountProblem, parseCount } from '../../tabular/number.ts';
import { type LeftOut, parseScores } from '../../tabular/scores.ts';

/** How the answers of a period are given; a table holds its periods itself. */
export type EntryMode = (typeof MODES)[number] | 'table';

/** Ways to enter a period that stands for itself. */
export const MODES = ['totals', 'counts', 'list'] as const;

export const GROUPS = ['promoters', 'passives', 'detractors'] as const;

export type Group = (typeof GROUPS)[number];

/** What a reader has typed for one period, kept as typed in every way of entering. */
export interface PeriodEntry {
  readonly mode: EntryMode;
  readonly totals: Readonly<Record<Group, string>>;
  /** Eleven texts; `counts[s]` is how many answered s. */
  readonly counts: readonly string[];
  readonly list: string;
}

/** What an entry amounts to. */
export interface PeriodReading {
  /** `null` where nothing can be worked out yet: nothing entered, or something is wrong. */
  readonly groups: NpsCounts | null;
  /** A count for each answer on the scale, where they are known. */
  readonly distribution: readonly number[] | null;
  /** What is wrong, by field: a group's name, or `s0` … `s10`. */
  readonly problems: Readonly<Record<string, CountProblem>>;
  /** Values of a list that were left out. */
  readonly leftOut: readonly LeftOut[];
  /** Values of a list, used and left out. */
  readonly listed: number;
  /** Whether anything has been entered. */
  readonly touched: boolean;
}

const UNTOUCHED: PeriodReading = {
  groups: null,
  distribution: null,
  problems: {},
  leftOut: [],
  listed: 0,
  touched: false,
};

/** An entry with nothing in it. */
export function emptyPeriod(mode: EntryMode = 'totals'): PeriodEntry {
  return {
    mode,
    totals: { promoters: '', passives: '', detractors: '' },
    counts: new Array<string>(11).fill(''),
    list: '',
  };
}

/**
 * Reads an entry. Fields left empty count as 0 once another is filled; a field with something
 * wrong in it stops the result rather than being taken for 0.
 *
 * @param decimalComma whether the reader's language writes 7,5 for seven and a half
 */
export function readPeriod(entry: PeriodEntry, decimalComma: boolean): PeriodReading {
  if (entry.mode === 'list') return readList(entry.list, decimalComma);
  if (entry.mode === 'table') return UNTOUCHED;
  const fields =
    entry.mode === 'totals'
      ? GROUPS.map((group) => [group, entry.totals[group]] as const)
      : entry.counts.map((text, score) => [`s${score}`, text] as const);
  const problems: Record<string, CountProblem> = {};
  const values: number[] = [];
  for (const [name, text] of fields) {
    const parsed = parseCount(text);
    if (parsed.problem && parsed.problem !== 'empty') problems[name] = parsed.problem;
    values.push(parsed.value ?? 0);
  }
  const touched = fields.some(([, text]) => text.trim() !== '');
  const sound = touched && Object.keys(problems).length === 0;
  const [promoters = 0, passives = 0, detractors = 0] = values;
  return {
    groups: sound
      ? entry.mode === 'totals'
        ? { promoters, passives, detractors }
        : tallyCounts(values)
      : null,
    distribution: sound && entry.mode === 'counts' ? values : null,
    problems,
    leftOut: [],
    listed: 0,
    touched,
  };
}

function readList(list: string, decimalComma: boolean): PeriodReading {
  const { scores, leftOut } = parseScores(list, decimalComma);
  const tally = scores.length > 0 ? tallyScores(scores) : null;
  return {
    groups: tally,
    distribution: tally?.counts ?? null,
    problems: {},
    leftOut,
    listed: scores.length + leftOut.length,
    touched: list.trim() !== '',
  };
}
