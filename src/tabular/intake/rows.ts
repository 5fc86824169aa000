import Papa from 'papaparse';
import type { Separator } from './plan.ts';

/**
 * Most characters a row may have. A quotation mark that nobody closes would otherwise swallow the
 * rest of the file.
 */
export const LONGEST_ROW = 1_000_000;

/** Least that the bound comes down to in a file with many open quotation marks. */
const SHORTEST_BOUND = 4096;

/** Most rows given to Papa Parse at once. */
const LARGEST_BATCH = 4096;

const QUOTE = 34;
const RETURN = 13;

/** A cell of a row; `undefined` where the row is too short to have it. */
export type CellText = string | undefined;

/** What is done with the rows; the array of cells is used again for the next row. */
export interface RowSink {
  /** A row, blank or not; `line` counts all of them from 1, as a spreadsheet does. */
  row(cells: readonly CellText[], line: number, blank: boolean): void;
  /** A row that could not be taken apart; `text` is its first line. */
  broken(reason: 'openQuote' | 'tooLong', line: number, text: string): void;
}

export interface RowOptions {
  readonly separator: Separator;
  readonly newline: '\n' | '\r';
  /** Columns wanted, ascending; the sink gets those alone, in this order. `null`: every column. */
  readonly wanted: readonly number[] | null;
  readonly longest?: number;
}

/**
 * Takes a text apart into rows and cells while it comes in. The result does not depend on where
 * the text was cut into chunks.
 *
 * A cell that begins with a quotation mark makes its row Papa Parse's work; all other rows are
 * scanned here, and only the columns wanted are cut out, which is what makes a million rows quick.
 * Both ways give the same cells (a property test holds them together).
 *
 * A row whose quotation mark is not closed within the bound is left out, and reading goes on
 * after its first line break. The bound then falls to a quarter, so that a file full of open
 * quotation marks is not read over and over.
 */
export class RowReader {
  readonly #sink: RowSink;
  readonly #separator: Separator;
  readonly #separatorCode: number;
  readonly #newline: '\n' | '\r';
  readonly #newlineCode: number;
  readonly #wanted: readonly number[] | null;
  readonly #cells: CellText[];
  readonly #longest: number;
  #bound: number;
  #batch = 1;
  #rest = '';
  #line = 0;
  #begun = false;
  /** Inside a row that is too long already: all is dropped up to the next line break. */
  #skipping = false;

  constructor(options: RowOptions, sink: RowSink) {
    this.#sink = sink;
    this.#separator = options.separator;
    this.#separatorCode = options.separator.charCodeAt(0);
    this.#newline = options.newline;
    this.#newlineCode = options.newline.charCodeAt(0);
    this.#wanted = options.wanted;
    this.#cells = options.wanted ? options.wanted.map(() => undefined) : [];
    this.#longest = options.longest ?? LONGEST_ROW;
    this.#bound = this.#longest;
  }

  /** Takes the next piece of the text. */
  feed(text: string): void {
    if (text === '') return;
    this.#take(this.#rest === '' ? text : this.#rest + text, false);
  }

