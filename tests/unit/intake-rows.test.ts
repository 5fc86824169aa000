import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { Separator } from '../../src/tabular/intake/plan.ts';
import { RowReader } from '../../src/tabular/intake/rows.ts';
import { guessNewline, guessSeparator } from '../../src/tabular/intake/separator.ts';

interface Taken {
  rows: (string | undefined)[][];
  lines: number[];
  blank: number[];
  broken: string[];
}

function take(
  pieces: readonly string[],
  separator: Separator = ';',
  wanted: readonly number[] | null = null,
  longest = 1_000_000,
  newline: '\n' | '\r' = '\n',
): Taken {
  const taken: Taken = { rows: [], lines: [], blank: [], broken: [] };
  const reader = new RowReader(
    { separator, newline, wanted, longest },
    {
      row: (cells, line, blank) => {
        taken.rows.push([...cells]);
        taken.lines.push(line);
        if (blank) taken.blank.push(line);
      },
      broken: (reason, line, text) => taken.broken.push(`${line} ${reason} ${text}`),
    },
  );
  for (const piece of pieces) reader.feed(piece);
  reader.end();
  return taken;
}

describe('RowReader', () => {
  test('cuts out the wanted columns alone; a short row lacks them', () => {
    expect(take(['a;b;c\nd\ne;f;g;h'], ';', [0, 2]).rows).toEqual([
      ['a', 'c'],
      ['d', undefined],
      ['e', 'g'],
    ]);
  });

  test('keeps line breaks and separators inside quotation marks', () => {
    expect(take(['1;"two\nlines; and ""more"""\r\n2;x\r\n']).rows).toEqual([
      ['1', 'two\nlines; and "more"'],
      ['2', 'x'],
    ]);
  });

  test('a quotation mark inside a cell is a letter', () => {
    expect(take(['5" screen;a "b" c\n']).rows).toEqual([['5" screen', 'a "b" c']]);
  });

  test('counts blank lines as lines and says that they are blank', () => {
    const { lines, blank } = take(['a;b\n\n ; \n;\n1;2\n\n']);
    expect(lines).toEqual([1, 2, 3, 4, 5, 6]);
    expect(blank).toEqual([2, 3, 4, 6]);
  });

  test('takes away a byte-order mark and Excel’s own first line, wherever they are cut', () => {
    const text = '\ufeffsep=;\r\na;b\r\n';
    for (let at = 0; at <= text.length; at++) {
      expect(take([text.slice(0, at), text.slice(at)]).rows).toEqual([['a', 'b']]);
    }
  });

  test('reads the line ends of old Macs', () => {
    expect(take(['a;b\r1;"x\ny"\r'], ';', null, 1000, '\r').rows).toEqual([
      ['a', 'b'],
      ['1', 'x\ny'],
    ]);
  });

  test('an open quotation mark costs its row, not the file', () => {
    const rows = Array.from({ length: 500 }, (_, i) => `${i};fine`);
    rows[3] = '3;"open';
    const { rows: taken, broken } = take([rows.join('\n')], ';', null, 1000);
    expect(broken).toEqual(['4 openQuote 3;"open']);
    expect(taken).toHaveLength(499);
    expect(taken[3]).toEqual(['4', 'fine']);
  });

  test('one that opens at the very end costs the last row', () => {
    const { rows, broken } = take(['1;a\n2;"b']);
    expect(rows).toEqual([['1', 'a']]);
    expect(broken).toEqual(['2 openQuote 2;"b']);
  });

  test('an open quotation mark is given up on before the file ends', () => {
    const broken: number[] = [];
    let rows = 0;
    const reader = new RowReader(
      { separator: ';', newline: '\n', wanted: [0], longest: 1000 },
      { row: () => rows++, broken: (_reason, line) => broken.push(line) },
    );
    reader.feed('1;"open\n');
    for (let i = 0; i < 200; i++) reader.feed('2;fine and dandy\n');
    expect(broken).toEqual([1]);
    expect(rows).toBe(200);
  });

  test('a file full of open quotation marks is read in one go', () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => `${i};"open and never closed;x`);
    const started = performance.now();
    const { broken } = take([`${rows.join('\n')}\n`]);
    expect(broken).toHaveLength(20_000);
    // Reading each up to the bound would take minutes.
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  test('a row without an end is left out, and the next one read', () => {
    const { rows, broken } = take(
      ['1;a\n', 'x'.repeat(700), 'y'.repeat(700), '\n2;b\n'],
      ';',
      null,
      1000,
    );
    expect(rows).toEqual([
      ['1', 'a'],
      ['2', 'b'],
    ]);
    expect(broken).toHaveLength(1);
    expect(broken[0]).toMatch(/^2 tooLong x+$/);
  });

  test('gives what Papa Parse gives, however the text is cut', () => {
    const piece = fc.constantFrom(
      'a',
      'ł',
      '7',
      ' ',
      '""',
      '"x"',
      '"',
      '"a;b"',
      '"a\nb"',
      ';',
      ';',
      ';',
      '\n',
      '\n',
      '\r\n',
      "'",
      '\t',
      ',',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 40 }).map((parts) => `x;${parts.join('')}\n`),
        fc.array(fc.nat(80), { maxLength: 6 }),
        fc.constantFrom<Separator>(';', ',', '\t'),
        (text, cuts, separator) => {
          const { data, errors } = Papa.parse<string[]>(text, {
            delimiter: separator,
            newline: '\n',
          });
          // Where a mark stays open, Papa Parse takes all that follows for one cell.
          fc.pre(!errors.some(({ code }) => code === 'MissingQuotes'));
          const expected = data.slice(0, -1).map((row) => {
            const last = row.length - 1;
            return row.map((cell, i) => (i === last ? cell.replace(/\r$/, '') : cell));
          });
          const places = [0, ...cuts, text.length].sort((a, b) => a - b);
          const pieces = places.map((from, i) => text.slice(from, places[i + 1] ?? text.length));
          expect(take(pieces, separator).rows).toEqual(expected);
          expect(take(pieces, separator, [1, 2]).rows).toEqual(
            expected.map((row) => [row[1], row[2]]),
          );
        },
      ),
      { numRuns: 3000 },
    );
  });
});

