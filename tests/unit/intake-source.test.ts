import { zipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import writeExcel from 'write-excel-file/universal';
import type { Tally } from '../../src/tabular/intake/collected.ts';
import { glance, openTable } from '../../src/tabular/intake/glance.ts';
import { HINTS } from '../../src/tabular/intake/hints.ts';
import { type LeftOutWords, leftOutFile } from '../../src/tabular/intake/left-out-file.ts';
import { type Progress, readTable } from '../../src/tabular/intake/read.ts';
import type { LeaveOutReason, Slot } from '../../src/tabular/intake/slots.ts';
import { toXlsx } from '../../src/tabular/xlsx.ts';

const SLOTS: readonly Slot[] = [
  { id: 'score', kind: 'score', required: true, min: 0, max: 10, hints: HINTS.score },
  { id: 'segment', kind: 'category', required: false, mayBeEmpty: true, hints: HINTS.segment },
  { id: 'wave', kind: 'wave', required: false, mayBeEmpty: true, hints: HINTS.wave },
];
const WORDS: LeftOutWords = {
  locale: 'nb',
  row: 'Rad',
  column: 'Kolonne',
  reason: 'Grunn',
  reasons: new Proxy({} as Record<LeaveOutReason, string>, {
    get: (_, reason) => `grunn ${String(reason)}`,
  }),
  slots: { score: 'Poeng' },
};

async function readAll(source: Blob | string, wishes = {}) {
  const table = await openTable(source);
  const { plan } = await glance(table, SLOTS, wishes);
  return { table, plan, result: (await readTable(table, plan, SLOTS, 'tally')) as Tally };
}

describe('a workbook', () => {
  test('comes in as it was written', async () => {
    const file = await toXlsx(
      [
        { name: 'Info', rows: [['About this file'], ['made by hand']] },
        {
          name: 'Answers',
          rows: [
            ['Score', 'Segment'],
            [9, 'Łódź'],
            ['7,5', 'שלום'],
            [null, null],
            [3, null],
          ],
        },
      ],
      false,
    );
    const first = await glance(await openTable(file), SLOTS);
    expect(first.sheets).toEqual(['Info', 'Answers']);
    const { result } = await readAll(file, { sheet: 1 });
    expect(result.segments).toEqual(['Łódź']);
    // The blank row is layout, and keeps its number.
    expect(result.report).toMatchObject({ rows: 3, used: 2 });
    expect(result.report.listed).toEqual([
      { row: 3, slot: 'score', text: '7,5', reason: 'fraction' },
    ]);
  });

  test('dates are days', async () => {
    const date = (day: string) => ({
      type: Date,
      value: new Date(day),
      format: 'dd.mm.yyyy hh:mm',
    });
    const file = await writeExcel([
      [{ value: 'Score' }, { value: 'Date' }],
      [{ type: Number, value: 9 }, date('2026-03-31T23:30:00Z')],
      [{ type: Number, value: 8 }, date('2026-04-01T00:00:00Z')],
    ]).toBlob();
    expect((await readAll(file)).result.waves).toEqual(['2026-03', '2026-04']);
  });

  test('large parts need no workers of the unpacker’s own', async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => [i % 11, `segment ${i % 7}`]);
    const file = await toXlsx([{ name: 'A', rows: [['Score', 'Segment'], ...rows] }], false);
    const { Worker: own } = globalThis;
    globalThis.Worker = class {
      constructor() {
        throw new Error('a worker was started');
      }
    } as unknown as typeof Worker;
    try {
      expect((await readAll(file)).result.report.used).toBe(20_000);
    } finally {
      globalThis.Worker = own;
    }
  });
});

