import type { Cell } from './csv.ts';

/** Longest name of a sheet, and the signs it may not hold, as Excel has them. */
const LONGEST_NAME = 31;
const FORBIDDEN = /[\\/*?:[\]]/g;

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
      data: rows.map((row) => row.map(toCell)),
    })),
  ).toBlob();
}

function toCell(value: Cell) {
  if (value === null || value === '') return null;
  return typeof value === 'number'
    ? { type: Number, value }
    : { type: String, value: value.slice(0, 32_767) };
}

/** Names as Excel takes them: short, without its signs, each only once. */
export function sheetNames(titles: readonly string[]): string[] {
  const taken = new Set<string>();
  return titles.map((title) => {
    const bare = title.replace(FORBIDDEN, ' ').replace(/\s+/g, ' ').trim() || '1';
    for (let i = 1; ; i += 1) {
      const mark = i === 1 ? '' : ` ${i}`;
      const name = bare.slice(0, LONGEST_NAME - mark.length).trimEnd() + mark;
      // Excel takes two names that differ in case for one.
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
}
