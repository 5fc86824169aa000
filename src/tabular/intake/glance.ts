import { guessEncoding, isWide, zeros } from './encoding.ts';
import type { Encoding, Granularity, Plan, Separator } from './plan.ts';
import { ReadProblem } from './problem.ts';
import {
  guessAbove,
  guessDateOrder,
  guessGranularity,
  guessHeader,
  matchColumns,
} from './recognise.ts';
import { guessNewline, guessSeparator, sampleRows } from './separator.ts';
import type { Sheet } from './sheets.ts';
import type { Slot } from './slots.ts';
import { decodeSample, samplePieces } from './source.ts';

/** Rows looked at to recognise the columns. */
const ROWS = 200;
const MOST_COLUMNS = 2000;
const MOST_SHEETS = 50;
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
  /** Rows that seem to stand above the names of the columns, whatever the reader wishes. */
  readonly above: number;
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

/** What PDF, web pages and parts of them, drawings, JSON and RTF begin with. */
const OTHER_TEXTS =
  /^(?:%PDF|<(?:!--|(?:!doctype|html|head|meta|style|body|div|svg|\?xml|table)\b)|\[?\s*\{\s*["\\])/i;

/** Share of control signs, and of zeros, from which on bytes are no text. */
const MOST_CONTROLS = 0.02;
const MOST_ZEROS = 0.25;

/**
 * Text has hardly a control sign but those that part lines and columns. Zeros stand at every other
 * place in UTF-16; elsewhere a few are left over from the cells of a database.
 */
function looksLikeText(head: Uint8Array): boolean {
  const start = new TextDecoder().decode(head.subarray(0, 200)).trimStart();
  if (OTHER_TEXTS.test(start)) return false;
  const { even, odd } = zeros(head);
  if (isWide(head)) return Math.min(even, odd) * 20 <= Math.max(even, odd);
  const controls = head.filter((byte) => byte > 0 && byte < 32 && !LAYOUT.has(byte)).length;
  return (
    even + odd <= head.length * MOST_ZEROS && controls <= Math.max(1, head.length * MOST_CONTROLS)
  );
}

/** Tabs and line breaks of all kinds, the end of a file in DOS, and the beginning of a colour. */
const LAYOUT: ReadonlySet<number> = new Set([9, 10, 11, 12, 13, 26, 27]);

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
  const sheet = sheets ? (wishes.sheet ?? likeliest(sheets, slots)) : null;
  const text = sheets ? null : await lookAtText(table.source, wishes);
  const rows = text ? text.rows : filledRows(sheets?.[sheet ?? 0]);
  // Separators alone, of whatever kind, are nothing.
  if (rows.every((row) => row.every((cell) => /^[\s;,|]*$/.test(cell)))) {
    // Only rows that cannot be taken apart: something is in it, and it is no table.
    throw new ReadProblem(text && rows.length === 0 && text.filled ? 'notTable' : 'empty');
  }
  const width = Math.max(...rows.map((row) => row.length));
  if (width > MOST_COLUMNS) throw new ReadProblem('tooManyColumns');

  const titles = guessAbove(rows, slots);
  const above = wishes.header === undefined ? titles : 0;
  const own = rows.slice(above);
  const header = wishes.header ?? guessHeader(own, slots);
  const body = header ? own.slice(1) : own;
  const names = Array.from({ length: width }, (_, i) => (header ? (own[0]?.[i] ?? '').trim() : ''));
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
      above,
      ...(header && text ? { width: own[0]?.length ?? 0 } : {}),
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
    above: titles,
    sheets: sheets?.map(({ name }) => name) ?? [],
    datesAmbiguous: ambiguous,
    wavesAreDates: granularity !== 'written',
  };
}

/** The first rows of a sheet that are not blank. */
function filledRows(sheet: Sheet | undefined): readonly (readonly string[])[] {
  return (sheet?.rows ?? [])
    .slice(0, ROWS * 5)
    .filter((row) => row.some((cell) => cell.trim() !== ''))
    .slice(0, ROWS);
}

/** The sheet in which most of the columns asked for are found; a cover sheet has none of them. */
function likeliest(sheets: readonly Sheet[], slots: readonly Slot[]): number {
  let best = 0;
  let most = -1;
  sheets.slice(0, MOST_SHEETS).forEach((sheet, i) => {
    const rows = filledRows(sheet);
    if (rows.length === 0) return;
    const found = columnsFound(rows, slots);
    if (found <= most) return;
    most = found;
    best = i;
  });
  return best;
}

/** How many slots have a column in a sheet, those that are required above all. */
function columnsFound(rows: readonly (readonly string[])[], slots: readonly Slot[]): number {
  const own = rows.slice(guessAbove(rows, slots));
  const header = guessHeader(own, slots);
  const width = Math.min(Math.max(...own.map((row) => row.length)), MOST_COLUMNS);
  const columns = Array.from({ length: width }, (_, i) => own.map((row) => (row[i] ?? '').trim()));
  const found = matchColumns(
    slots,
    columns.map(([name = '']) => (header ? name : '')),
    columns.map((cells) => cells.slice(header ? 1 : 0).filter((cell) => cell !== '')),
    true,
  );
  const weight = slots.length + 1;
  return slots.reduce(
    (sum, { id, required }) => sum + (found[id] == null ? 0 : required ? weight : 1),
    0,
  );
}

async function lookAtText(source: Blob | string, wishes: Wishes) {
  let sample: string;
  let whole: boolean;
  let encoding: Encoding = 'utf-8';
  if (typeof source === 'string') {
    sample = source.slice(0, 262_144);
    whole = sample.length === source.length;
  } else {
    const pieces = await samplePieces(source);
    const head = pieces[0] ?? new Uint8Array();
    encoding = wishes.encoding ?? guessEncoding(pieces);
    sample = decodeSample(head, encoding);
    whole = head.length === source.size;
  }
  const newline = guessNewline(sample);
  const separator = wishes.separator ?? guessSeparator(sample, newline, whole);
  const rows = sampleRows(sample, separator, newline, ROWS, whole);
  return { encoding, newline, separator, rows, filled: /[^\s;,|"]/.test(sample) };
}
