import { unzipSync, zipSync } from 'fflate';
import { ReadProblem } from './problem.ts';
import type { RowSink } from './rows.ts';

/** A sheet of a workbook; dates are written as 2026-04-03, numbers with a decimal point. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** Unpacked size up to which a workbook is read; it is held in memory as a whole. */
const LARGEST = 400_000_000;

/**
 * Reads an .xlsx workbook.
 *
 * @throws {ReadProblem} when it is none, is damaged, or is too large
 */
export async function readWorkbook(source: Blob): Promise<readonly Sheet[]> {
  const packed = unpacked(new Uint8Array(await bytesOf(source)));
  // Loaded for workbooks alone.
  const { default: readXlsxFile } = await import('read-excel-file/universal');
  try {
    const sheets = await readXlsxFile(packed, { trim: false });
    return sheets.map(({ sheet, data }) => ({
      name: sheet,
      rows: (data as readonly (readonly unknown[])[]).map((row) => row.map(cellText)),
    }));
  } catch (cause) {
    throw new ReadProblem('brokenWorkbook', null, cause);
  }
}

async function bytesOf(source: Blob): Promise<ArrayBuffer> {
  try {
    return await source.arrayBuffer();
  } catch (cause) {
    throw new ReadProblem('unreadable', null, cause);
  }
}

/**
 * The same workbook without compression and without pictures. The reader of workbooks would
 * unpack large parts in workers made from text, which the site's policy forbids; stored parts it
 * takes as they are.
 */
function unpacked(bytes: Uint8Array): ArrayBuffer {
  let size = 0;
  let workbook = false;
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/\.(xml|rels)$/.test(name)) return false;
        size += originalSize;
        workbook ||= name === 'xl/workbook.xml';
        if (size > LARGEST) throw new ReadProblem('workbookTooLarge');
        return true;
      },
    });
  } catch (cause) {
    if (cause instanceof ReadProblem) throw cause;
    throw new ReadProblem('brokenWorkbook', null, cause);
  }
  if (!workbook) throw new ReadProblem('notTable');
  const stored = zipSync(parts, { level: 0 });
  return stored.buffer.slice(
    stored.byteOffset,
    stored.byteOffset + stored.byteLength,
  ) as ArrayBuffer;
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) {
    return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  }
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);
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
    sink.row(wanted ? wanted.map((column) => row[column]) : row, i + 1, blank);
  }
}
