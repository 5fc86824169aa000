import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import readXlsx from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { type Cell, toCsv, usesDecimalComma } from '../../src/tabular/csv.ts';
import { type SheetRows, sheetNames, toXlsx } from '../../src/tabular/xlsx.ts';
import { LOCALE_CODES, type Locale } from '../../src/termbase/locales.ts';
import { DEMO } from '../../src/tools/indicators/demo.ts';
import { viewIndicators } from '../../src/tools/indicators/model.ts';
import { type Report, reportSheets, rowsOfSheets } from '../../src/ui/report.ts';
import { unzip } from './unzip.ts';

const messages = JSON.parse(
  readFileSync(new URL('../../content/i18n/en.json', import.meta.url), 'utf8'),
) as Record<string, string>;
const tool = viewIndicators(DEMO, { locale: 'en', messages }).report;
if (!tool) throw new Error('the made-up data give no report');

/** A report with all that is awkward in a file. */
const REPORT: Report = {
  headlines: [
    { name: 'Score', text: '−28.3', note: '+1 to +2' },
    { name: 'שם; "עם" גרש׳', text: '\u206812%\u2069' },
  ],
  sentences: ['=1+1 is what a customer wrote.', 'Two\nlines, "quoted"; with both separators'],
  warnings: ['@SUM(A1)'],
  limits: ['-2+3 and +A1'],
  drawings: [
    {
      id: 'a',
      title: 'Rates: [2026/10]?',
      table: {
        caption: 'Caption',
        headers: ['Period', 'Rate', 'n'],
        rows: [
          [
            { text: 'constructor' },
            { text: '12.3%', value: 0.1234567890123 },
            { text: '–', value: null },
          ],
          [{ text: '=HYPERLINK("x")' }, { text: '−4', value: -4 }, { text: '1,000', value: 1000 }],
        ],
      },
    },
    { id: 'b', title: 'Rates: [2026/10]?', table: { caption: '', headers: [], rows: [] } },
  ],
  steps: [{ label: '+rate', formula: '= 1 / 2' }],
};
const NAMES = { result: 'Result', working: 'How it was worked out' };

/** A table as a spreadsheet reads it back: numbers where it finds them, all else as text. */
function readCsv(csv: string, locale: Locale): Cell[][] {
  expect(csv.startsWith('\ufeff')).toBe(true);
  expect(csv.endsWith('\r\n')).toBe(true);
  const comma = usesDecimalComma(locale);
  const { data, errors } = Papa.parse<string[]>(csv.slice(1, -2), {
    delimiter: comma ? ';' : ',',
    newline: '\r\n',
  });
  expect(errors).toEqual([]);
  const number = comma ? /^-?\d+(,\d+)?(e[+-]?\d+)?$/ : /^-?\d+(\.\d+)?(e[+-]?\d+)?$/;
  return data.map((row) =>
    row.map((cell) => (number.test(cell) ? Number(cell.replace(',', '.')) : cell)),
  );
}

/** What a CSV file should hold of a cell: an apostrophe keeps a formula from being one. */
const asCsv = (cell: Cell) =>
  typeof cell === 'string' && couldRun(cell) ? `'${cell}` : (cell ?? '');

/**
 * Whether some spreadsheet would take a text for a formula: said apart from the rule that is
 * tested, sign by sign.
 */
function couldRun(text: string): boolean {
  if (['\t', '\r', '\n'].includes(text[0] ?? '')) return true;
  let start = 0;
  while (start < text.length && /[\s\p{Cc}]/u.test(text[start] ?? '')) start += 1;
  const sign = text[start] ?? '';
  const rest = text.slice(start + 1);
  if ('=＝﹦@＠﹫'.includes(sign) && sign !== '') return true;
  if (!'+＋﹢-－﹣'.includes(sign) || sign === '') return false;
  return rest.trim() !== rest || !/^\d+([.,]\d+)?(e[+-]?\d+)?$/i.test(rest);
}

async function workbook(sheets: readonly SheetRows[], rtl = false) {
  const bytes = Buffer.from(await (await toXlsx(sheets, rtl)).arrayBuffer());
  const files = unzip(bytes);
  const xml = [...files].filter(([path]) => path.startsWith('xl/worksheets/sheet'));
  return { read: await readXlsx(bytes, { trim: false }), files, xml };
}

/** Rows as a workbook gives them back: without empty cells and rows at their ends. */
function trimmedRows(rows: readonly (readonly unknown[])[]): unknown[][] {
  const last = (values: readonly unknown[], empty: (value: unknown) => boolean) => {
    let length = values.length;
    while (length > 0 && empty(values[length - 1])) length -= 1;
    return length;
  };
  const short = rows.map((row) =>
    row.slice(
      0,
      last(row, (cell) => cell === null || cell === ''),
    ),
  );
  return short.slice(
    0,
    last(short, (row) => Array.isArray(row) && row.length === 0),
  );
}

