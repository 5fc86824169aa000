import { SEPARATORS, type Separator } from './plan.ts';
import { type CellText, RowReader, TOLD_SEPARATOR } from './rows.ts';

/** Rows looked at. */
const ROWS = 200;

/** Characters of a sample taken apart at once, until there are rows enough. */
const STEP = 8192;

/**
 * What ends a row: a line feed where there is one outside quotation marks, else a carriage return
 * (old Macs, and Excel for Mac's "CSV (Macintosh)").
 */
export function guessNewline(sample: string): '\n' | '\r' {
  const bare = sample.replace(/"[^"]*"/g, '');
  return !bare.includes('\n') && bare.includes('\r') ? '\r' : '\n';
}

/**
 * The separator by which most rows have as many cells as the others, the first row among them.
 * A comma comes last where several do equally well: beside a semicolon it is a decimal mark, and so
 * it is in numbers under a single name.
 *
 * @param whole whether the sample is all there is; else its last row may be cut
 */
export function guessSeparator(sample: string, newline: '\n' | '\r', whole = true): Separator {
  const line = TOLD_SEPARATOR.exec(sample);
  const told = line?.[1] ?? line?.[2];
  const named = SEPARATORS.find((separator) => separator === told);
  if (named) return named;
  let best: Separator = ',';
  let most = 0;
  for (const separator of SEPARATORS) {
    const rows = sampleRows(sample, separator, newline, ROWS, whole);
    // Nothing separates then, and a semicolon cuts no number in two.
    if (separator === ',' && most === 0 && areDecimals(rows)) return ';';
    const fit = evenness(rows);
    if (fit > most + 0.02) {
      most = fit;
      best = separator;
    }
  }
  return best;
}

/** The first rows of a sample that are not blank, with all their cells, but for one that is cut. */
export function sampleRows(
  sample: string,
  separator: Separator,
  newline: '\n' | '\r',
  most: number,
  whole = true,
): string[][] {
  const rows: string[][] = [];
  const reader = new RowReader(
    { separator, newline, wanted: null },
    {
      row: (cells: readonly CellText[], _line, blank) => {
        if (!blank && rows.length < most) rows.push(cells.map((cell) => cell ?? ''));
      },
      broken: () => {},
    },
  );
  for (let at = 0; at < sample.length && rows.length < most; at += STEP) {
    reader.feed(sample.slice(at, at + STEP));
  }
  const before = rows.length;
  if (before < most) reader.end();
  if (!whole && rows.length > Math.max(before, 1)) rows.pop();
  return rows;
}

/** Whether commas stand in numbers alone, one in each, under a name that has none. */
function areDecimals([name = [], ...rows]: readonly (readonly string[])[]): boolean {
  const cut = rows.filter((row) => row.length > 1);
  return (
    name.length === 1 &&
    cut.length > 0 &&
    cut.every(
      ([whole = '', part = '', ...more]) =>
        more.length === 0 && /^\s*[-+\u2212]?\d+$/.test(whole) && /^\d+\s*$/.test(part),
    )
  );
}

/** Share of rows with the commonest number of cells, and a half more if the first row has it. */
function evenness(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const row of rows) {
    if (row.length > 1) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  }
  const [commonest, times] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  if (times === 0) return 0;
  return times / rows.length + (rows[0]?.length === commonest ? 0.5 : 0);
}