describe('guessing what parts the cells', () => {
  test.each([
    ['Score,Segment\n9,Oslo\n3,Bergen\n', ','],
    ['Poeng;Vekt;Segment\n9;1,25;Oslo\n3;0,75;Bergen\n', ';'],
    ['Vekt;Poeng\n1,25;9\n0,75;3\n', ';'],
    ['9\tOslo, sentrum\n3\tBergen\n7\tHamar\n', '\t'],
    ['Score|Why\n9|good; fast\n3|slow; dear; far\n', '|'],
    ['Score,Why\n9,"good; fast; near"\n3,"slow; dear"\n7,fine\n', ','],
    ['sep=|\r\nonly\r\none\r\n', '|'],
    ['\ufeff"sep=|"\r\nonly\r\none\r\n', '|'],
    ['SEP=;\nonly,one\n9,8\n', ';'],
    // Commas in numbers under a single name are decimal marks.
    ['Ocena\n9,0\n7,5\n10\n', ';'],
    ['Ocena,Waga\n9,0\n7,5\n', ','],
    ['Score\n9,Oslo\n7,Bergen\n', ','],
    ['9\n8\n7\n', ','],
  ])('%j', (text, separator) => {
    expect(guessSeparator(text, '\n')).toBe(separator);
  });

  test('a carriage return alone ends rows only where no line feed does', () => {
    expect(guessNewline('a;b\r1;"x\ny"\r')).toBe('\r');
    expect(guessNewline('a;b\r\n1;2\r\n')).toBe('\n');
    expect(guessNewline('a')).toBe('\n');
  });
});
