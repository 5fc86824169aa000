import type { Locale } from '../../termbase/locales.ts';
import { type Cell, csvLines } from '../csv.ts';
import type { CollectKind } from './collected.ts';
import type { Table } from './glance.ts';
import type { Plan } from './plan.ts';
import { eachLeftOut, type ReadOptions } from './read.ts';
import type { LeaveOutReason, Slot } from './slots.ts';

/** What the file says in the reader's language. */
export interface LeftOutWords {
  readonly locale: Locale;
  /** Heads of the first three columns. */
  readonly row: string;
  readonly column: string;
  readonly reason: string;
  readonly reasons: Readonly<Record<LeaveOutReason, string>>;
  /** Names of the slots, by id. */
  readonly slots: Readonly<Record<string, string>>;
}

/**
 * A formula behind what separates cells elsewhere: the file of an English page, opened where
 * semicolons part the cells, is cut within what strangers wrote, and quotation marks do not help
 * there. Prose has `99,-` and `kunde, -n, -r`: another sign than that of equality counts only with a
 * call behind it.
 *
 * Source: OWASP, CSV Injection.
 */
const FORMULA_WITHIN = /([;,|\t\r\n]\s*)(?=[=＝﹦]|[@＠﹫+＋﹢\-－﹣][\p{L}\p{N}.]+[(|!])/gu;

/** Rows that are turned into text at once. */
const BATCH = 2000;

/**
 * All rows left out as a CSV file: the number of each, the column and the reason in the reader's
 * words, and its cells as they stood, formulas within them defused. Reads the table a second time, so that the first reading
 * need not keep them.
 */
export async function leftOutFile(
  source: Blob | string | Table,
  plan: Plan,
  slots: readonly Slot[],
  collect: CollectKind,
  words: LeftOutWords,
  options: ReadOptions = {},
): Promise<Blob> {
  const parts: Blob[] = [];
  const batches: Promise<void>[] = [];
  let batch: Cell[][] = [];
  const flush = () => {
    const rows = batch;
    const place = parts.length;
    batch = [];
    // Kept as a blob at once: the browser may put it on disk.
    parts.push(new Blob());
    batches.push(
      csvLines(rows, words.locale).then((text) => {
        parts[place] = new Blob([text]);
      }),
    );
  };
  const head = [words.row, words.column, words.reason];
  let headed = false;
  await eachLeftOut(
    source,
    plan,
    slots,
    collect,
    (row, slot, reason, cells) => {
      const safe = cells.map((cell) => cell.replace(FORMULA_WITHIN, "$1'"));
      // A table may have no row that can be its header, or a broken one before it.
      if (!headed) batch.push(reason === null ? [...head, ...safe] : head);
      headed = true;
      if (reason !== null) {
        const name = slot === null ? '' : (words.slots[slot] ?? slot);
        batch.push([row, name, words.reasons[reason], ...safe]);
      }
      if (batch.length >= BATCH) flush();
    },
    options,
  );
  if (!headed) batch.push(head);
  if (batch.length > 0) flush();
  await Promise.all(batches);
  return new Blob(['\ufeff', ...parts], { type: 'text/csv;charset=utf-8' });
}