/** XML has one kind of line end, and no place for signs that are no letters. */
const asXml = (cell: unknown) => {
  if (typeof cell !== 'string') return cell;
  const kept = cell.replace(/\r\n?/g, '\n').replace(/(?![\t\n])\p{Cc}/gu, '');
  return kept === '' ? null : kept;
};

describe('the sheets of a report', () => {
  test('say first that the data are made up, where they are', () => {
    expect(reportSheets(REPORT, { ...NAMES, demo: 'Made-up data' })[0]?.rows[0]).toEqual([
      'Made-up data',
    ]);
    expect(JSON.stringify(reportSheets(REPORT, NAMES))).not.toContain('Made-up');
  });

  test('carry every sentence, warning and limit, and true values rather than rounded ones', () => {
    const [said, table, empty, working] = reportSheets(REPORT, NAMES);
    const all = JSON.stringify(said?.rows);
    for (const line of [...REPORT.sentences, ...REPORT.warnings, ...REPORT.limits]) {
      expect(all).toContain(JSON.stringify(line));
    }
    expect(said?.rows[1]).toEqual(['שם; "עם" גרש׳', '\u206812%\u2069', null]);
    expect(table?.rows[2]).toEqual(['constructor', 0.1234567890123, null]);
    expect(empty?.rows).toEqual([[''], []]);
    expect(working?.rows).toEqual([['+rate', '= 1 / 2']]);
    expect(reportSheets({ ...REPORT, steps: [] }, NAMES)).toHaveLength(3);
  });
});

describe.each([
  ['an awkward report', REPORT],
  ['a tool’s report', tool],
])('%s', (_, report) => {
  const sheets = reportSheets(report, { ...NAMES, demo: 'Made-up data' });

  test.each(LOCALE_CODES)('reads back from CSV in the convention of %s', async (locale) => {
    const rows = rowsOfSheets(sheets);
    const back = readCsv(await toCsv(rows, locale), locale);
    expect(back).toEqual(rows.map((row) => (row.length === 0 ? [''] : row.map(asCsv))));
  });

  test.each([true, false])('reads back from a workbook (right to left: %s)', async (rtl) => {
    const { read, xml } = await workbook(sheets, rtl);
    expect(read.map(({ sheet }) => sheet)).toEqual(sheetNames(sheets.map(({ name }) => name)));
    read.forEach(({ data }, i) => {
      expect(trimmedRows(data)).toEqual(
        trimmedRows((sheets[i]?.rows ?? []).map((row) => row.map(asXml))),
      );
    });
    expect(xml).toHaveLength(sheets.length);
    for (const [path, text] of xml) {
      expect(text.includes('rightToLeft="1"'), path).toBe(rtl);
      expect(text, path).not.toContain('<f>');
    }
  });
});

/** Texts made of what formulas begin with, of separators, quotes, and ordinary letters. */
const awkward = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom(
      ...'=+-@＝＋－＠﹦﹢﹣﹫',
      ...' \t\r\n\u00a0\u3000\0',
      ...'0123456789eE.,;"\'|',
      ...'Aאł',
    ),
    maxLength: 8,
  }),
  fc.constantFrom(
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty',
    'NULL',
    'TRUE',
    '#REF!',
  ),
);

describe('a text never becomes a formula', () => {
  const FORMULAS = [
    '=1+1',
    '@SUM(A1:A9)',
    '+A1',
    '-2+3',
    '\t=1+1',
    '\r=1+1',
    '\n=1+1',
    ' =1+1',
    '  @SUM',
    '\u00a0+A1',
    '\u3000=1',
    '\0=1',
    '＝1+1',
    '＠SUM',
    '＋A1',
    '－2+3',
    ' ＝1',
    '﹦1',
    '=cmd|"/c calc"!A1',
    '+1+1',
    '-1-1',
    '+1,2,3',
    '\tplain',
  ];

  test.each(FORMULAS)('%j in CSV', async (text) => {
    expect(couldRun(text)).toBe(true);
    for (const locale of LOCALE_CODES) {
      expect(readCsv(await toCsv([[text]], locale), locale)).toEqual([[`'${text}`]]);
    }
  });

  test.each([
    '−28.3',
    '-5',
    '+5',
    '-0,5',
    '-1.5e-7',
    'a=b',
    '5-3',
    '(+5)',
    '–',
    '\u2068-2+3\u2069',
    '',
  ])('%j stands in CSV as it is', async (text) => {
    expect(await toCsv([[text]], 'he')).not.toContain("'");
  });

  test('whatever it is, in CSV', async () => {
    await fc.assert(
      fc.asyncProperty(awkward, fc.constantFrom(...LOCALE_CODES), async (text, locale) => {
        const comma = usesDecimalComma(locale);
        const csv = await toCsv([['first', text]], locale);
        const { data } = Papa.parse<string[]>(csv.slice(1, -2), {
          delimiter: comma ? ';' : ',',
          newline: '\r\n',
        });
        expect(data).toEqual([['first', asCsv(text)]]);
      }),
      { numRuns: 600 },
    );
  });

  test('whatever it is, in a workbook, where it also reads back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(awkward, { minLength: 1, maxLength: 40 }), async (texts) => {
        const rows = texts.map((text) => ['first', text]);
        const { read, xml } = await workbook([{ name: 'x', rows }]);
        const sheet = xml[0]?.[1] ?? '';
        expect(sheet).not.toContain('<f>');
        // Every cell is a text: none leaves its kind to the spreadsheet.
        expect(sheet.match(/<c /g)?.length).toBe(sheet.match(/<c [^>]* t="s"/g)?.length);
        const back = (read[0]?.data ?? []).map((row) => row.map(asXml));
        expect(trimmedRows(back)).toEqual(trimmedRows(rows.map((row) => row.map(asXml))));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a number stays the number it is', () => {
  test('in CSV of every language', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.constantFrom(...LOCALE_CODES),
        async (value, locale) => {
          const [[back] = []] = readCsv(await toCsv([[value, 'x']], locale), locale);
          // A file writes −0 as 0.
          expect(back).toBe(value === 0 ? 0 : value);
        },
      ),
      { numRuns: 400 },
    );
  });

  test('in a workbook', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1 }),
        async (values) => {
          const { read } = await workbook([{ name: 'x', rows: [values] }]);
          expect(read[0]?.data).toEqual([values.map((value) => (value === 0 ? 0 : value))]);
        },
      ),
      { numRuns: 40 },
    );
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    'and %d, which is none, leaves its cell empty',
    async (value) => {
      expect(await toCsv([[value, 'x']], 'en')).toBe('\ufeff,x\r\n');
      const { read } = await workbook([{ name: 'x', rows: [[value, 'x']] }]);
      expect(read[0]?.data).toEqual([[null, 'x']]);
    },
  );
});

