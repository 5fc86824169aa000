/** One cell: what is shown, and the number behind it for files. */
export interface TableCell {
  readonly text: string;
  readonly value?: number | null;
  /** How strongly the cell is shaded, 0 to 1; its text says the same. */
  readonly heat?: number;
}

/**
 * A chart is a table that can be drawn: the same data make the drawing, the table beside it and
 * the file that is taken away.
 */
export interface TableData {
  readonly caption: string;
  readonly headers: readonly string[];
  /** The first cell of each row is its heading. */
  readonly rows: readonly (readonly TableCell[])[];
}

/** Rows of a table for a CSV file: headers, then true values rather than formatted ones. */
export function tableRows({ caption, headers, rows }: TableData): (string | number | null)[][] {
  return [
    [caption],
    [...headers],
    ...rows.map((row) => row.map(({ text, value }) => (value === undefined ? text : value))),
  ];
}