describe('a workbook made by hand', () => {
  const cell = (at: string, text: string) =>
    `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const names = `<row r="1">${cell('A1', 'Score')}${cell('B1', 'Segment')}</row>`;

  test('errors are what stands in their cells, not empty', async () => {
    const { result } = await readAll(
      book({
        Data: `${names}
          <row r="2"><c r="A2" t="e"><v>#N/A</v></c>${cell('B2', 'A')}</row>
          <row r="3"><c r="A3"><v>9</v></c><c r="B3" t="e"><f>VLOOKUP(1,2,3)</f><v>#REF!</v></c></row>
          <row r="4"><c r="A4"><v>8</v></c>${cell('B4', 'a t="e" b')}</row>
          <row r="5"><c t="e" r="A5"><v>#DIV/0!</v></c></row>`,
      }),
    );
    expect(result.segments).toEqual(['#REF!', 'a t="e" b']);
    expect(result.report.listed).toEqual([
      { row: 2, slot: 'score', text: '#N/A', reason: 'text' },
      { row: 5, slot: 'score', text: '#DIV/0!', reason: 'text' },
    ]);
  });

  test('the sheet that has the columns is looked at first, and not a cover or a summary', async () => {
    const cover = `<row r="1">${cell('A1', 'Survey 2026')}</row><row r="2">${cell('A2', 'Made by hand')}</row>`;
    const summary = `<row r="1">${cell('A1', 'Score')}${cell('B1', 'Number')}</row><row r="2"><c r="A2"><v>9</v></c><c r="B2"><v>1</v></c></row>`;
    const data = `${names}<row r="2"><c r="A2"><v>9</v></c>${cell('B2', 'A')}</row>`;
    expect(
      (await readAll(book({ Cover: cover, Empty: '', Summary: summary, Data: data }))).plan.sheet,
    ).toBe(3);
    expect((await readAll(book({ Cover: cover, Data: data, Again: data }))).plan.sheet).toBe(1);
    expect(
      (await glance(await openTable(book({ Empty: '', Cover: cover })), SLOTS)).plan.sheet,
    ).toBe(1);
  });
});

