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
