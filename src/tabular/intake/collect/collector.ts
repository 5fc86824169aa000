import type { Collected } from '../collected.ts';
import type { CellText } from '../rows.ts';

/** Gathers rows while they are read. */
export interface Collector {
  /** Takes a row, or leaves it out; tells the report which. The cells are used again. */
  add(cells: readonly CellText[], row: number): void;
  finish(): Collected;
}
