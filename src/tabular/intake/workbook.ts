import { unzipSync, zipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import { errorsAsTexts } from './error-cells.ts';
import { ReadProblem } from './problem.ts';
import type { Sheet } from './sheets.ts';

/** Unpacked size up to which a workbook is read; it is held in memory as a whole. */
const LARGEST = 400_000_000;

/**
 * Reads an .xlsx workbook.
 *
 * @throws {ReadProblem} when it is none, is damaged, or is too large
 */
export async function readWorkbook(source: Blob): Promise<readonly Sheet[]> {
  const packed = unpacked(new Uint8Array(await bytesOf(source)));
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
  for (const [name, part] of Object.entries(parts)) {
    if (name.startsWith('xl/worksheets/')) parts[name] = errorsAsTexts(part);
  }
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
