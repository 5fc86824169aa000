import { detached } from './keep.ts';
import type { LeaveOutReason, LeftOutRow, ReadReport } from './slots.ts';

/** Rows, and values, that are listed one by one. */
export const LISTED = 200;

/** Rows with too many cells that are named. */
const LISTED_WIDE = 10;

/** Length to which a value is cut for the list. */
const SHOWN = 120;

/** Told of each row left out, at once: while its cells are still at hand. */
export type OnLeave = (row: number, slot: string | null, reason: LeaveOutReason) => void;

/** Keeps count of the rows while they are read. */
export class Report {
  rows = 0;
  used = 0;
  brokenLetters = false;
  readonly #onLeave: OnLeave | undefined;
  readonly #leftOut: Partial<Record<LeaveOutReason, number>> = {};
  readonly #listed: LeftOutRow[] = [];
  readonly #badValues: Partial<Record<LeaveOutReason, number>> = {};
  readonly #badListed: LeftOutRow[] = [];
  readonly #wide: number[] = [];
  #wideRows = 0;

  constructor(onLeave?: OnLeave) {
    this.#onLeave = onLeave;
  }

  /** A row that goes into the result. */
  use(): void {
    this.rows++;
    this.used++;
  }

  /** A row that does not. */
  leave(row: number, slot: string | null, text: string, reason: LeaveOutReason): void {
    this.rows++;
    this.#leftOut[reason] = (this.#leftOut[reason] ?? 0) + 1;
    if (this.#listed.length < LISTED) this.#listed.push({ row, slot, text: shown(text), reason });
    this.#onLeave?.(row, slot, reason);
  }

  /** A value that is none, in a row that goes into the result without it. */
  bad(row: number, slot: string, text: string, reason: LeaveOutReason): void {
    this.#badValues[reason] = (this.#badValues[reason] ?? 0) + 1;
    if (this.#badListed.length < LISTED) {
      this.#badListed.push({ row, slot, text: shown(text), reason });
    }
  }

  /** A row that goes into the result and has more cells than there are columns. */
  wide(row: number): void {
    this.#wideRows++;
    if (this.#wide.length < LISTED_WIDE) this.#wide.push(row);
  }

  finish(): ReadReport {
    return {
      rows: this.rows,
      used: this.used,
      leftOut: this.#leftOut,
      listed: this.#listed,
      badValues: this.#badValues,
      badListed: this.#badListed,
      wideRows: this.#wideRows,
      wideListed: this.#wide,
      brokenLetters: this.brokenLetters,
    };
  }
}

function shown(text: string): string {
  return detached(text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);
}
