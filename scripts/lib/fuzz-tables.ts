/**
 * Generated tables, each from a seed: all that goes wrong in the files of real people, and what
 * must hold of the reader all the same. `fuzzOne` throws with the seed where it does not.
 */
import Papa from 'papaparse';
import { seededRandom } from '../../src/metrics/seeded-random.ts';
import type { CollectKind } from '../../src/tabular/intake/collected.ts';
import { glance, openTable } from '../../src/tabular/intake/glance.ts';
import { HINTS, itemHints } from '../../src/tabular/intake/hints.ts';
import { type LeftOutWords, leftOutFile } from '../../src/tabular/intake/left-out-file.ts';
import type { Plan } from '../../src/tabular/intake/plan.ts';
import { ReadProblem } from '../../src/tabular/intake/problem.ts';
import { readTable } from '../../src/tabular/intake/read.ts';
import { RowReader } from '../../src/tabular/intake/rows.ts';
import type { LeaveOutReason, Slot } from '../../src/tabular/intake/slots.ts';
import { slowRows } from './slow-rows.ts';

const SCORE: Slot = {
  id: 'score',
  kind: 'score',
  required: true,
  min: 0,
  max: 10,
  hints: HINTS.score,
};
const SEGMENT: Slot = {
  id: 'segment',
  kind: 'category',
  required: false,
  mayBeEmpty: true,
  hints: HINTS.segment,
};
const WAVE: Slot = { id: 'wave', kind: 'wave', required: false, hints: HINTS.wave };
const CUSTOMER: Slot = { id: 'customer', kind: 'id', required: true, hints: HINTS.customer };

const SLOTS: Readonly<Record<CollectKind, readonly Slot[]>> = {
  tally: [
    SCORE,
    SEGMENT,
    WAVE,
    { id: 'weight', kind: 'weight', required: false, hints: HINTS.weight },
    { id: 'comment', kind: 'text', required: false, hints: HINTS.comment },
    { ...CUSTOMER, required: false, mayBeEmpty: true },
  ],
  answers: [
    ...[1, 2, 3].map(
      (n): Slot => ({
        id: `item${n}`,
        kind: 'score',
        required: true,
        min: 1,
        max: 5,
        mayBeEmpty: true,
        hints: itemHints(n),
      }),
    ),
    SEGMENT,
    { ...WAVE, mayBeEmpty: true },
  ],
  events: [
    CUSTOMER,
    { id: 'date', kind: 'date', required: true, hints: HINTS.date },
    { id: 'amount', kind: 'number', required: false, mayBeEmpty: true, hints: HINTS.amount },
  ],
};

const WORDS: LeftOutWords = {
  locale: 'pl',
  row: 'Row',
  column: 'Column',
  reason: 'Reason',
  reasons: Object.fromEntries(
    [
      'empty',
      'text',
      'foreignDigits',
      'fraction',
      'outOfRange',
      'date',
      'weight',
      'missingCells',
      'openQuote',
      'tooLong',
    ].map((reason) => [reason, reason]),
  ) as Record<LeaveOutReason, string>,
  slots: {},
};

type Chance = () => number;
const pickOne = <T>(chance: Chance, of: readonly T[]): T => {
  const one = of[Math.floor(chance() * of.length)];
  if (one === undefined) throw new RangeError('nothing to pick from');
  return one;
};

