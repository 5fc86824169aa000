import { describe, expect, test } from 'vitest';
import { groupByLetter } from '../../src/termbase/alphabet.ts';
import { formatNames, formatNumber, formatSigned } from '../../src/ui/format.ts';
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
