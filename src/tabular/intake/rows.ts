import Papa from 'papaparse';
import type { Separator } from './plan.ts';

/**
 * Most characters a row may have. A quotation mark that nobody closes would otherwise swallow the
 * rest of the file.
 */
export const LONGEST_ROW = 1_000_000;

/** Least that the bound comes down to in a file with many open quotation marks. */
const SHORTEST_BOUND = 4096;

/** Excel's own first line, which names the separator and is no row: `sep=;`, also quoted. */
export const TOLD_SEPARATOR = /^\ufeff?(?:sep=([;,|\t])|"sep=([;,|\t])")\r?[\n\r]/i;

/** Letters of that line, and of the mark before it. */
const TOLD_LENGTH = 10;

/**
 * Lines of a cell, and their share, that have exactly as many separators as the table: from here on
 * they are its rows, and the quotation mark before them was never closed. Letters and lists have
 * other numbers of separators from line to line.
 */
const SWALLOWED = 10;
const SWALLOWED_SHARE = 0.9;

const QUOTE = 34;
const RETURN = 13;

/** A cell of a row; `undefined` where the row is too short to have it. */
export type CellText = string | undefined;

/** What is done with the rows; the array of cells is used again for the next row. */
export interface RowSink {
  /**
   * A row, blank or not; `line` counts all of them from 1, as a spreadsheet does. It is `wide` where
   * something stands in more cells than the table has columns.
   */
  row(cells: readonly CellText[], line: number, blank: boolean, wide: boolean): void;
  /** A row that could not be taken apart; `text` is its first line. */
  broken(reason: 'openQuote' | 'tooLong', line: number, text: string): void;
}

export interface RowOptions {
  readonly separator: Separator;
  readonly newline: '\n' | '\r';
  /** Columns wanted, ascending; the sink gets those alone, in this order. `null`: every column. */
  readonly wanted: readonly number[] | null;
  readonly longest?: number;
  /** Columns that the table has; unless told, no row has too many. */
  readonly width?: number;
}

