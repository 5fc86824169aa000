import fc from 'fast-check';
import { customRandom } from 'nanoid';
import { describe, expect, test } from 'vitest';
import { ALPHABET, foreignLetters, letterValue } from '../../src/codes/alphabet.ts';
import { guessChance, LARGEST_BATCH, makeBatch } from '../../src/codes/batch.ts';
import { checkLetter, LONGEST_CODE, passesCheck } from '../../src/codes/check-letter.ts';
import { bareCode, showCode } from '../../src/codes/code.ts';
import { judgeCode } from '../../src/codes/judge.ts';

const letter = fc.constantFrom(...ALPHABET);
const letters = fc
  .array(letter, { minLength: 1, maxLength: LONGEST_CODE - 1 })
  .map((all) => all.join(''));
const code = letters.map((text) => `${text}${checkLetter(text)}`);

describe('alphabet', () => {
  test('has 29 letters, each once, a prime number, and no look-alikes of those it leaves out', () => {
    expect(new Set(ALPHABET).size).toBe(29);
    expect(ALPHABET).not.toMatch(/[01OILUV]/);
    expect(foreignLetters('O1A0O')).toEqual(['O', '1', '0']);
  });
});

describe('check letter', () => {
  test('is the one worked out by hand', () => {
    // N = 19, E = 12, W = 25; 4·19 + 3·12 + 2·25 = 162 = 5·29 + 17, so 12 more make 174 = 6·29.
    expect([...'NEW'].map(letterValue)).toEqual([19, 12, 25]);
    expect(checkLetter('NEW')).toBe(ALPHABET[12]);
    expect(passesCheck('NEWE')).toBe(true);
  });

  test('fits its own code', () => {
    fc.assert(fc.property(code, (text) => passesCheck(text)));
  });

  test('catches every single wrong letter, at every place of codes of every length', () => {
    fc.assert(
      fc.property(code, (text) => {
        for (let place = 0; place < text.length; place += 1) {
          for (const wrong of ALPHABET) {
            if (wrong === text[place]) continue;
            const slip = `${text.slice(0, place)}${wrong}${text.slice(place + 1)}`;
            if (passesCheck(slip)) return false;
          }
        }
        return true;
      }),
    );
  });

  test('catches every exchange of two different letters, neighbours among them', () => {
    fc.assert(
      fc.property(code, (text) => {
        for (let i = 0; i < text.length; i += 1) {
          for (let j = i + 1; j < text.length; j += 1) {
            if (text[i] === text[j]) continue;
            const all = [...text];
            [all[i], all[j]] = [all[j] ?? '', all[i] ?? ''];
            if (passesCheck(all.join(''))) return false;
          }
        }
        return true;
      }),
    );
  });

  test('passes about one in 29 texts that are no codes', () => {
    const draws = makeBatch({ count: 3000, length: 6, prefix: '' }).map((text) =>
      bareCode(text).slice(0, -1),
    );
    const passing = draws.filter(passesCheck).length / draws.length;
    expect(passing).toBeGreaterThan(0.015);
    expect(passing).toBeLessThan(0.06);
  });

  test.each(['', 'A'.repeat(LONGEST_CODE + 1), 'abc', 'O'])('refuses %j', (text) => {
    expect(() => checkLetter(text)).toThrow(RangeError);
    expect(passesCheck(text)).toBe(false);
  });
});

describe('makeBatch', () => {
  test('makes as many as asked for, no two alike, each sound and with its prefix', () => {
    const codes = makeBatch({ count: LARGEST_BATCH, length: 5, prefix: 'NEWS' });
    expect(new Set(codes).size).toBe(LARGEST_BATCH);
    for (const text of codes) {
      expect(text).toMatch(/^NEWS-[2-9A-Z]{3}-[2-9A-Z]{3}$/);
      expect(passesCheck(bareCode(text))).toBe(true);
    }
  });

  test('draws letters evenly', () => {
    const all = makeBatch({ count: 5000, length: 12, prefix: '' })
      .map((text) => bareCode(text).slice(0, 12))
      .join('');
    for (const sign of ALPHABET) {
      expect((29 * (all.split(sign).length - 1)) / all.length, sign).toBeCloseTo(1, 0);
    }
  });

  test('holds nothing that a spreadsheet takes for a number or a month', () => {
    for (const text of makeBatch({ count: 5000, length: 5, prefix: '' })) {
      expect(text).not.toMatch(/^[\dE-]+$|DEC|MAR|MAY/);
    }
  });

  test('is the same each time from the same draws', () => {
    const draws = () => {
      let next = 0;
      return customRandom(ALPHABET, 5, (size) =>
        Uint8Array.from({ length: size }, () => (next = (next * 31 + 7) % 251)),
      );
    };
    const order = { count: 9, length: 5, prefix: 'X' };
    expect(makeBatch(order, draws())).toEqual(makeBatch(order, draws()));
  });

  test.each([
    { count: 0, length: 5, prefix: '' },
    { count: 5001, length: 5, prefix: '' },
    { count: 5, length: 4, prefix: '' },
    { count: 5, length: 13, prefix: '' },
    { count: 5, length: 5, prefix: 'LOVE' },
    { count: 5, length: 5, prefix: 'ABCDEFG' },
  ])('refuses %j', (order) => {
    expect(() => makeBatch(order)).toThrow(RangeError);
  });

  test('says how likely a stranger guesses one', () => {
    expect(guessChance({ count: 120, length: 5 })).toBeCloseTo(120 / 20_511_149, 15);
  });
});

describe('judgeCode', () => {
  const news = {
    name: 'Newsletter',
    prefix: 'NEW',
    codes: makeBatch({ count: 50, length: 6, prefix: 'NEW' }),
  };
  const till = { name: 'Till', prefix: '', codes: makeBatch({ count: 50, length: 8, prefix: '' }) };
  const first = news.codes[6] ?? '';

  test('knows a code however it is typed, and its list', () => {
    for (const text of [first, first.toLowerCase(), ` ${first.replaceAll('-', ' ')}\u200f`]) {
      expect(judgeCode(text, [till, news])).toMatchObject({
        kind: 'known',
        batch: 'Newsletter',
        code: first,
        place: 7,
      });
    }
  });

  test('tells a slip, names the sign that no code holds, and the code that was meant', () => {
    const slip = `${first.slice(0, -1)}O`;
    expect(judgeCode(slip, [news])).toEqual({ kind: 'typo', foreign: ['O'], near: first });
    expect(judgeCode(first.slice(0, -1), [news])).toMatchObject({ kind: 'typo', near: null });
  });

  test('tells a sound code of another list, by its prefix where it has one', () => {
    const [other = ''] = makeBatch({ count: 1, length: 9, prefix: 'NEW' });
    expect(judgeCode(other, [news, till])).toEqual({ kind: 'elsewhere', batch: 'Newsletter' });
    expect(judgeCode('NEWE', [till])).toEqual({ kind: 'elsewhere', batch: null });
    expect(judgeCode(' - ', [news])).toEqual({ kind: 'empty' });
  });
});

test('a code is printed in groups of nearly equal size', () => {
  expect(showCode('NEWS', '7KQ4MX')).toBe('NEWS-7KQ-4MX');
  expect(showCode('', '7KQ4MXHT')).toBe('7KQ4-MXHT');
  expect(showCode('A', '7KQ4MXHTZ')).toBe('A-7KQ-4MX-HTZ');
  expect(showCode('', '7KQ4MXH')).toBe('7KQ4-MXH');
});