const CELLS = [
  '0',
  '1',
  '5',
  '7',
  '9',
  '10',
  '11',
  '-1',
  '3,5',
  '7.0',
  '\u22122',
  '٧',
  '1 000',
  '1.234,50',
  '€ 9,90',
  'brak',
  'n/a',
  '',
  '',
  ' ',
  '=SUM(A1)',
  '+1+1',
  '-cmd',
  '@x',
  '\tx',
  '=1',
  '-5',
  '+7,5',
  '2026-04-03',
  '3.4.2026',
  '04/13/2026',
  '31.02.2026',
  '2026Q2',
  '2. kvartal 2026',
  'II kw. 2026',
  'רבעון 2 2026',
  '2026',
  '3 April 2026',
  '20260403 ',
  'Łódź',
  'Ærø',
  'שלום עולם',
  'Wave 2',
  'wave 10',
  'K1',
  'K2',
  'ola@example.com',
  '\u00a0',
  '5"',
  '"',
  'a"b',
  '\u200f7',
  '\u202a9\u202c',
  '\u200bOslo',
  '\ufeffOslo',
  '8\0',
  '1 0',
  "'7",
  '="7"',
  '#N/D!',
  '10 - bardzo prawdopodobne',
  '46115',
  '46115,5',
  '0001-01-01',
  '03-kwi-26',
  '2026/04/03 9:05:12 AM GMT+1',
  '=HYPERLINK("http://example.com";"x")',
  '😀',
];

/** Bytes of a text in an encoding; what it has no letter for becomes a question mark. */
function encoded(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    const bytes = new Uint8Array(text.length * 2);
    const view = new DataView(bytes.buffer);
    for (let i = 0; i < text.length; i++) {
      view.setUint16(i * 2, text.charCodeAt(i), encoding === 'utf-16le');
    }
    return bytes;
  }
  const table = codePage(encoding);
  return Uint8Array.from([...text], (letter) => table.get(letter) ?? 63);
}

const pages = new Map<string, Map<string, number>>();

function codePage(encoding: string): Map<string, number> {
  const known = pages.get(encoding);
  if (known) return known;
  const letters = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, i) => i));
  const page = new Map([...letters].map((letter, i) => [letter, i]));
  pages.set(encoding, page);
  return page;
}

interface Case {
  readonly bytes: Uint8Array;
  readonly collect: CollectKind;
  readonly longest: number;
}