/** A workbook of nothing but what Excel needs to open it; sheets by name, with the XML of their rows. */
function book(sheets: Readonly<Record<string, string>>): Blob {
  const types = 'http://schemas.openxmlformats.org';
  const names = Object.keys(sheets);
  const parts: Record<string, string> = {
    'xl/workbook.xml': `<workbook xmlns="${types}/spreadsheetml/2006/main" xmlns:r="${types}/officeDocument/2006/relationships"><sheets>${names
      .map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="r${i + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${types}/package/2006/relationships">${names
      .map(
        (_, i) =>
          `<Relationship Id="r${i + 1}" Type="${types}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
      )
      .join('')}</Relationships>`,
  };
  names.forEach((name, i) => {
    parts[`xl/worksheets/sheet${i + 1}.xml`] =
      `<worksheet xmlns="${types}/spreadsheetml/2006/main"><sheetData>${sheets[name]}</sheetData></worksheet>`;
  });
  const bytes = Object.fromEntries(
    Object.entries(parts).map(([name, xml]) => [name, new TextEncoder().encode(xml)]),
  );
  return new Blob([zipSync(bytes) as Uint8Array<ArrayBuffer>]);
}

describe('a separator in a text without quotation marks', () => {
  const text = [
    'Score;Note;Segment;Wave',
    '9;fine;A;W1',
    '8;good; but late;B;W1',
    '7;"good; and quoted";B;W1;;',
    'x;one; two;B;W1',
    '6;fine;A;W1; ',
    '5;"fine" ;A;W1;more',
    '',
  ].join('\r\n');

  test('is told where the row was used, with its number', async () => {
    const { result } = await readAll(text);
    expect(result.report).toMatchObject({ rows: 6, used: 5, wideRows: 2, wideListed: [3, 7] });
  });

  test('is none where there are no names to say how many columns there are', async () => {
    const { result } = await readAll(text, { header: false, columns: { score: 0 } });
    expect(result.report.wideRows).toBe(0);
  });

  test('names the first ten rows', async () => {
    const { result } = await readAll(`Score;Segment\n9;A\n${'9;A;B\n'.repeat(300)}`);
    expect(result.report.wideRows).toBe(300);
    expect(result.report.wideListed).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });
});

describe('what is no table is refused in words', () => {
  const bytes = (...start: number[]) =>
    new Blob([
      Uint8Array.from([...start, ...Array.from({ length: 600 }, (_, i) => (i * 37) % 256)]),
    ]);
  test.each([
    ['nothing', new Blob([]), 'empty'],
    ['only blank lines', new Blob([' \n;;\n\n']), 'empty'],
    [
      'an old or locked workbook',
      bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
      'oldWorkbook',
    ],
    ['a PDF', new Blob(['%PDF-1.7\n1;2;3']), 'notTable'],
    ['a web page', new Blob(['\n<!DOCTYPE html><p>7']), 'notTable'],
    [
      'a picture',
      bytes(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0, 0, 0, 0, 0, 0),
      'notTable',
    ],
    [
      'a drawing',
      new Blob(['<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0,1;2"/>']),
      'notTable',
    ],
    ['a part of a web page', new Blob(['<!-- sums -->\n<div>7,8</div>']), 'notTable'],
    ['a web page without its beginning', new Blob(['<meta charset="utf-8">;9']), 'notTable'],
    ['a web page behind a mark', new Blob(['\ufeff<html><table><tr><td>7']), 'notTable'],
    ['JSON', new Blob(['[{"score":9,"segment":"A"}]']), 'notTable'],
    ['JSON in lines', new Blob(['{"score":9}\n{"score":8}\n']), 'notTable'],
    ['a text with layout', new Blob(['{\\rtf1\\ansi score;9\n9;9\n}']), 'notTable'],
    [
      'bytes without a zero',
      new Blob([Uint8Array.from({ length: 900 }, (_, i) => 1 + ((i * 91) % 255))]),
      'notTable',
    ],
    ['a broken ZIP', bytes(0x50, 0x4b, 3, 4), 'brokenWorkbook'],
    ['too many columns', new Blob([`${';'.repeat(3000)}x\n`]), 'tooManyColumns'],
  ])('%s', async (_, file, code) => {
    await expect(readAll(file)).rejects.toMatchObject({ name: 'ReadProblem', code });
  });

  test('but a few zeros that a database left are no picture', async () => {
    const { result } = await readAll(new Blob(['Score;Segment\n9;Oslo\0\n8;Bergen\0\0 sentrum\n']));
    expect(result.report).toMatchObject({ rows: 2, used: 2 });
  });

  test('nor is a row that has no end a table too wide, where others have one', async () => {
    const text = `Score;Segment\n9;A\n${'x;'.repeat(600_000)}\n8;B\n`;
    const { result } = await readAll(new Blob([text]));
    expect(result.report).toMatchObject({ rows: 3, used: 2, leftOut: { tooLong: 1 } });
  });

  test('a file that cannot be got at any more', async () => {
    const file = new Blob(['9;A\n']);
    const { plan, table } = await readAll(file);
    Object.defineProperty(file, 'stream', {
      value: () => new ReadableStream({ pull: () => Promise.reject(new Error('gone')) }),
    });
    await expect(readTable(table, plan, SLOTS, 'tally')).rejects.toMatchObject({
      code: 'unreadable',
    });
  });
});

describe('reading a long table', () => {
  const text = `Score;Segment\n${'9;Oslo\n'.repeat(400_000)}`;

  test('tells how far it has come, in bytes', async () => {
    const file = new Blob([text]);
    const table = await openTable(file);
    const { plan } = await glance(table, SLOTS);
    // A clock that runs fast, so that the reader pauses after each piece.
    const { now } = performance;
    let tick = 0;
    performance.now = () => (tick += 200);
    const told: Progress[] = [];
    try {
      await readTable(table, plan, SLOTS, 'tally', {
        onProgress: (progress) => told.push(progress),
      });
    } finally {
      performance.now = now;
    }
    expect(told.length).toBeGreaterThan(5);
    expect(told.every(({ all }) => all === file.size)).toBe(true);
    expect(told.map(({ read }) => read)).toEqual(
      [...told.map(({ read }) => read)].sort((a, b) => a - b),
    );
    expect(told.at(-1)?.read).toBe(file.size);
  });

  test('stops when it is cancelled', async () => {
    const table = await openTable(text);
    const { plan } = await glance(table, SLOTS);
    const { now } = performance;
    let tick = 0;
    performance.now = () => (tick += 200);
    const abort = new AbortController();
    let rows = 0;
    try {
      const reading = readTable(table, plan, SLOTS, 'tally', {
        signal: abort.signal,
        onProgress: (progress) => {
          rows = progress.rows;
          abort.abort();
        },
      });
      await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
    } finally {
      performance.now = now;
    }
    expect(rows).toBeGreaterThan(0);
    expect(rows).toBeLessThan(400_000);
  });
});

describe('the file of rows left out', () => {
  test.each([
    ['ok;=1+1', "ok;'=1+1"],
    ['ok, =HYPERLINK("x")', 'ok, \'=HYPERLINK("x")'],
    ['ok\n=1', "ok\n'=1"],
    ['ok|@SUM(A1)', "ok|'@SUM(A1)"],
    ['ok |=1', "ok |'=1"],
    [';=1', ";'=1"],
    ["ok;-cmd|' /C calc'!A0", "ok;'-cmd|' /C calc'!A0"],
    // Prose, and numbers, are as they were.
    ['99,-', '99,-'],
    ['kunde, -n, -r', 'kunde, -n, -r'],
    ['slow;\n- dear\n- far', 'slow;\n- dear\n- far'],
    ['ask me, @ola (me)', 'ask me, @ola (me)'],
    ['a;-5', 'a;-5'],
    ['x == y', 'x == y'],
  ])('%j cannot be cut into a formula by another country’s spreadsheet', async (note, safe) => {
    for (const locale of ['en', 'pl'] as const) {
      const quoted = `"${note.replaceAll('"', '""')}"`;
      const { table, plan } = await readAll(`Score;Note\nbrak;${quoted}\n9;x\n8;x\n`);
      const file = await leftOutFile(table, plan, SLOTS, 'tally', { ...WORDS, locale });
      const { data } = Papa.parse<string[]>((await file.text()).slice(1), {
        delimiter: locale === 'pl' ? ';' : ',',
        newline: '\r\n',
      });
      expect(data[1]?.[4]).toBe(safe);
    }
  });

  test('holds number, column, reason and the cells as they stood, with formulas defused', async () => {
    const text = 'Score;Segment;Note\n9;A;x\nbrak;B;=SUM(A1)\n\n11;"C;\nD";-5\n8;A;"open\n';
    const { table, plan } = await readAll(text);
    const file = await leftOutFile(table, plan, SLOTS, 'tally', WORDS);
    expect(file.type).toBe('text/csv;charset=utf-8');
    const bytes = new Uint8Array(await file.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(await file.text()).toBe(
      [
        'Rad;Kolonne;Grunn;Score;Segment;Note',
        '3;Poeng;grunn text;brak;B;"\'=SUM(A1)"',
        '5;Poeng;grunn outOfRange;11;"C;\nD";-5',
        '6;;grunn openQuote;"8;A;""open"',
        '',
      ].join('\r\n'),
    );
  });

  test('is complete beyond what is listed, in the order of the file', async () => {
    const text = `Score\n${Array.from({ length: 9000 }, (_, i) => (i % 2 ? '9' : `bad ${i}`)).join('\n')}`;
    const { table, plan, result } = await readAll(text);
    expect(result.report.listed).toHaveLength(200);
    const lines = (await (await leftOutFile(table, plan, SLOTS, 'tally', WORDS)).text())
      .trim()
      .split('\r\n');
    expect(lines).toHaveLength(4501);
    expect(lines[4500]).toBe('9000;Poeng;grunn text;bad 8998');
  });
});

