import * as v from 'valibot';
import type { SusBlanks } from '../../metrics/sus-score.ts';
import { emptyGrid } from '../../ui/answer-grid.ts';
import { CONFIDENCES, type Confidence } from '../../ui/confidence.ts';
import { ANSWERS, ITEMS, isPossible, SCORES, type SusTally } from './tally.ts';

/** People whose answers can be typed in. */
export const MOST_BY_HAND = 20;

/** The same scale for all ten statements. */
export const SCALES = Array.from({ length: ITEMS }, () => ({ min: 1, max: 5 }));

/** Mean of the studies that Sauro collected. */
const AVERAGE = '68';

/** What a table amounts to. */
export interface FromTable {
  readonly file: string;
  readonly tally: SusTally;
  /** Values that are no answer and count as blank. */
  readonly unread: number;
}

/** All that a reader can set. */
export interface UsabilityState {
  readonly mode: 'hand' | 'table';
  /** `cells[respondent][item]`, as typed. */
  readonly cells: readonly (readonly string[])[];
  readonly table: FromTable | null;
  readonly blanks: SusBlanks;
  /** What to compare with, as typed. */
  readonly benchmark: string;
  readonly confidence: Confidence;
}

export const START: UsabilityState = {
  mode: 'hand',
  cells: emptyGrid(5, ITEMS),
  table: null,
  blanks: 'centre',
  benchmark: AVERAGE,
  confidence: '95',
};

const Whole = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));
const People = v.object({
  scores: v.pipe(v.array(Whole), v.length(SCORES)),
  learnable: Whole,
});

export const Table = v.object({
  file: v.string(),
  tally: v.pipe(
    v.object({
      whole: People,
      gapped: People,
      items: v.pipe(v.array(v.pipe(v.array(Whole), v.length(ANSWERS))), v.length(ITEMS)),
      alike: Whole,
    }),
    v.check((tally) => isPossible(tally)),
  ),
  unread: Whole,
});
export const Cells = v.pipe(
  v.array(v.pipe(v.array(v.string()), v.length(ITEMS))),
  v.minLength(1),
  v.maxLength(MOST_BY_HAND),
);

const State = v.object({
  mode: v.picklist(['hand', 'table']),
  cells: Cells,
  table: v.nullable(Table),
  blanks: v.picklist(['centre', 'omit']),
  benchmark: v.string(),
  confidence: v.picklist(CONFIDENCES),
});

/** A state that was kept as typed, or `undefined` when it is not one of this shape. */
export function fromKept(value: unknown): UsabilityState | undefined {
  const parsed = v.safeParse(State, value);
  return parsed.success ? parsed.output : undefined;
}
