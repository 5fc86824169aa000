/** What the values of a column are read as. */
export type SlotKind =
  /** A whole number on the slot's scale. */
  | 'score'
  /** Any number, decimal comma or point. */
  | 'number'
  /** A number above 0 that says how much a row counts. */
  | 'weight'
  /** A day; a month or a quarter where the cells say no more. */
  | 'date'
  /** A period in time order: a date by month, quarter or year, or a name such as "Wave 2". */
  | 'wave'
  /** A name out of a few. */
  | 'category'
  /** Free text. */
  | 'text'
  /** What tells one customer from another. */
  | 'id';

/** A column that a tool asks for; the reader says which column of the file it is. */
export interface Slot {
  /** Name by which the tool speaks of the column: `score`, `segment`, `item3`. */
  readonly id: string;
  readonly kind: SlotKind;
  /** Whether the tool can do nothing without it. */
  readonly required: boolean;
  /** Ends of the scale, for scores. */
  readonly min?: number;
  readonly max?: number;
  /** Whether an empty cell is a missing answer rather than a reason to leave the row out. */
  readonly mayBeEmpty?: boolean;
  /**
   * Words in a column's name that point to this slot, in all five languages, in lower case and
   * without accents: `score`, `ocena`, `segment`, `ציון`.
   */
  readonly hints: readonly string[];
}

/** Why a row was left out. */
export type LeaveOutReason =
  | 'empty'
  | 'text'
  | 'foreignDigits'
  | 'fraction'
  | 'outOfRange'
  | 'date'
  | 'weight'
  | 'missingCells'
  /** A quotation mark opens a cell, and none closes it within the bound of `rows.ts`. */
  | 'openQuote'
  /** No line break within the bound of `rows.ts`. */
  | 'tooLong';

/** A row that was left out, for the list. */
export interface LeftOutRow {
  /** Line of the table, the header counted, from 1. */
  readonly row: number;
  /** Slot whose value was the trouble; `null` where the row as a whole is. */
  readonly slot: string | null;
  /** The value as it stood, cut to a length that can be shown. */
  readonly text: string;
  readonly reason: LeaveOutReason;
}

/**
 * What became of the rows: `used` and the counts of `leftOut` always add up to `rows`.
 *
 * A line in whose cells nothing stands, between rows or at the end, is layout and no row: it has a
 * number, as it has one in a spreadsheet, but is neither used nor left out.
 */
export interface ReadReport {
  readonly rows: number;
  readonly used: number;
  readonly leftOut: Readonly<Partial<Record<LeaveOutReason, number>>>;
  /** The first of the rows left out; all of them are in the file that can be downloaded. */
  readonly listed: readonly LeftOutRow[];
  /**
   * Values that were not understood in rows that were used all the same, by reason: an item that
   * nobody could have answered with 9 on a scale to 5. Empty cells are none.
   */
  readonly badValues?: Readonly<Partial<Record<LeaveOutReason, number>>>;
  /** The first of those values. */
  readonly badListed?: readonly LeftOutRow[];
  /**
   * Rows that were used although they have more cells than there are columns: a separator in a text
   * without quotation marks moves what follows it. And the numbers of the first of them.
   */
  readonly wideRows?: number;
  readonly wideListed?: readonly number[];
  /** Whether there were bytes that are no letter in the encoding the table was read in. */
  readonly brokenLetters?: boolean;
}
