import * as v from 'valibot';
import type { NpsMethod } from '../../metrics/nps.ts';
import { emptyPeriod, type PeriodEntry } from './input.ts';

/** Confidence in per cent, as offered. */
export const CONFIDENCES = ['80', '90', '95', '99'] as const;

export type Confidence = (typeof CONFIDENCES)[number];

/** All that a reader can set in the calculator. */
export interface NpsState {
  readonly first: PeriodEntry;
  /** `null` until a second period is asked for. */
  readonly second: PeriodEntry | null;
  readonly confidence: Confidence;
  readonly method: NpsMethod;
  /** Margin wished for, in points, as typed. */
  readonly margin: string;
}

export const START: NpsState = {
  first: emptyPeriod(),
  second: null,
  confidence: '95',
  method: 'adjusted-wald',
  margin: '5',
};

const Text = v.string();
const Entry = v.object({
  mode: v.picklist(['totals', 'counts', 'list']),
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
});

/** A state that was kept as typed, or `undefined` when it is not one of this shape. */
export function fromKept(value: unknown): NpsState | undefined {
  const parsed = v.safeParse(State, value);
  return parsed.success ? parsed.output : undefined;
}
