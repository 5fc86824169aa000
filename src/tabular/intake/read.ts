import { answersCollector } from './collect/answers.ts';
import type { Collector } from './collect/collector.ts';
import { eventsCollector } from './collect/events.ts';
import { tallyCollector } from './collect/tally.ts';
import type { Collected, CollectKind } from './collected.ts';
import { wantedColumns } from './columns.ts';
import { openTable, type Table } from './glance.ts';
import type { Plan } from './plan.ts';
import { ReadProblem } from './problem.ts';
import { type OnLeave, Report } from './report.ts';
import { type CellText, RowReader, type RowSink } from './rows.ts';
import { feedRows } from './sheets.ts';
import type { Slot } from './slots.ts';
import { sizeOf, textOf } from './source.ts';

/** How far reading has come: bytes (of a pasted text: characters; of a workbook: rows). */
export interface Progress {
  readonly read: number;
  readonly all: number;
  readonly rows: number;
}

export interface ReadOptions {
  readonly onProgress?: (progress: Progress) => void;
  /** Reading stops between two pieces once this is aborted. */
  readonly signal?: AbortSignal;
  /** Bound of a row, smaller for tests. */
  readonly longest?: number;
}

const KINDS = { tally: tallyCollector, answers: answersCollector, events: eventsCollector };

/** Milliseconds of work after which a message may come in. */
const BREATH = 100;
const SHEET_ROWS = 5000;

/**
 * Reads a table by a plan and gathers its rows.
 *
 * @param source a file, a pasted text, or a table that was opened before
 * @throws {ReadProblem} when it cannot be read, or reading was cancelled
 * @throws {RangeError} when the plan names no column for a slot that the collector needs
 */
export async function readTable(
  source: Blob | string | Table,
  plan: Plan,
  slots: readonly Slot[],
  collect: CollectKind,
  options: ReadOptions = {},
): Promise<Collected> {
  const table = await asTable(source);
  const report = new Report();
  const collector = KINDS[collect](slots, plan, report);
  const wanted = wantedColumns(slots, plan);
  await eachRow(table, plan, wanted, sinkFor(collector, report, plan), report, options);
  return collector.finish();
}

/**
 * Reads a table once more and gives each row that `readTable` leaves out, with all its cells, in
 * the order of the file; first of all the header, with no reason.
 */
export async function eachLeftOut(
  source: Blob | string | Table,
  plan: Plan,
  slots: readonly Slot[],
  collect: CollectKind,
  onRow: (
    row: number,
    slot: string | null,
    reason: Parameters<OnLeave>[2] | null,
    cells: readonly string[],
  ) => void,
  options: ReadOptions = {},
): Promise<void> {
  const table = await asTable(source);
  let cells: readonly CellText[] = [];
  const report = new Report((row, slot, reason) =>
    onRow(
      row,
      slot,
      reason,
      cells.map((cell) => cell ?? ''),
    ),
  );
  const collector = KINDS[collect](slots, plan, report);
  const wanted = wantedColumns(slots, plan);
  const own: CellText[] = [];
  const inner = sinkFor(
    {
      add: (row, line) => {
        cells = row;
        wanted.forEach((column, i) => {
          own[i] = row[column];
        });
        collector.add(own, line);
      },
    },
    report,
    plan,
    (row) =>
      onRow(
        1,
        null,
        null,
        row.map((cell) => cell ?? ''),
      ),
  );
  await eachRow(
    table,
    plan,
    null,
    {
      row: inner.row,
      broken: (reason, line, text) => {
        cells = [text];
        inner.broken(reason, line, text);
      },
    },
    report,
    options,
  );
}

async function asTable(source: Blob | string | Table): Promise<Table> {
  return typeof source === 'string' || source instanceof Blob ? await openTable(source) : source;
}

/** Passes over blank lines, titles and the header; all else is the collector's. */
function sinkFor(
  collector: Pick<Collector, 'add'>,
  report: Report,
  plan: Plan,
  onHeader?: (cells: readonly CellText[]) => void,
): RowSink {
  let { header, above = 0 } = plan;
  return {
    row: (cells, line, blank, wide) => {
      if (blank) return;
      if (above > 0) {
        above--;
        return;
      }
      if (header) {
        header = false;
        onHeader?.(cells);
        return;
      }
      const { used } = report;
      collector.add(cells, line);
      if (wide && report.used > used) report.wide(line);
    },
    broken: (reason, line, text) => report.leave(line, null, text, reason),
  };
}

async function eachRow(
  { source, sheets }: Table,
  plan: Plan,
  wanted: readonly number[] | null,
  sink: RowSink,
  report: Report,
  { onProgress, signal, longest }: ReadOptions,
): Promise<void> {
  let breathed = performance.now();
  const pause = async (read: number, all: number) => {
    const now = performance.now();
    if (now - breathed < BREATH) return;
    onProgress?.({ read, all, rows: report.rows });
    await new Promise((done) => setTimeout(done));
    breathed = performance.now();
    if (signal?.aborted) throw new ReadProblem('cancelled');
  };
  if (signal?.aborted) throw new ReadProblem('cancelled');
  if (sheets) {
    const rows = sheets[plan.sheet ?? 0]?.rows ?? [];
    for (let from = 0; from < rows.length; from += SHEET_ROWS) {
      feedRows(rows, wanted, sink, from, Math.min(from + SHEET_ROWS, rows.length));
      await pause(from, rows.length);
    }
    return;
  }
  const { separator, newline, encoding, width } = plan;
  const reader = new RowReader(
    {
      separator,
      newline,
      wanted,
      ...(longest === undefined ? {} : { longest }),
      ...(width === undefined ? {} : { width }),
    },
    sink,
  );
  const all = sizeOf(source);
  for await (const { text, read } of textOf(source, encoding)) {
    if (!report.brokenLetters && text.includes('\ufffd')) report.brokenLetters = true;
    reader.feed(text);
    await pause(read, all);
  }
  reader.end();
}
