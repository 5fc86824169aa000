import type { Plan } from './plan.ts';
import type { CellText } from './rows.ts';
import type { LeaveOutReason, Slot } from './slots.ts';

/** Columns of the file that a plan needs, ascending, without doubles. */
export function wantedColumns(slots: readonly Slot[], plan: Plan): number[] {
  const columns = slots.map(({ id }) => plan.columns[id]).filter((column) => column != null);
  return [...new Set(columns)].sort((a, b) => a - b);
}

/** Where a slot's value stands among the cells that a collector gets. */
export interface Source {
  readonly slot: Slot;
  readonly at: number;
}

/** The slots that have a column, by id. */
export function sourcesOf(slots: readonly Slot[], plan: Plan): ReadonlyMap<string, Source> {
  const wanted = wantedColumns(slots, plan);
  const sources = new Map<string, Source>();
  for (const slot of slots) {
    const column = plan.columns[slot.id];
    if (column != null) sources.set(slot.id, { slot, at: wanted.indexOf(column) });
  }
  return sources;
}

/** What is wrong with a cell in which nothing stands, or `null` where that is allowed. */
export function emptyProblem(slot: Slot, cell: CellText): LeaveOutReason | null {
  if (slot.mayBeEmpty) return null;
  return cell === undefined ? 'missingCells' : 'empty';
}
