import * as v from 'valibot';
import type { NpsMethod } from '../../metrics/nps.ts';
import { CONFIDENCES, type Confidence } from '../../ui/confidence.ts';
import { emptyPeriod, type PeriodEntry } from './input.ts';
import { NPS_SCALE, SCALE_IDS, type ScaleId } from './scale.ts';
import { type NpsTable, NpsTableSchema } from './table.ts';

/** Orders in which segments stand. There is no order by score: it would be a league table. */
export const ORDERS = ['size', 'name'] as const;

/** Ways to correct for many comparisons. */
export const CORRECTIONS = ['holm', 'bh'] as const;

/** All that a reader can set in the calculator. */
export interface NpsState {
  readonly first: PeriodEntry;
  /** `null` until a second period is asked for. */
  readonly second: PeriodEntry | null;
  readonly confidence: Confidence;
  readonly method: NpsMethod;
  /** Margin wished for, in points, as typed. */
  readonly margin: string;
  /** Scale on which the answers of the next table are given. */
  readonly scale: ScaleId;
  /** What the table read last amounts to. */
  readonly table: NpsTable | null;
  /** Wave that is looked at; `null` takes all together. */
  readonly wave: number | null;
  /** Segment shown over time; `null` takes all together. */
  readonly segment: number | null;
  readonly order: (typeof ORDERS)[number];
  readonly correction: (typeof CORRECTIONS)[number];
  /** Whether weights count, where the table has them. */
  readonly weighted: boolean;
  /** Number of all customers, as typed; empty where it is not known. */
  readonly population: string;
  /** A number to compare with, as typed, and where it is from. */
  readonly benchmark: string;
  readonly benchmarkSource: string;
  /** Score to reach, as typed. */
  readonly goal: string;
}

export const START: NpsState = {
  first: emptyPeriod(),
  second: null,
  confidence: '95',
  method: 'adjusted-wald',
  margin: '5',
  scale: NPS_SCALE,
  table: null,
  wave: null,
  segment: null,
  order: 'size',
  correction: 'holm',
  weighted: true,
  population: '',
  benchmark: '',
  benchmarkSource: '',
  goal: '',
};

const Text = v.string();
const Place = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0)));
const Entry = v.object({
  mode: v.picklist(['totals', 'counts', 'list', 'table']),
  totals: v.object({ promoters: Text, passives: Text, detractors: Text }),
  counts: v.pipe(v.array(Text), v.length(11)),
  list: Text,
});
const State = v.object({
  first: Entry,
  second: v.nullable(Entry),
  confidence: v.picklist(CONFIDENCES),
  method: v.picklist(['adjusted-wald', 'wald']),
  margin: Text,
  scale: v.picklist(SCALE_IDS),
  table: v.nullable(NpsTableSchema),
  wave: Place,
  segment: Place,
  order: v.picklist(ORDERS),
  correction: v.picklist(CORRECTIONS),
  weighted: v.boolean(),
  population: Text,
  benchmark: Text,
  benchmarkSource: Text,
  goal: Text,
});

/** A state that was kept as typed, or `undefined` when it is not one of this shape. */
export function fromKept(value: unknown): NpsState | undefined {
  const parsed = v.safeParse(State, value);
  return parsed.success ? parsed.output : undefined;
}

/** The table that is looked at: one that was read waits while another way of entering is chosen. */
export function tableInUse({ first, table }: NpsState): NpsTable | null {
  return first.mode === 'table' ? table : null;
}
