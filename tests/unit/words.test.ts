import { describe, expect, test } from 'vitest';
import { groupByLetter } from '../../src/termbase/alphabet.ts';
import { asShown, formatNumber, formatShare, formatSigned } from '../../src/ui/format.ts';
import { formatFigure } from '../../src/ui/format-figure.ts';
import { formatNames } from '../../src/ui/format-list.ts';
import { formatShareUp, roundedDown, roundedUp } from '../../src/ui/format-threshold.ts';
import { pick, say, type Words } from '../../src/ui/words.ts';

const english: Words = {
  locale: 'en',
  messages: {
    plain: 'Hello {{name}}',
    items_one: '{{count}} item',
    items_other: '{{count}} items',
  },
};
const polish: Words = {
  locale: 'pl',
  messages: { x_one: 'one', x_few: 'few', x_many: 'many', x_other: 'other' },
};

describe('say', () => {
  test('fills in values and chooses the plural form', () => {
    expect(say(english, 'plain', { name: 'Ada' })).toBe('Hello Ada');
    expect(say(english, 'items', { count: 1 })).toBe('1 item');
    expect(say(english, 'items', { count: 0 })).toBe('0 items');
  });

  test.each([
    [1, 'one'],
    [3, 'few'],
    [12, 'many'],
    [22, 'few'],
    [1.5, 'other'],
  ])('Polish has a form of its own for %d', (n, form) => {
    expect(say(polish, 'x', { n })).toBe(form);
  });

  test('isolates values in Hebrew', () => {
    const hebrew: Words = { locale: 'he', messages: { a: 'ציון {{score}}' } };
    expect(say(hebrew, 'a', { score: 'NPS' })).toBe('ציון \u2068NPS\u2069');
    // A phrase that is itself made of isolates has no letter of its own to take its direction from.
    expect(say(hebrew, 'a', { score: '\u2068א\u2069 (\u20683\u2069)' })).toBe(
      'ציון \u2067\u2068א\u2069 (\u20683\u2069)\u2069',
    );
  });

  test('throws for a message or a value that is not there', () => {
    expect(() => say(english, 'nothing')).toThrow(/nothing/);
    expect(() => say(english, 'plain')).toThrow(/"name"/);
  });
});

test('pick sends only what is asked for', () => {
  expect(Object.keys(pick(english, ['items']).messages)).toEqual(['items_one', 'items_other']);
});

describe('numbers', () => {
  test('carry a true minus everywhere', () => {
    for (const locale of ['en', 'nb', 'pl', 'da', 'he'] as const) {
      expect(formatNumber(locale, -12.34, 1)).toContain('\u2212');
    }
    expect(formatNumber('en', -0.04, 1)).toBe('0.0');
    expect(formatSigned('en', 12, 1)).toBe('+12.0');
    expect(formatSigned('en', 0, 1)).toBe('0.0');
  });
});