test('a text longer than a cell is cut, and not in the middle of a letter', async () => {
  const { read } = await workbook([{ name: 'x', rows: [[`a${'😀'.repeat(20_000)}`]] }]);
  const text = String(read[0]?.data[0]?.[0]);
  expect(text.length).toBeLessThanOrEqual(32_767);
  expect(text.isWellFormed()).toBe(true);
});

describe('names of sheets', () => {
  test.each([
    [['Rates: [2026/10]?'], ['Rates 2026 10']],
    [
      ['Rates', 'rates', 'RATES'],
      ['Rates', 'rates 2', 'RATES 3'],
    ],
    [
      ['', '  ', '[]'],
      ['1', '1 2', '1 3'],
    ],
    [['History'], ['History 2']],
    [["'quoted'"], ['quoted']],
    [
      ['a'.repeat(40), 'a'.repeat(40)],
      ['a'.repeat(31), `${'a'.repeat(29)} 2`],
    ],
    [['שיעורים: אוקטובר'], ['שיעורים אוקטובר']],
    [['\0\u0007'], ['1']],
    [[`${'a'.repeat(30)}😀`], ['a'.repeat(30)]],
  ])('%j become %j', (titles, names) => {
    expect(sheetNames(titles)).toEqual(names);
  });

  test('are legal and unique, whatever the titles', async () => {
    const title = fc.oneof(awkward, fc.string({ unit: 'binary', maxLength: 60 }));
    await fc.assert(
      fc.asyncProperty(fc.array(title, { minLength: 1, maxLength: 12 }), async (titles) => {
        const names = sheetNames(titles);
        expect(names).toHaveLength(titles.length);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
        for (const name of names) {
          expect(name.length).toBeGreaterThan(0);
          expect(name.length).toBeLessThanOrEqual(31);
          expect(name).not.toMatch(/[\\/*?:[\]\p{Cc}]|^'|'$/u);
          expect(name.isWellFormed()).toBe(true);
          expect(name.toLowerCase()).not.toBe('history');
        }
        const { read } = await workbook(names.map((name) => ({ name, rows: [['x']] })));
        expect(read.map(({ sheet }) => sheet)).toEqual(names);
      }),
      { numRuns: 60 },
    );
  });
});

test('columns of a workbook are as wide as what stands in their tables, not as its sentences', async () => {
  const { xml } = await workbook([
    {
      name: 'A',
      rows: [
        ['A sentence that says what is to be said, and stands alone in its row, as long as it is'],
        ['Period', 'Share of those who came back', null],
        ['2026-10', 0.12345678901234, 'x'.repeat(400)],
      ],
    },
    { name: 'B', rows: [['One sentence.']] },
  ]);
  const widths = xml.map(([, text]) =>
    [...text.matchAll(/<col [^>]*width="([\d.]+)"/g)].map((it) => it[1]),
  );
  expect(widths).toEqual([['10', '30', '50'], []]);
});

test('the name of a sheet holds no mark that nobody sees', () => {
  expect(sheetNames(['השיעורים ב"\u20682026-10\u2069"', '\u2067א \u2068ב\u2069\u2069'])).toEqual([
    'השיעורים ב"2026-10"',
    'א ב',
  ]);
});