  /** Takes what is left, as if a line break ended it. */
  end(): void {
    const rest = this.#rest;
    if (rest === '' && !this.#skipping) return;
    this.#take(rest.endsWith(this.#newline) ? rest : rest + this.#newline, true);
    this.#rest = '';
    this.#skipping = false;
  }

  #take(text: string, last: boolean): void {
    let at = 0;
    if (!this.#begun) {
      // The mark or Excel's own first line (`sep=;`) may be cut in two.
      if (!last && text.length < 8) {
        this.#rest = text;
        return;
      }
      this.#begun = true;
      if (text.charCodeAt(0) === 0xfeff) at = 1;
      const told = /^\ufeff?sep=[;,|\t]\r?[\n\r]/.exec(text);
      if (told) at = told[0].length;
    }
    if (this.#skipping) {
      const end = text.indexOf(this.#newline);
      if (end < 0) {
        this.#rest = '';
        return;
      }
      this.#skipping = false;
      at = end + 1;
    }
    while (at < text.length) {
      const next = this.#one(text, at, last);
      if (next < 0) break;
      at = next;
    }
    this.#rest = at === 0 ? text : text.slice(at);
    if (this.#skipping) this.#rest = '';
  }

  /** Reads the row that begins at `from`; gives where the next begins, or -1 for want of text. */
  #one(text: string, from: number, last: boolean): number {
    const separator = this.#separatorCode;
    const newline = this.#newlineCode;
    const wanted = this.#wanted;
    const cells = this.#cells;
    const { length } = text;
    if (wanted === null) cells.length = 0;
    let found = 0;
    let want = wanted === null ? 0 : (wanted[0] ?? -1);
    let column = 0;
    let start = from;
    let at = from;
    for (; at < length; at++) {
      const code = text.charCodeAt(at);
      if (code === separator) {
        if (column === want) {
          cells[found++] = text.substring(start, at);
          want = wanted === null ? column + 1 : (wanted[found] ?? -1);
        }
        column++;
        start = at + 1;
      } else if (code === newline) {
        break;
      } else if (code === QUOTE && at === start) {
        if (at - from > this.#longest) break;
        return this.#quoted(text, from, at - from + this.#bound, last);
      }
    }
    if (at - from > this.#longest) {
      this.#line++;
      this.#sink.broken('tooLong', this.#line, text.substr(from, 200));
      const end = text.indexOf(this.#newline, at);
      if (end >= 0) return end + 1;
      this.#skipping = true;
      return length;
    }
    if (at === length) return -1;
    const next = at + 1;
    if (at > start && newline !== RETURN && text.charCodeAt(at - 1) === RETURN) at--;
    if (column === want) cells[found++] = text.substring(start, at);
    if (wanted !== null) while (found < cells.length) cells[found++] = undefined;
    this.#line++;
    // Only a row whose first cell wanted is empty can be blank: the others are not looked through.
    const first = cells[0];
    const blank = (first === undefined || isBlank(first)) && this.#blankLine(text, from, at);
    this.#sink.row(cells, this.#line, blank);
    return next;
  }

  /** Hands rows to Papa Parse, more at a time the longer every row has quotation marks. */
  #quoted(text: string, from: number, bound: number, last: boolean): number {
    const within = text.length - from <= bound;
    const parser = new Papa.Parser({
      delimiter: this.#separator,
      newline: this.#newline,
      preview: this.#batch,
    });
    const { data, meta } = parser.parse(
      within ? text.slice(from) : text.slice(from, from + bound),
      0,
      true,
    ) as { data: string[][]; meta: { cursor: number } };
    if (data.length === 0) {
      this.#batch = 1;
      if (within && !last) return -1;
      this.#bound = Math.max(Math.min(SHORTEST_BOUND, this.#longest), Math.floor(this.#bound / 4));
      const end = text.indexOf(this.#newline, from);
      this.#line++;
      const line = text.slice(from, Math.min(end < 0 ? text.length : end, from + 200));
      this.#sink.broken('openQuote', this.#line, line);
      if (end >= 0) return end + 1;
      this.#skipping = true;
      return text.length;
    }
    for (const row of data) this.#give(row);
    const next = from + meta.cursor;
    this.#batch = text.charCodeAt(next) === QUOTE ? Math.min(this.#batch * 2, LARGEST_BATCH) : 1;
    return next;
  }

  #give(row: string[]): void {
    const end = row.length - 1;
    const tail = row[end];
    if (this.#newlineCode !== RETURN && tail?.endsWith('\r')) row[end] = tail.slice(0, -1);
    this.#line++;
    const blank = row.every(isBlank);
    if (this.#wanted === null) {
      this.#sink.row(row, this.#line, blank);
      return;
    }
    for (let i = 0; i < this.#wanted.length; i++) this.#cells[i] = row[this.#wanted[i] ?? -1];
    this.#sink.row(this.#cells, this.#line, blank);
  }

  #blankLine(text: string, from: number, to: number): boolean {
    for (let at = from; at < to; at++) {
      const code = text.charCodeAt(at);
      if (code !== this.#separatorCode && code > 32 && code !== 0xa0) return false;
    }
    return true;
  }
}

function isBlank(cell: string): boolean {
  for (let at = 0; at < cell.length; at++) {
    const code = cell.charCodeAt(at);
    if (code > 32 && code !== 0xa0) return false;
  }
  return true;
}
