import type { Cell } from '../tabular/csv.ts';
import type { ChartSpec } from './chart-draw.ts';
import { type TableData, tableRows } from './table.ts';

/** One line of the working: what is worked out, and how. */
export interface Step {
  readonly label: string;
  readonly formula: string;
}

/** A figure that stands large over its name. */
export interface Headline {
  readonly name: string;
  /** As the reader reads it, with its unit. */
  readonly text: string;
  /** What goes with it: its interval, its number of answers. */
  readonly note?: string;
}

/** A table, and how to draw it. */
export interface Drawing {
  /** Names the picture's file and the sheet of a workbook: `waves`. */
  readonly id: string;
  readonly title: string;
  readonly table: TableData;
  /** Absent where a table says it better. */
  readonly chart?: ChartSpec;
}

/**
 * What a tool has to say for its state: the same report is shown, printed and taken away as a
 * file. A tool's `model.ts` makes it; nothing in it is worked out later.
 */
export interface Report {
  readonly headlines: readonly Headline[];
  /** What may be said aloud, in order of weight; the first is the verdict. */
  readonly sentences: readonly string[];
  readonly warnings: readonly string[];
  readonly drawings: readonly Drawing[];
  readonly steps: readonly Step[];
  /** What the result does not tell, in a sentence each. */
  readonly limits: readonly string[];
}

/** A sheet of a workbook; a CSV file holds them one below the other. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** Titles of the parts of a file, in the reader's words. */
export interface SheetNames {
  readonly result: string;
  readonly working: string;
  /** First line of a file with made-up data; absent where the data are the reader's own. */
  readonly demo?: string | undefined;
}

/**
 * A report as sheets: what was said, one sheet a table, the working. Tables carry true values
 * rather than rounded ones.
 */
export function reportSheets(report: Report, names: SheetNames): Sheet[] {
  const said: Cell[][] = [
    ...(names.demo ? [[names.demo]] : []),
    ...report.headlines.map(({ name, text, note }) => [name, text, note ?? null]),
    ...[...report.sentences, ...report.warnings, ...report.limits].map((line) => [line]),
  ];
  return [
    { name: names.result, rows: said },
    ...report.drawings.map(({ title, table }) => ({ name: title, rows: tableRows(table) })),
    ...(report.steps.length > 0
      ? [
          {
            name: names.working,
            rows: report.steps.map(({ label, formula }) => [label, formula]),
          },
        ]
      : []),
  ];
}

/** Sheets one below the other, each under its name, as a CSV file holds them. */
export function rowsOfSheets(sheets: readonly Sheet[]): Cell[][] {
  return sheets.flatMap(({ name, rows }) => [[name], ...rows.map((row) => [...row]), []]);
}
