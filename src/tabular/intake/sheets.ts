import type { RowSink } from './rows.ts';

/** A sheet of a workbook; dates are written as 2026-04-03, numbers with a decimal point. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** Gives the rows of a sheet to a sink, as `RowReader` gives those of a text. */
export function feedRows(
  rows: readonly (readonly string[])[],
  wanted: readonly number[] | null,
  sink: RowSink,
  from = 0,
  to = rows.length,
): void {
  for (let i = from; i < to; i++) {
    const row = rows[i] ?? [];
    const blank = row.every((cell) => cell.trim() === '');
    // No separator can go astray in a workbook.
    sink.row(wanted ? wanted.map((column) => row[column]) : row, i + 1, blank, false);
  }
}
