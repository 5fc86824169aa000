import { describe, expect, test } from 'vitest';
import { isolateHtml, latinRuns } from '../../src/site/lib/bidi.ts';
import { formatList } from '../../src/ui/format-list.ts';

const isolated = (text: string) =>
  latinRuns(text)
    .filter((run) => run.isolated)
    .map((run) => run.text);

describe('latinRuns', () => {
  test.each([
    ['מדד NPS (רווח 13.9–41.4) גדל.', ['NPS', '13.9–41.4']],
    [
      'לפי Keiningham ועמיתיו (Journal of Service Research, 2015).',
      ['Keiningham', '(Journal of Service Research, 2015)'],
    ],
    ['הציון הוא −12.3 נקודות', ['−12.3']],
    ['48.3% − 20.0% = 28.3 נקודות', ['48.3% − 20.0% = 28.3']],
    ['מוסיפים 1½ פסיביים', ['1½']],
    ['SE = 100·√((p + d − (p − d)²)/n), כאשר', ['SE = 100·√((p + d − (p − d)²)/n)']],
    ['ב-12 החודשים האחרונים', []],
    ['הוא \u2068\u200f\u200e−2,700\u00a0\u200f₪\u2069.', ['−2,700']],
    ['בין \u2068\u200e−6\u2069 לבין', ['−6']],
  ])('%s', (text, runs) => {
    expect(isolated(text)).toEqual(runs);
  });

  test('loses nothing', () => {
    const text = 'א (NPS) ב, Net Promoter Score: 28.3 (13.9–41.4)! ג';
    expect(
      latinRuns(text)
        .map((run) => run.text)
        .join(''),
    ).toBe(text);
  });
});

test('isolateHtml escapes, and touches no other language', () => {
  expect(isolateHtml('a < b & NPS', 'en')).toBe('a &lt; b &amp; NPS');
  expect(isolateHtml('מדד <NPS>', 'he')).toBe('מדד &lt;<bdi dir="ltr">NPS</bdi>&gt;');
});

test('in Polish a one-letter word is tied to the next', () => {
  expect(isolateHtml('nawyk i uwięzienie w umowie', 'pl')).toBe(
    'nawyk i\u00a0uwięzienie w\u00a0umowie',
  );
  expect(isolateHtml('a i b', 'en')).toBe('a i b');
});

test('a Hebrew list joins isolated Hebrew words without a hyphen', () => {
  expect(formatList('he', ['\u2068א\u2069', '\u2068ב\u2069'])).toBe('\u2068א\u2069 ו\u2068ב\u2069');
  expect(formatList('he', ['א', 'NPS'])).toBe('א ו-NPS');
});