describe('a half', () => {
  test.each([
    [28.749999999999996, 1, '+28.8'],
    [-51.24999999999999, 1, '−51.3'],
    [1.6949999999999998, 2, '+1.70'],
    [1.005, 2, '+1.01'],
    [4.125 - 4.12, 2, '+0.01'],
    [0.049999, 1, '0.0'],
  ])('is rounded up also where arithmetic left %d of it', (value, decimals, shown) => {
    expect(formatSigned('en', value, decimals)).toBe(shown);
    expect(formatNumber('en', Math.abs(value), decimals)).toBe(shown.replace(/[+−]/, ''));
    expect(asShown(Math.abs(value), decimals)).toBe(Number(shown.replace(/[+−]/, '')));
  });

  test('is found in every share and difference of shares of forty and eighty', () => {
    for (let part = 0; part <= 80; part++) {
      // Tenths of a per cent by whole numbers, half up.
      const tenths = Math.floor((2 * part * 1000 + 80) / 160);
      const shown = `${(tenths - (tenths % 10)) / 10}.${tenths % 10}`;
      expect(formatShare('en', part / 80)).toBe(`${shown}%`);
      expect(formatNumber('en', 100 * (part / 80), 1)).toBe(shown);
    }
  });

  test('a few of very many are not nobody, nor all but a few everybody', () => {
    expect(formatShare('en', 3 / 10_000)).toBe('0.03%');
    expect(formatShare('nb', 9997 / 10_000)).toBe('99,97\u00a0%');
    expect(formatShare('en', 0.004, 0)).toBe('0.4%');
    expect(formatShare('en', -0.0004)).toBe('−0.04%');
    expect(formatShare('en', 1e-6)).toBe('0.0001%');
    expect([0, 1].map((share) => formatShare('en', share))).toEqual(['0.0%', '100.0%']);
    // What arithmetic left of nothing and of everything.
    expect([1e-17, 1 - 2 ** -53].map((share) => formatShare('en', share))).toEqual([
      '0.0%',
      '100.0%',
    ]);
  });

  test('whole numbers keep all their digits', () => {
    expect(formatNumber('en', 9_007_199_254_740_991)).toBe('9,007,199,254,740,991');
    expect(formatFigure('en', 1_234_567_890)).toBe('1,234,567,890');
    expect(formatFigure('en', 956_108_882.53)).toBe('956,108,882.53');
    expect(formatFigure('nb', -0.5)).toBe('−0,5');
    expect(formatFigure('pl', 0)).toBe('0');
  });
});

test('names keep one capital in a list', () => {
  expect(formatNames('en', ['Affective', 'Forced'])).toBe('Affective and forced');
  expect(formatNames('en', ['Affective', 'Forced'], false)).toBe('affective and forced');
});

describe('groupByLetter', () => {
  const letters = (locale: 'da' | 'nb' | 'pl' | 'he' | 'en', words: string[]) =>
    groupByLetter(words, (word) => word, locale).map(({ letter }) => letter);

  test('Danish ends in Æ Ø Å, and files aa under Å', () => {
    expect(letters('da', ['Ål', 'Zoo', 'Æble', 'Øl', 'Aarhus', 'By'])).toEqual([
      'B',
      'Z',
      'Æ',
      'Ø',
      'Å',
    ]);
  });

  test('Polish keeps letters of its own', () => {
    expect(letters('pl', ['żak', 'łańcuch', 'lojalność', 'źródło', 'zakup'])).toEqual([
      'L',
      'Ł',
      'Z',
      'Ź',
      'Ż',
    ]);
  });

  test('Hebrew comes before Latin', () => {
    expect(letters('he', ['NPS', 'תמריץ', 'אלפא'])).toEqual(['א', 'ת', 'N']);
  });
});

describe('a number that has to be reached', () => {
  test.each([
    [3.3333, 1, 3.4, 3.3],
    [3.3, 1, 3.3, 3.3],
    // What arithmetic left in the last digits is no reason to ask for more.
    [0.1 + 0.2, 1, 0.3, 0.3],
    [100 * (1 - 0.8), 1, 20, 20],
    [250.2, 0, 251, 250],
  ])('%d is rounded up, and one not to be passed down', (value, decimals, up, down) => {
    expect(roundedUp(value, decimals)).toBe(up);
    expect(roundedDown(value, decimals)).toBe(down);
  });

  test('gets the decimals it takes to stay below the share that reaches it', () => {
    expect(formatShareUp('en', 1 / 30)).toBe('3.4%');
    expect(formatShareUp('en', 1 / 30, 0.0335)).toBe('3.34%');
    expect(formatShareUp('nb', 1 / 30, 0.08)).toBe('3,4\u00a0%');
    expect(formatShareUp('en', 0.0333, 0.0333)).toBe('3.33%');
    expect(formatShareUp('en', 0.00031)).toBe('0.04%');
  });
});
