import type { ReadReport } from './slots.ts';

/** How rows are gathered while they are read. */
export type CollectKind = 'tally' | 'answers' | 'events';

/**
 * Answers counted by segment and wave, without keeping the rows: what a million answers amount
 * to in a few hundred numbers. Slots: `score`, and if wished `segment`, `wave`, `weight`,
 * `comment`, `customer`.
 */
export interface Tally {
  readonly kind: 'tally';
  readonly min: number;
  readonly max: number;
  readonly cells: readonly TallyCell[];
  /** In the order of their size. */
  readonly segments: readonly string[];
  /** In the order of time: `2026-04`, `2026-Q2` or `2026`, or as they stand in the table. */
  readonly waves: readonly string[];
  readonly weighted: boolean;
  /**
   * A sample of the comments, drawn by chance with a fixed seed, and how many there were. It comes
   * in the order of the draw: its first few are a sample too.
   */
  readonly comments: readonly Comment[];
  readonly commentsFound: number;
  /** Customers who answered, and those who did so more than once; `null` without that column. */
  readonly customers: {
    readonly distinct: number;
    readonly repeated: number;
    /** Answers by customers who had answered in the same wave before; `null` where not counted. */
    readonly withinWave?: number | null;
  } | null;
  readonly report: ReadReport;
}

/** One segment in one wave; `counts[i]` is how many answered `min + i`. */
export interface TallyCell {
  readonly segment: string | null;
  readonly wave: string | null;
  readonly counts: readonly number[];
  /** Sums of the weights and of their squares, by score; equal to the counts without weights. */
  readonly weights: readonly number[];
  readonly squares: readonly number[];
}

export interface Comment {
  readonly score: number;
  readonly text: string;
  readonly segment: string | null;
  readonly wave: string | null;
}

/**
 * One row a respondent and one column an item, as they stood: `values[r × items + i]`, 255 where
 * the answer is missing. Slots: `item1` … `itemN`, and if wished `segment`, `wave`.
 */
export interface Answers {
  readonly kind: 'answers';
  readonly items: readonly string[];
  readonly rows: number;
  readonly values: Uint8Array;
  /** How many answers each item lacks, and how many of those had a value that is none. */
  readonly missing: readonly number[];
  readonly invalid: readonly number[];
  /** Place in `segments` of each row, `NO_NAME` where it has none; `null` without that column. */
  readonly segmentOf: Uint16Array | null;
  /** In the order of first appearance. */
  readonly segments: readonly string[];
  readonly waveOf: Uint16Array | null;
  /** In the order of time, named as in a tally. */
  readonly waves: readonly string[];
  readonly report: ReadReport;
}

/** Value of an answer that is missing. */
export const MISSING = 255;

/** Segment or wave of a row that has none. */
export const NO_NAME = 65_535;

/**
 * What customers did and when, one row an event: an order, a visit, a payment. Slots: `customer`,
 * `date`, and if wished `amount`.
 */
export interface Events {
  readonly kind: 'events';
  readonly rows: number;
  /** Number of the customer, from 0, in the order of first appearance. */
  readonly customerOf: Uint32Array;
  readonly customers: number;
  /** Days since 1970-01-01. */
  readonly days: Int32Array;
  /** Not a number (`NaN`) where the cell may be empty and is; `null` without that column. */
  readonly amounts: Float64Array | null;
  readonly report: ReadReport;
}

export type Collected = Tally | Answers | Events;
