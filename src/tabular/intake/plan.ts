/** Encodings that the reader can choose among; labels of `TextDecoder`. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1250',
  'windows-1252',
  'windows-1255',
  'iso-8859-2',
  'macintosh',
] as const;

export type Encoding = (typeof ENCODINGS)[number];

/** Separators that the reader can choose among; in this order where they fit equally well. */
export const SEPARATORS = ['\t', ';', '|', ','] as const;

export type Separator = (typeof SEPARATORS)[number];

/** How fine a wave is cut from a date; `written` takes the cell as it stands. */
export const GRANULARITIES = ['month', 'quarter', 'year', 'written'] as const;

export type Granularity = (typeof GRANULARITIES)[number];

/** How a table is to be read: guessed by `glance`, corrected by the reader. */
export interface Plan {
  readonly encoding: Encoding;
  readonly separator: Separator;
  /** What ends a row; a carriage return before a line feed is part of the end. */
  readonly newline: '\n' | '\r';
  /** Whether the first row that is not blank, or not above the names, names the columns. */
  readonly header: boolean;
  /** Rows above the names that are no part of the table, blank ones not counted; 0 unless told. */
  readonly above?: number;
  /** How many columns have a place for a name; absent where none is named, or in a workbook. */
  readonly width?: number;
  /** Place of the sheet in a workbook, from 0; `null` where the table is text. */
  readonly sheet: number | null;
  /** Column of each slot, from 0; `null` or absent where the reader has none for it. */
  readonly columns: Readonly<Record<string, number | null>>;
  /** Whether 3/4/2026 is the third of April. */
  readonly dayFirst: boolean;
  readonly granularity: Granularity;
}
