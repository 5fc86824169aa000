import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toCsv } from '../../src/tabular/csv.ts';
import { parseCount, parseNumber } from '../../src/tabular/number.ts';
import { parseScores } from '../../src/tabular/scores.ts';
import { LOCALE_CODES } from '../../src/termbase/locales.ts';
import { formatNumber, formatSigned } from '../../src/ui/format.ts';

describe('parseNumber', () => {
  test.each([
    ['7', 7],
    ['7.5', 7.5],
    ['7,5', 7.5],
    ['\u22127,5', -7.5],
    ['1\u00a0234', 1234],
    ['1\u202f234,5', 1234.5],
    ['\u200e-12.3', -12.3],
    [' 42 ', 42],
    ['.5', 0.5],
    ['\u202a9\u202c', 9],
    ['1 000', 1000],
    ['- 1 000 000,5', -1000000.5],
    ['12\u2009345.25', 12345.25],
  ])('reads %j', (text, value) => {
    expect(parseNumber(text)).toEqual({ value });
  });

  test.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['seven', 'text'],
    ['1.2.3', 'text'],
    // Two answers in a cell are no ten.
    ['1 0', 'text'],
    ['7 8', 'text'],
    ['1 00', 'text'],
    ['1 000 0', 'text'],
    ['1 0000', 'text'],
    ['0,1 2', 'text'],
    ['1e9', 'text'],
    ['0x10', 'text'],
    ['٧', 'foreignDigits'],
    ['Infinity', 'text'],
  ])('says what is wrong with %j', (text, problem) => {
    expect(parseNumber(text)).toEqual({ problem });
  });

  test('reads back what every locale prints', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LOCALE_CODES),
        fc.integer({ min: -999, max: 999 }),
        (locale, tenths) => {
          expect(parseNumber(formatNumber(locale, tenths / 10, 1)).value).toBeCloseTo(tenths / 10);
          expect(parseNumber(formatSigned(locale, tenths / 10, 1)).value).toBeCloseTo(tenths / 10);
        },
      ),
    );
  });
});

describe('parseCount', () => {
  test.each([
    ['1,200', 1200],
    ['1.200', 1200],
    ['1 200', 1200],
    ['0', 0],
    ['12.0', 12],
  ])('reads %j', (text, value) => {
    expect(parseCount(text)).toEqual({ value });
  });

  test.each([
    ['-3', 'negative'],
    ['\u22123', 'negative'],
    ['7.5', 'fraction'],
    ['7,5', 'fraction'],
    ['1000000000', 'tooLarge'],
    ['9'.repeat(400), 'tooLarge'],
    ['10⁹', 'text'],
  ])('says what is wrong with %j', (text, problem) => {
    expect(parseCount(text)).toEqual({ problem });
  });
});

describe('parseScores', () => {
  test.each([
    ['9,10,7', [9, 10, 7]],
    ['9, 10, 7', [9, 10, 7]],
    ['9;10;7', [9, 10, 7]],
    ['9\n10\r\n7\n', [9, 10, 7]],
    ['9\t10\t7', [9, 10, 7]],
    ['9 10  7', [9, 10, 7]],
    ['9/10|7', [9, 10, 7]],
    ['9,10\n7', [9, 10, 7]],
    ['9.0; 10', [9, 10]],
  ])('takes %j with any separator', (text, scores) => {
    expect(parseScores(text, false)).toEqual({ scores, leftOut: [] });
  });

  test('reads a long list in time that grows with its length', () => {
    // With a look at the whole list for each blank line this takes longer than a test may.
    const { scores, leftOut } = parseScores('5\n\n'.repeat(150_000), false);
    expect([scores.length, leftOut.length]).toEqual([150_000, 0]);
  });

  test('lists everything it leaves out, with its place and the reason', () => {
    const { scores, leftOut } = parseScores('score; 9; 11; 7.5; -1; ; ٧; 10', false);
    expect(scores).toEqual([9, 10]);
    expect(leftOut).toEqual([
      { place: 1, text: 'score', problem: 'text' },
      { place: 3, text: '11', problem: 'outOfRange' },
      { place: 4, text: '7.5', problem: 'fraction' },
      { place: 5, text: '-1', problem: 'outOfRange' },
      { place: 6, text: '', problem: 'empty' },
      { place: 7, text: '٧', problem: 'foreignDigits' },
    ]);
  });

  test('takes a comma for a decimal mark only where that is how one writes', () => {
    expect(parseScores('7,5; 8', true)).toEqual({
      scores: [8],
      leftOut: [{ place: 1, text: '7,5', problem: 'fraction' }],
    });
    expect(parseScores('7,5; 8', false).scores).toEqual([7, 5, 8]);
    expect(parseScores('7,5,8', true).scores).toEqual([7, 5, 8]);
    expect(parseScores('9, 10, 7', true).scores).toEqual([9, 10, 7]);
  });

  test('used and left out add up to what was there', () => {
    const value = fc.oneof(fc.integer({ min: -3, max: 13 }).map(String), fc.constant('x'));
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 1 }),
        fc.constantFrom(';', '\n', '\t', ' '),
        (values, separator) => {
          const { scores, leftOut } = parseScores(values.join(separator), true);
          expect(scores.length + leftOut.length).toBe(values.length);
        },
      ),
    );
  });

  test('an empty text holds no values', () => {
    expect(parseScores(' \n ', false)).toEqual({ scores: [], leftOut: [] });
  });
});

describe('toCsv', () => {
  test('follows the spreadsheets of each country', async () => {
    const rows = [
      ['Name', 'Score'],
      ['a;b', -12.3],
    ];
    expect(await toCsv(rows, 'en')).toBe('\ufeffName,Score\r\na;b,-12.3\r\n');
    expect(await toCsv(rows, 'pl')).toBe('\ufeffName;Score\r\n"a;b";-12,3\r\n');
  });

  test.each(['=1+1', '@x', '+cmd', '-cmd', '\tx'])('defuses %j', async (text) => {
    expect(await toCsv([[text]], 'en')).toContain(`'${text}`);
  });

  test.each([-5, -0.25, 3])('leaves the number %d alone', async (value) => {
    expect(await toCsv([[value]], 'da')).not.toContain("'");
  });
});
