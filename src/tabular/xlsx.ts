import type { Cell } from './csv.ts';

/** Longest name of a sheet, and the signs it may not hold, as Excel and XML have them. */
const LONGEST_NAME = 31;
const FORBIDDEN = /[\\/*?:[\]\p{Cc}\p{Cs}\p{Cn}\ufffd]/gu;

/** Marks of direction: nobody sees them in a name, and whoever types it does without. */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Names that Excel keeps for itself. */
const RESERVED = ['history'];

/** Letters that a cell can hold. */
const LONGEST_TEXT = 32_767;

export interface SheetRows {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * Sheets as an Excel workbook. Texts are written as texts: a cell that begins like a formula is
 * one to read, not one to run.
 *
 * @param rtl whether the first column stands at the right
 */
export async function toXlsx(sheets: readonly SheetRows[], rtl: boolean): Promise<Blob> {
  // Loaded when a file is asked for, not with the page.
  const { default: writeExcel } = await import('write-excel-file/universal');
  const names = sheetNames(sheets.map(({ name }) => name));
  return writeExcel(
    sheets.map(({ rows }, i) => ({
      sheet: names[i] ?? '',
      rightToLeft: rtl,
      columns: columnWidths(rows).map((width) => ({ width })),
      data: rows.map((row) => row.map(toCell)),
    })),
  ).toBlob();
}

function toCell(value: Cell) {
  if (value === null || value === '') return null;
  if (typeof value === 'number') {
    // A cell that holds NaN or Infinity makes Excel refuse the whole file.
    return Number.isFinite(value) ? { type: Number, value } : null;
  }
  const text = value.slice(0, LONGEST_TEXT);
  // The writer looks texts up in a plain object, where "constructor" is already something. It
  // drops U+0000 after that.
  return { type: String, value: text in {} ? `${text}\0` : text };
}

/** Letters that a column is wide; a number is shown rounded to what fits. */
const NARROWEST = 10;
const WIDEST = 50;

/**
 * Widths that show what stands in the columns of tables. Texts alone in their row are titles and
 * sentences: they run on over the empty cells beside them.
 */
function columnWidths(rows: SheetRows['rows']): number[] {
  const widths: number[] = [];
  for (const row of rows) {
    if (row.filter((cell) => cell !== null && cell !== '').length < 2) continue;
    for (const [i, cell] of row.entries()) {
      const letters = typeof cell === 'string' ? [...cell.replace(DIRECTION, '')].length + 2 : 0;
      widths[i] = Math.max(widths[i] ?? NARROWEST, Math.min(letters, WIDEST));
    }
  }
  return widths;
}

/** Names as Excel takes them: short, without its signs, each only once. */
export function sheetNames(titles: readonly string[]): string[] {
  const taken = new Set<string>(RESERVED);
  return titles.map((title) => {
    const bare =
      trimmed(title.replace(DIRECTION, '').replace(FORBIDDEN, ' ').replace(/\s+/g, ' ')) || '1';
    for (let i = 1; ; i += 1) {
      const mark = i === 1 ? '' : ` ${i}`;
      const name = cut(bare, LONGEST_NAME - mark.length) + mark;
      // Excel takes two names that differ in case for one.
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
}

/** No name begins or ends with an apostrophe: Excel writes references between two of them. */
function trimmed(name: string): string {
  return name.replace(/^[\s']+|[\s']+$/g, '');
}

/** The first letters of a name, none of them halved. */
function cut(name: string, longest: number): string {
  return trimmed(name.slice(0, longest).replace(/[\ud800-\udbff]$/, ''));
}