/**
 * Takes a text apart into rows and cells while it comes in. The result does not depend on where
 * the text was cut into chunks.
 *
 * Rows are scanned here, and only the columns wanted are cut out, which is what makes a million
 * rows quick. Where it is in doubt what a quotation mark means, because something else than a
 * separator or a line break comes after it, the row is Papa Parse's work. Both ways give the same
 * cells (a property test holds them together).
 *
 * A row whose quotation mark is not closed within the bound, or only after rows of the table, is
 * left out, and reading goes on after its first line break. Where it was the bound, that falls to a quarter, so that a file
 * full of open quotation marks is not read over and over.
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
  readonly #width: number;
  #bound: number;
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
    this.#width = options.width ?? -1;
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
      // The mark or Excel's own first line may be cut in two.
      if (!last && text.length < TOLD_LENGTH) {
        this.#rest = text;
        return;
      }
      this.#begun = true;
      if (text.charCodeAt(0) === 0xfeff) at = 1;
      const told = TOLD_SEPARATOR.exec(text);
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
    const width = this.#width;
    const { length } = text;
    if (wanted === null) cells.length = 0;
    let quote = -1;
    let found = 0;
    let want = wanted === null ? 0 : (wanted[0] ?? -1);
    let column = 0;
    let extra = -1;
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
        if (column === width) extra = start;
      } else if (code === newline) {
        break;
      } else if (code === QUOTE && at === start) {
        if (quote < 0) {
          if (at - from > this.#longest) break;
          quote = at;
        }
        const close = this.#close(text, at);
        if (close < 0) return this.#doubtful(text, from, quote, last);
        if (this.#swallows(text, at + 1, close)) return this.#leaveOut(text, from);
        if (column === want) {
          const cell = text.substring(at + 1, close);
          cells[found++] = cell.includes('"') ? cell.replaceAll('""', '"') : cell;
          want = wanted === null ? column + 1 : (wanted[found] ?? -1);
        }
        at = close;
      }
    }
    if (quote < 0 && at - from > this.#longest) {
      this.#line++;
      this.#sink.broken('tooLong', this.#line, text.slice(from, from + 200));
      return this.#afterLine(text, at);
    }
    if (quote >= 0 && at + 1 - quote > this.#bound) return this.#giveUp(text, from);
    if (at === length) return -1;
    const next = at + 1;
    if (at > start && newline !== RETURN && text.charCodeAt(at - 1) === RETURN) at--;
    if (column === want) cells[found++] = text.substring(start, at);
    if (wanted !== null) while (found < cells.length) cells[found++] = undefined;
    this.#line++;
    // Only a row whose first cell wanted is empty can be blank: the others are not looked through.
    const first = cells[0];
    const blank =
      (first === undefined || isBlank(first)) &&
      this.#blankLine(text, from, at, quote >= 0) &&
      (quote < 0 || (this.#papa(text.slice(from, next)).data[0] ?? []).every(isBlank));
    const wide = extra >= 0 && !this.#blankLine(text, extra, at, true);
    this.#sink.row(cells, this.#line, blank, wide);
    return next;
  }

  /**
   * Where the quotation mark stands that closes a cell beyond doubt: right before a separator or a
   * line break. -1 where there is none yet, or something else comes after it.
   */
  #close(text: string, open: number): number {
    let at = text.indexOf('"', open + 1);
    while (at >= 0) {
      const after = text.charCodeAt(at + 1);
      if (after === this.#separatorCode || after === this.#newlineCode) return at;
      if (after === RETURN && text.charCodeAt(at + 2) === this.#newlineCode) return at;
      if (after !== QUOTE) return -1;
      at = text.indexOf('"', at + 2);
    }
    return -1;
  }

  /** Whether a cell holds rows of the table: its own end, whole lines, and the beginning of one. */
  #swallows(text: string, from: number, to: number): boolean {
    if (this.#width < 2 || to - from < SWALLOWED * this.#width) return false;
    let lines = 0;
    let alike = 0;
    let separators = 0;
    let at = text.indexOf(this.#newline, from);
    if (at < 0 || at >= to) return false;
    for (at++; at < to; at++) {
      const code = text.charCodeAt(at);
      if (code === this.#separatorCode) separators++;
      if (code !== this.#newlineCode) continue;
      lines++;
      if (separators === this.#width - 1) alike++;
      separators = 0;
    }
    return alike >= SWALLOWED && alike >= lines * SWALLOWED_SHARE;
  }

  /** Lets Papa Parse say what the quotation marks of a row mean, or waits for more of it. */
  #doubtful(text: string, from: number, quote: number, last: boolean): number {
    const bound = quote - from + this.#bound;
    const within = text.length - from <= bound;
    const { data, meta } = this.#papa(within ? text.slice(from) : text.slice(from, from + bound));
    const [row] = data;
    if (row) {
      if (row.some((cell) => this.#swallows(cell, 0, cell.length))) {
        return this.#leaveOut(text, from);
      }
      this.#give(row);
      return from + meta.cursor;
    }
    return within && !last ? -1 : this.#giveUp(text, from);
  }

  /** Leaves out a row whose quotation mark is not closed, and goes on after its first line. */
  #giveUp(text: string, from: number): number {
    this.#bound = Math.max(Math.min(SHORTEST_BOUND, this.#longest), Math.floor(this.#bound / 4));
    return this.#leaveOut(text, from);
  }

  #leaveOut(text: string, from: number): number {
    const end = text.indexOf(this.#newline, from);
    const line = text.slice(from, Math.min(end < 0 ? text.length : end, from + 200));
    this.#line++;
    this.#sink.broken('openQuote', this.#line, line);
    return this.#afterLine(text, from);
  }

  #afterLine(text: string, from: number): number {
    const end = text.indexOf(this.#newline, from);
    if (end >= 0) return end + 1;
    this.#skipping = true;
    return text.length;
  }

  #give(row: string[]): void {
    const end = row.length - 1;
    const tail = row[end];
    if (this.#newlineCode !== RETURN && tail?.endsWith('\r')) row[end] = tail.slice(0, -1);
    this.#line++;
    const blank = row.every(isBlank);
    const wide = this.#width >= 0 && !row.slice(this.#width).every(isBlank);
    if (this.#wanted === null) {
      this.#sink.row(row, this.#line, blank, wide);
      return;
    }
    for (let i = 0; i < this.#wanted.length; i++) this.#cells[i] = row[this.#wanted[i] ?? -1];
    this.#sink.row(this.#cells, this.#line, blank, wide);
  }

  /** Whether a line has nothing but separators and spaces, and quotation marks where told. */
  #blankLine(text: string, from: number, to: number, marks: boolean): boolean {
    for (let at = from; at < to; at++) {
      const code = text.charCodeAt(at);
      if (code === this.#separatorCode || code <= 32 || code === 0xa0) continue;
      if (!marks || code !== QUOTE) return false;
    }
    return true;
  }

  /** The first row of a text, and where it ends; none where it has no end. */
  #papa(text: string): { data: string[][]; meta: { cursor: number } } {
    const parser = new Papa.Parser({
      delimiter: this.#separator,
      newline: this.#newline,
      preview: 1,
    });
    return parser.parse(text, 0, true);
  }
}

function isBlank(cell: string): boolean {
  for (let at = 0; at < cell.length; at++) {
    const code = cell.charCodeAt(at);
    if (code > 32 && code !== 0xa0) return false;
  }
  return true;
}
