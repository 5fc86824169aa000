import * as v from 'valibot';
import { emptyGrid } from '../../ui/answer-grid.ts';
import { CONFIDENCES, type Confidence } from '../../ui/confidence.ts';
import { isPossible, type Part } from './tally.ts';

/** Questions of the survey. */
export const ITEMS = 5;

/** People whose answers can be typed in. */
export const MOST_BY_HAND = 10;

/** What a table amounts to. */
export interface FromTable {
  readonly file: string;
  readonly parts: readonly Part[];
  /** Values that are no answer to their question and count as missing. */
  readonly unread: number;
}

/** All that a reader can set in the analyser. */
export interface FiveState {
  readonly mode: 'table' | 'hand';
  readonly table: FromTable | null;
  /** Segment and wave shown; `null` for all of them. */
  readonly segment: string | null;
  readonly wave: string | null;
  /** `cells[respondent][item]`, as typed. */
  readonly cells: readonly (readonly string[])[];
  /** How many people were asked, as typed. */
  readonly asked: string;
  readonly confidence: Confidence;
}

export const START: FiveState = {
  mode: 'table',
  table: null,
  segment: null,
  wave: null,
  cells: emptyGrid(4, ITEMS),
  asked: '',
  confidence: '95',
};

const Whole = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));
const Name = v.pipe(v.string(), v.maxLength(200));
const PartSchema = v.pipe(
  v.object({
    segment: v.nullable(Name),
    wave: v.nullable(Name),
    respondents: Whole,
    counts: v.pipe(v.array(v.array(Whole)), v.length(ITEMS)),
    complete: v.object({
      n: Whole,
      sums: v.pipe(v.array(Whole), v.length(ITEMS)),
      products: v.pipe(v.array(Whole), v.length((ITEMS * (ITEMS + 1)) / 2)),
    }),
  }),
  v.check((part) => isPossible(part)),
);
export const Table = v.object({
  file: v.string(),
  parts: v.pipe(v.array(PartSchema), v.maxLength(5000)),
  unread: Whole,
});
export const Cells = v.pipe(
  v.array(v.pipe(v.array(v.string()), v.length(ITEMS))),
  v.minLength(1),
  v.maxLength(MOST_BY_HAND),
);

const State = v.object({
  mode: v.picklist(['table', 'hand']),
  table: v.nullable(Table),
  segment: v.nullable(Name),
  wave: v.nullable(Name),
  cells: Cells,
  asked: v.string(),
  confidence: v.picklist(CONFIDENCES),
});

/** A state that was kept as typed, or `undefined` when it is not one of this shape. */
export function fromKept(value: unknown): FiveState | undefined {
  const parsed = v.safeParse(State, value);
  return parsed.success ? parsed.output : undefined;
}