test('letters that could not be read are owned up to', async () => {
  const bytes = Uint8Array.of(...new TextEncoder().encode('9;A\n8;'), 0xff, 10);
  const table = await openTable(new Blob([bytes]));
  const { plan } = await glance(table, SLOTS, { encoding: 'utf-8' });
  const { report } = await readTable(table, plan, SLOTS, 'tally');
  expect(report.brokenLetters).toBe(true);
});

describe('an open quotation mark that a later one seems to close', () => {
  const rows = (n: number) => Array.from({ length: n }, (_, i) => `${i % 11},seg${i % 3}`);
  const csv = (...lines: readonly string[]) =>
    new Blob([`${['score,segment', ...lines].join('\n')}\n`]);

  test.each([
    ['plainly', '4,"ok"'],
    ['in doubt', '3,a "quote" b'],
  ])('costs its row, not the thousands between them: %s', async (_, closing) => {
    const { result } = await readAll(csv(...rows(999), '9,"cut', ...rows(30_000), closing));
    expect(result.report).toMatchObject({ rows: 31_001, used: 31_000, leftOut: { openQuote: 1 } });
    expect(result.report.listed).toMatchObject([{ row: 1001, reason: 'openQuote' }]);
  });

  test('is not seen in a letter of many lines', async () => {
    const letter = Array.from({ length: 40 }, (_, i) => (i % 4 ? `line ${i}` : `well, ${i}`)).join(
      '\n',
    );
    const { result } = await readAll(csv('9,a', `8,"${letter}"`, '7,b'));
    expect(result.report).toMatchObject({ rows: 3, used: 3, leftOut: {} });
  });
});
