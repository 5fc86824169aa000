import { guessEncoding, zeros } from './encoding.ts';
import type { Encoding, Granularity, Plan, Separator } from './plan.ts';
import { ReadProblem } from './problem.ts';
import { guessDateOrder, guessGranularity, guessHeader, matchColumns } from './recognise.ts';
import { guessNewline, guessSeparator, sampleRows } from './separator.ts';
import type { Sheet } from './sheets.ts';
import type { Slot } from './slots.ts';
import { decodeSample, samplePieces } from './source.ts';

/** Rows looked at to recognise the columns. */
const ROWS = 200;
const MOST_COLUMNS = 2000;
const SAMPLES = 3;
const SAMPLE_LENGTH = 60;

/** What the reader has corrected; what is absent is guessed. */
export interface Wishes {
  readonly encoding?: Encoding;
  readonly separator?: Separator;
  readonly header?: boolean;
  readonly sheet?: number;
  readonly columns?: Readonly<Record<string, number | null>>;
  readonly dayFirst?: boolean;
  readonly granularity?: Granularity;
}

/** A column of the table: its name, if it has one, and a few of its values. */
export interface ColumnGlance {
  readonly name: string;
  readonly samples: readonly string[];
}

/** What a first look at a table tells. */
export interface Glance {
  readonly plan: Plan;
  readonly columns: readonly ColumnGlance[];
  /** Names of the sheets of a workbook; empty for a text. */
  readonly sheets: readonly string[];
  /** Whether there are dates that could have the month first as well as the day. */
  readonly datesAmbiguous: boolean;
  /** Whether the column chosen for waves holds dates, so that it can be cut by period. */
  readonly wavesAreDates: boolean;
}

/** A table as it came in; a workbook is unpacked once. */
export interface Table {
  readonly source: Blob | string;
  readonly sheets: readonly Sheet[] | null;
}

/**
 * Finds out what came in, by its first bytes.
 *
 * @throws {ReadProblem} when it is no table, or an old or locked workbook
 */
export async function openTable(source: Blob | string): Promise<Table> {
  if (typeof source === 'string') {
    if (source.trim() === '') throw new ReadProblem('empty');
    return { source, sheets: null };
  }
  if (source.size === 0) throw new ReadProblem('empty');
  const head = (await samplePieces(source.slice(0, 4096)))[0] ?? new Uint8Array();
  if (begins(head, [0x50, 0x4b, 3, 4])) {
    // Loaded for workbooks alone: most tables are text.
    const { readWorkbook } = await import('./workbook.ts');
    return { source, sheets: await readWorkbook(source) };
  }
  if (begins(head, [0xd0, 0xcf, 0x11, 0xe0])) throw new ReadProblem('oldWorkbook');
  if (!looksLikeText(head)) throw new ReadProblem('notTable');
  return { source, sheets: null };
}

function begins(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte);
}

/** Zeros belong to UTF-16 alone, and there stand at every other place; a PDF says that it is one. */
function looksLikeText(head: Uint8Array): boolean {
  if (begins(head, [0x25, 0x50, 0x44, 0x46])) return false;
  const { even, odd } = zeros(head);
  const start = new TextDecoder('windows-1252').decode(head.subarray(0, 200)).trimStart();
  if (/^<(!doctype|html|\?xml|table)/i.test(start)) return false;
  return Math.min(even, odd) * 20 <= Math.max(even, odd);
}

/**
 * Looks at the beginning of a table and says how it would be read: encoding, separator, header,
 * columns, dates. What the reader has corrected is kept, and the rest guessed anew around it.
 *
 * @throws {ReadProblem} when nothing is in it, or it has too many columns to be a table
 */
export async function glance(
  table: Table,
  slots: readonly Slot[],
  wishes: Wishes = {},
): Promise<Glance> {
  const { sheets } = table;
  const sheet = sheets ? (wishes.sheet ?? firstFilled(sheets)) : null;
  const text = sheets ? null : await lookAtText(table.source, wishes);
  const rows = text
    ? text.rows
    : (sheets?.[sheet ?? 0]?.rows ?? [])
        .slice(0, ROWS * 5)
        .filter((row) => row.some((cell) => cell.trim() !== ''))
        .slice(0, ROWS);
  // Separators alone, of whatever kind, are nothing.
  if (rows.every((row) => row.every((cell) => /^[\s;,|]*$/.test(cell)))) {
    throw new ReadProblem('empty');
  }
  const width = Math.max(...rows.map((row) => row.length));
  if (width > MOST_COLUMNS) throw new ReadProblem('tooManyColumns');

  const header = wishes.header ?? guessHeader(rows, slots);
  const body = header ? rows.slice(1) : rows;
  const names = Array.from({ length: width }, (_, i) =>
    header ? (rows[0]?.[i] ?? '').trim() : '',
  );
  const values = names.map((_, i) =>
    body.map((row) => (row[i] ?? '').trim()).filter((value) => value !== ''),
  );
  const all = guessDateOrder(values.flat());
  const columns = wishes.columns ?? matchColumns(slots, names, values, all.dayFirst);
  const valuesOf = (kind: Slot['kind']) => {
    const slot = slots.find((each) => each.kind === kind && columns[each.id] != null);
    return slot ? (values[columns[slot.id] ?? -1] ?? []) : [];
  };
  const dated = [...valuesOf('date'), ...valuesOf('wave')];
  const { dayFirst, ambiguous } = guessDateOrder(dated);
  const order = wishes.dayFirst ?? dayFirst;
  const waves = valuesOf('wave');
  const granularity = guessGranularity(waves, order);
  return {
    plan: {
      encoding: text?.encoding ?? 'utf-8',
      separator: text?.separator ?? ',',
      newline: text?.newline ?? '\n',
      header,
      sheet,
      columns,
      dayFirst: order,
      granularity: granularity === 'written' ? 'written' : (wishes.granularity ?? granularity),
    },
    columns: names.map((name, i) => ({
      name: name.slice(0, SAMPLE_LENGTH),
      samples: [...new Set(values[i])]
        .slice(0, SAMPLES)
        .map((value) => value.slice(0, SAMPLE_LENGTH)),
    })),
    sheets: sheets?.map(({ name }) => name) ?? [],
    datesAmbiguous: ambiguous,
    wavesAreDates: granularity !== 'written',
  };
}

function firstFilled(sheets: readonly Sheet[]): number {
  return Math.max(
    sheets.findIndex(({ rows }) => rows.length > 0),
    0,
  );
}

async function lookAtText(source: Blob | string, wishes: Wishes) {
  let sample: string;
  let encoding: Encoding = 'utf-8';
  if (typeof source === 'string') {
    sample = source.slice(0, 262_144);
  } else {
    const pieces = await samplePieces(source);
    encoding = wishes.encoding ?? guessEncoding(pieces);
    sample = decodeSample(pieces[0] ?? new Uint8Array(), encoding);
  }
  const newline = guessNewline(sample);
  const separator = wishes.separator ?? guessSeparator(sample, newline);
  return { encoding, newline, separator, rows: sampleRows(sample, separator, newline, ROWS) };
}
