import type { Dialect } from './dialects.ts';

/** One query: what a reader takes to a database, and what comes back. */
export interface WarehouseText {
  /** Names it among all; its title is the word `warehouse.text.<id>`. */
  readonly id: string;
  /** The text with `your_…` for every name that is to be changed. */
  readonly sql: (dialect: Dialect) => string;
  /** Columns of the result in their order. */
  readonly columns: (dialect: Dialect) => readonly string[];
}

/** Columns that fit beside the margins of a page on a desk. */
const WIDTH = 76;

/** What a text is and when it is NULL, as comment lines. */
export function about(text: string): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.pop() ?? '';
    if (line !== '' && line.length + word.length + 4 > WIDTH) lines.push(line, word);
    else lines.push(line === '' ? word : `${line} ${word}`);
  }
  return lines.map((line) => `-- ${line}`).join('\n');
}

/** Said at the top of the block that a reader changes. */
export const CHANGE = '-- Put your own names for all that begins with your_; the rest can stay.';

/** Said where a dialect cannot work out a p-value. */
export function pOrWhyNot(dialect: Dialect, z: string): string {
  return dialect.erfc
    ? `ERFC(ABS(${z}) / SQRT(2)) AS p -- two-sided; needs version 16`
    : `-- No p-value: we know of no error function in ${dialect.name}.
  -- |z| above 1.96 is p below 0.05.`;
}