function makeCase(chance: Chance): Case {
  const collect = pickOne(chance, ['tally', 'answers', 'events'] as const);
  const separator = pickOne(chance, [';', ',', '\t', '|']);
  const newline = pickOne(chance, ['\r\n', '\r\n', '\n', '\n', '\r']);
  const quoting = pickOne(chance, [0, 0.05, 0.3, 1]);
  const ragged = chance() < 0.2;
  const wild = chance() < 0.3;
  const columns = SLOTS[collect].length + Math.floor(chance() * 3);
  const cell = () => {
    if (chance() < 0.003) return 'x'.repeat(Math.floor(chance() * 9000));
    if (chance() < 0.02) return `line one${newline}line two${separator}${pickOne(chance, CELLS)}`;
    return pickOne(chance, CELLS);
  };
  const write = (text: string) => {
    if (wild && chance() < 0.03) return `"${text}`;
    if (wild && chance() < 0.03) return `"${text}"${pickOne(chance, [' ', 'x', '""', '"'])}`;
    const needs = /["\n\r]/.test(text) || text.includes(separator);
    if (needs ? wild && chance() < 0.5 : chance() >= quoting) return text;
    return `"${text.replaceAll('"', '""')}"`;
  };
  const lines: string[] = [];
  if (chance() < 0.1) {
    // What a report puts above its table.
    lines.push(write(pickOne(chance, ['Raport NPS 2026', 'Survey', 'סקר'])));
    if (chance() < 0.5) lines.push(separator.repeat(columns - 1));
    if (chance() < 0.5) lines.push(['Data:', write(pickOne(chance, CELLS))].join(separator));
  }
  if (chance() < 0.7) {
    const names = SLOTS[collect].map(({ hints }) => pickOne(chance, hints));
    while (names.length < columns) names.push(pickOne(chance, ['x', 'Uwagi 2', '']));
    lines.push(names.map(write).join(separator));
  }
  const rows = Math.floor(chance() ** 2 * 40);
  for (let i = 0; i < rows; i++) {
    if (chance() < 0.05)
      lines.push(pickOne(chance, ['', ' ', separator.repeat(columns - 1), '""']));
    const width = ragged ? Math.floor(chance() * (columns + 2)) + 1 : columns;
    lines.push(Array.from({ length: width }, () => write(cell())).join(separator));
  }
  const mixed = chance() < 0.1;
  let text = lines
    .map((line) => line + (mixed ? pickOne(chance, ['\n', '\r\n']) : newline))
    .join('');
  if (chance() < 0.3) text = text.replace(/[\n\r]+$/, '');
  if (chance() < 0.05) {
    const mark = pickOne(chance, ['', '"']);
    text = `${mark}${pickOne(chance, ['sep', 'SEP'])}=${separator}${mark}${newline}${text}`;
  }
  const encoding = pickOne(chance, [
    'utf-8',
    'utf-8',
    'utf-8',
    'utf-16le',
    'utf-16be',
    'windows-1250',
    'windows-1252',
    'windows-1255',
    'iso-8859-2',
    'macintosh',
  ]);
  if (chance() < (encoding.startsWith('utf-16') ? 0.9 : 0.3)) text = `\ufeff${text}`;
  const bytes = encoded(text, encoding);
  if (chance() < 0.1) {
    for (let i = 0; i < 5; i++) bytes[Math.floor(chance() * bytes.length)] = 128 + chance() * 128;
  }
  return { bytes, collect, longest: pickOne(chance, [400, 5000, 1_000_000]) };
}

/** A file whose stream comes in pieces of any length. */
class CutFile extends Blob {
  readonly #bytes: Uint8Array<ArrayBuffer>;
  readonly #chance: Chance;

  constructor(bytes: Uint8Array<ArrayBuffer>, chance: Chance) {
    super([bytes]);
    this.#bytes = bytes;
    this.#chance = chance;
  }

  override stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
    const bytes = this.#bytes;
    // Single letters only where the file is short: a long row is looked through with each piece.
    const largest = 1 + Math.floor(this.#chance() ** 3 * 600) + Math.floor(bytes.length / 200);
    let at = 0;
    return new ReadableStream({
      pull: (controller) => {
        if (at >= bytes.length) return controller.close();
        const to = Math.min(at + 1 + Math.floor(this.#chance() * largest), bytes.length);
        controller.enqueue(bytes.slice(at, to));
        at = to;
      },
    });
  }
}

/** What happened to a file: read, or refused in words. */
export type Outcome = 'read' | 'refused';

/**
 * Makes the table of a seed, reads it in several ways and compares them.
 *
 * @throws {Error} naming the seed and what did not hold
 */
export async function fuzzOne(seed: number): Promise<Outcome> {
  const chance = seededRandom(String(seed));
  const { bytes, collect, longest } = makeCase(chance);
  const blame = (what: string): never => {
    throw new Error(`seed ${seed}: ${what}`);
  };
  const slots = SLOTS[collect];
  const file = new Blob([bytes as Uint8Array<ArrayBuffer>]);
  let plan: Plan;
  try {
    const table = await openTable(file);
    const guess = await glance(table, slots);
    const width = guess.columns.length;
    // Where a column is not found, any will do: the reader might choose it.
    const columns = Object.fromEntries(
      slots.map(({ id, required }) => {
        const found = guess.plan.columns[id];
        if (found != null) return [id, found];
        return [id, required || chance() < 0.3 ? Math.floor(chance() * width) : null];
      }),
    );
    plan = { ...guess.plan, columns };
    const options = { longest };
    const whole = await readTable(table, plan, slots, collect, options);
    const cut = await readTable(
      new CutFile(bytes as Uint8Array<ArrayBuffer>, chance),
      plan,
      slots,
      collect,
      options,
    );
    if (JSON.stringify(whole) !== JSON.stringify(cut)) blame('other chunks, another result');

    const text = new TextDecoder(plan.encoding).decode(bytes);
    const expected = slowRows(text, plan.separator, plan.newline, longest);
    compareRows(expected, text, plan, longest, chance, blame);
    const good = expected.filter(({ cells, broken }) => !broken && !cells.every(isBlank));
    const broken = expected.filter((row) => row.broken).length;
    const above = (plan.above ?? 0) + (plan.header ? 1 : 0);
    const rows = broken + Math.max(good.length - above, 0);
    const { report } = whole;
    if ((report.wideRows ?? 0) > report.used) blame('more wide rows than were used');
    const leftOut = Object.values(report.leftOut).reduce((all, count) => all + count, 0);
    if (report.rows !== rows) blame(`${rows} rows counted, ${report.rows} reported`);
    if (report.used + leftOut !== rows) blame(`${report.used} + ${leftOut} is not ${rows}`);
    const gathered = sizeOf(whole);
    if (gathered !== report.used) blame(`${report.used} rows used, ${gathered} gathered`);

    const csv = await (await leftOutFile(table, plan, slots, collect, WORDS, options)).text();
    checkLeftOut(csv, leftOut, blame);
    return 'read';
  } catch (error) {
    if (error instanceof ReadProblem && error.code !== 'unexpected') return 'refused';
    if (error instanceof Error && error.message.startsWith('seed ')) throw error;
    throw new Error(`seed ${seed}: ${error instanceof Error ? error.stack : error}`);
  }
}

function isBlank(cell: string): boolean {
  return [...cell].every((letter) => letter <= ' ' || letter === '\u00a0');
}

/** All cells, and a choice of columns, fed in pieces, against the slow reading of the whole. */
function compareRows(
  expected: ReturnType<typeof slowRows>,
  text: string,
  { separator, newline }: Plan,
  longest: number,
  chance: Chance,
  blame: (what: string) => never,
): void {
  const wanted = [0, 1, 2, 3, 4].filter(() => chance() < 0.5);
  for (const columns of [null, wanted]) {
    const rows: string[] = [];
    const reader = new RowReader(
      { separator, newline, wanted: columns, longest },
      {
        row: (cells) => rows.push(JSON.stringify(cells)),
        broken: (reason) => rows.push(reason),
      },
    );
    const largest = 200 + text.length / 20;
    for (let at = 0; at < text.length; ) {
      const to = at + 1 + Math.floor(chance() * largest);
      reader.feed(text.slice(at, to));
      at = to;
    }
    reader.end();
    const told = expected.map(({ cells, broken }) => {
      if (broken) return broken;
      return JSON.stringify(columns ? columns.map((column) => cells[column]) : cells);
    });
    const wrong = told.findIndex((row, i) => row !== rows[i]);
    if (wrong >= 0 || told.length !== rows.length) {
      blame(
        `row ${wrong + 1} of ${columns}: ${told[wrong]?.slice(0, 200)} | ${rows[wrong]?.slice(0, 200)}`,
      );
    }
  }
}

function sizeOf(collected: Awaited<ReturnType<typeof readTable>>): number {
  if (collected.kind !== 'tally') return collected.rows;
  return collected.cells.reduce(
    (all, { counts }) => all + counts.reduce((sum, count) => sum + count, 0),
    0,
  );
}

/** One line a row left out, and no cell that a spreadsheet would run. */
function checkLeftOut(csv: string, leftOut: number, blame: (what: string) => never): void {
  const { data } = Papa.parse<string[]>(csv.replace(/^\ufeff/, ''), {
    delimiter: ';',
    newline: '\r\n',
    skipEmptyLines: true,
  });
  if (data.length !== leftOut + 1)
    blame(`${data.length - 1} rows in the file, ${leftOut} left out`);
  for (const cell of data.flat()) {
    if (/^[=@\t\r]|^[+-](?!\d+([.,]\d+)?$)|[;,|\t\n\r] *=/.test(cell)) {
      blame(`${cell.slice(0, 50)} could be run`);
    }
  }
}
