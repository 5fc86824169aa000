import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordsFor } from '../../src/site/lib/words.ts';
import { type FieldRule, readFields } from '../../src/ui/fields.ts';

const words = wordsFor('en');

/** One field, read alone. */
function read(text: string, rule: FieldRule = {}) {
  const { values, problems, ...rest } = readFields({ field: text }, { field: rule }, words);
  return { value: values.field, problem: problems.field, ...rest };
}

const NOT_A_NUMBER =
  'This is not a number. Please write it with the digits 0–9 alone, without a unit and without separators between thousands.';

describe('a field', () => {
  test.each([
    ['7', {}, 7],
    ['7,5', {}, 7.5],
    ['7.5', {}, 7.5],
    ['\u2212 3', {}, -3],
    ['\u200e-12.3', {}, -12.3],
    ['1,200', { whole: true }, 1200],
    ['1 200', { whole: true }, 1200],
    ['0', { whole: true }, 0],
    ['0', { min: 0 }, 0],
    ['100', { max: 100 }, 100],
    ['0.01', { min: 0, above: true }, 0.01],
    ['0,125', {}, 0.125],
    ['1.2340', {}, 1.234],
    // The decimal mark of the reader's own language is taken at its word.
    ['1.234', {}, 1.234],
    ['1 200', {}, 1200],
    // Where a thousand is not allowed, only the decimal mark can be meant.
    ['1,250', { max: 100 }, 1.25],
  ] as const)('takes %j under %j as %d', (text, rule, value) => {
    expect(read(text, rule)).toEqual({ value, problem: undefined, complete: true, touched: true });
  });

  test.each([
    ['many', {}, NOT_A_NUMBER],
    ['1e5', {}, NOT_A_NUMBER],
    ['٧', {}, 'Please write the number with the digits 0–9.'],
    ['-1', { whole: true }, 'A count cannot be negative. Allowed are whole numbers from 0 up.'],
    ['45 %', {}, NOT_A_NUMBER],
    ['1.234,5', {}, NOT_A_NUMBER],
    // Read as a decimal, the first would silently be a thousandth of what many mean.
    ['1,200', {}, 'This can be read in two ways. Please write 1200 or 1.2, whichever you mean.'],
    [
      '-12,000',
      {},
      'This can be read in two ways. Please write -12000 or -12, whichever you mean.',
    ],
    ['1.5', { whole: true }, 'A count has no decimals. Allowed are whole numbers from 0 up.'],
    [
      '100000001',
      { whole: true },
      'That is more than the tool takes. Allowed are whole numbers from 0 to 100,000,000.',
    ],
    ['-0.1', { min: 0 }, 'This must be 0 or more.'],
    ['0', { min: 0, above: true }, 'This must be more than 0.'],
    ['100.5', { max: 100 }, 'This must be 100 or less.'],
    ['0.1', { min: 0.25 }, 'This must be 0.25 or more.'],
    ['6', { whole: true, max: 5 }, 'This must be 5 or less.'],
    ['x', { optional: true }, NOT_A_NUMBER],
  ] as const)(
    'says of %j under %j what is wrong, and never takes it for 0',
    (text, rule, problem) => {
      expect(read(text, rule)).toEqual({ value: null, problem, complete: false, touched: true });
    },
  );

  test('takes a decimal mark as the reader’s language has it', () => {
    const polish = wordsFor('pl');
    const of = (text: string) => readFields({ a: text }, { a: {} }, polish);
    expect(of('1,200').values.a).toBe(1.2);
    expect(of('1.200').problems.a).toContain('1200 albo 1,2.');
  });

  test.each(['', '   ', '\u200e'])('that is empty (%j) is not wrong', (text) => {
    expect(read(text)).toMatchObject({ value: null, problem: undefined, complete: false });
    expect(read(text, { optional: true })).toMatchObject({ value: null, complete: true });
  });

  test('tells its bounds in the convention of the reader', () => {
    const { problems } = readFields({ f: '0,1' }, { f: { min: 0.25 } }, { ...words, locale: 'pl' });
    expect(problems.f).toContain('0,25');
  });
});

describe('a form', () => {
  const rules = { n: { whole: true }, rate: { min: 0, max: 100 }, note: { optional: true } };

  test('is untouched and not complete while it is empty', () => {
    expect(readFields({ n: '', rate: ' ', note: '' }, rules, words)).toEqual({
      values: { n: null, rate: null, note: null },
      problems: {},
      complete: false,
      touched: false,
    });
  });

  test('is complete once what is needed is there', () => {
    expect(readFields({ n: '5', rate: '12,5', note: '' }, rules, words)).toMatchObject({
      values: { n: 5, rate: 12.5, note: null },
      complete: true,
      touched: true,
    });
  });

  test('keeps a wrong field apart from the others', () => {
    const { values, problems, complete } = readFields(
      { n: '5.5', rate: '50', note: 'x' },
      rules,
      words,
    );
    expect(values).toEqual({ n: null, rate: 50, note: null });
    expect(Object.keys(problems)).toEqual(['n', 'note']);
    expect(complete).toBe(false);
  });

  test('whatever is typed: a field has a value, a problem, or neither, and never both', () => {
    const text = fc.oneof(
      fc.string(),
      fc.double({ noNaN: true }).map(String),
      fc.integer().map((value) => value.toLocaleString('nb')),
    );
    const rule = fc.record(
      {
        whole: fc.boolean(),
        min: fc.integer({ min: -5, max: 5 }),
        max: fc.integer({ min: 6, max: 50 }),
        above: fc.boolean(),
        optional: fc.boolean(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(text, rule, (typed, rule) => {
        const { value, problem, complete, touched } = read(typed, rule);
        if (value !== null) {
          expect(problem).toBeUndefined();
          expect(Number.isFinite(value)).toBe(true);
          expect(value).toBeGreaterThanOrEqual(rule.min ?? value);
          expect(value).toBeLessThanOrEqual(rule.max ?? value);
          if (rule.whole) expect(Number.isInteger(value)).toBe(true);
        }
        if (problem) expect(complete).toBe(false);
        if (value === null && !problem) expect(complete).toBe(rule.optional ?? false);
        expect(touched).toBe(typed.trim() !== '');
      }),
      { numRuns: 500 },
    );
  });
});
