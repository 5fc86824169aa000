import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LOCALE_CODES } from '../../src/termbase/locales.ts';
import { emptyPeriod, type PeriodEntry, readPeriod } from '../../src/tools/nps/input.ts';
import { viewNps } from '../../src/tools/nps/model.ts';
import { formatP } from '../../src/tools/nps/p-value.ts';
import { START } from '../../src/tools/nps/state.ts';
import type { Words } from '../../src/ui/words.ts';

const wordsOf = (locale: (typeof LOCALE_CODES)[number]): Words => ({
  locale,
  messages: JSON.parse(
    readFileSync(new URL(`../../content/i18n/${locale}.json`, import.meta.url), 'utf8'),
  ) as Record<string, string>,
});
const words = wordsOf('en');

const totals = (promoters: string, passives: string, detractors: string): PeriodEntry => ({
  ...emptyPeriod(),
  totals: { promoters, passives, detractors },
});

describe('readPeriod', () => {
  test('takes empty fields for 0 once another is filled', () => {
    expect(readPeriod(totals('5', '', ''), false).groups).toEqual({
      promoters: 5,
      passives: 0,
      detractors: 0,
    });
    expect(readPeriod(totals('', '', ''), false)).toMatchObject({ groups: null, touched: false });
  });

  test('stops at a field with something wrong rather than taking it for 0', () => {
    expect(readPeriod(totals('5', '-2', 'many'), false)).toMatchObject({
      groups: null,
      problems: { passives: 'negative', detractors: 'text' },
    });
  });

  test('sorts eleven counts into groups', () => {
    const entry = {
      ...emptyPeriod('counts'),
      counts: ['1', '', '', '', '', '', '2', '3', '4', '5', '6'],
    };
    expect(readPeriod(entry, false).groups).toMatchObject({
      promoters: 11,
      passives: 7,
      detractors: 3,
    });
  });

  test('counts what a list leaves out', () => {
    const reading = readPeriod({ ...emptyPeriod('list'), list: '9 10 11 x 0' }, false);
    expect(reading).toMatchObject({ listed: 5, groups: { promoters: 2, detractors: 1 } });
    expect(reading.leftOut).toHaveLength(2);
  });
});

describe('viewNps', () => {
  const state = {
    ...START,
    first: totals('58', '38', '24'),
    second: totals('44', '40', '26'),
  };

  test('tells the guide’s example in words', () => {
    const view = viewNps(state, words);
    expect(view.first.sentence).toContain('28.3');
    expect(view.first.sentence).toContain('13.9');
    expect(view.first.sentence).toContain('41.4');
    expect(view.comparison?.verdict).toBe('This move could be chance.');
    expect(view.comparison?.details).toMatch(/\+12\.0.*−8\.2.*\+31\.6.*p = 0\.25/);
    expect(view.needed).toContain('924');
    expect(view.needed).toContain('1,534');
  });

  test('shows its working, ending where the result does', () => {
    const { steps } = viewNps(state, words);
    expect(steps[0]?.formula).toBe('58 + 38 + 24 = 120');
    expect(steps[3]?.formula).toBe('100 × (58 − 24) / 120 = 28.3');
    expect(steps.at(-1)?.formula).toContain('13.9 … 41.4');
    const wald = viewNps({ ...state, method: 'wald' }, words).steps.at(-1)?.formula;
    expect(wald).toContain('14.4 … 42.2');
  });

  test('says how large a move these samples could have shown', () => {
    // z·SE of the adjusted difference: 1.960 × 10.14 = 19.87, rounded up.
    expect(viewNps(state, words).comparison?.visible).toContain('about 20 points');
  });

  test('rounds a small one up to tenths and not to a whole point', () => {
    const quiet = {
      ...START,
      first: totals('1', '999999', '0'),
      second: totals('0', '999999', ''),
    };
    expect(viewNps(quiet, words).comparison?.visible).toContain('about 0.1 points');
  });

  test('claims nothing where the adjustment turns a difference round', () => {
    // 100 against 99, but (1 + ¾ − ¾)/4 = 25 against 99: p 0.048 the other way.
    const one = { ...START, first: totals('1', '', ''), second: totals('99500', '', '500') };
    const { comparison } = viewNps(one, words);
    expect(comparison?.comparison).toMatchObject({ difference: 1, p: expect.closeTo(0.0485, 3) });
    expect(comparison?.verdict).toBe('This move could be chance.');
    const alone = { ...START, first: one.first, benchmark: '99', benchmarkSource: 'own' };
    expect(viewNps(alone, words).benchmark.sentence).toContain('could be chance');
  });

  test('does not take one answer for enough where all are in one group', () => {
    expect(viewNps({ ...START, first: totals('9', '', '') }, words).needed).toBe(
      'For a margin of ±5 points: up to 1,534 answers, if opinions are split as far as they can be.',
    );
  });

  test('calls a large move by its direction, from this period’s side', () => {
    const up = viewNps(
      { ...state, first: totals('900', '50', '50'), second: totals('300', '300', '400') },
      words,
    );
    expect(up.comparison?.verdict).toMatch(/rise/);
    const down = viewNps(
      { ...state, first: totals('300', '300', '400'), second: totals('900', '50', '50') },
      words,
    );
    expect(down.comparison?.verdict).toMatch(/fall/);
  });

  test('warns of few answers, and of one group', () => {
    expect(viewNps({ ...START, first: totals('12', '8', '5') }, words).first.warnings).toHaveLength(
      1,
    );
    expect(viewNps({ ...START, first: totals('9', '', '') }, words).first.warnings).toHaveLength(2);
    expect(
      viewNps({ ...START, first: totals('40', '40', '40') }, words).first.warnings,
    ).toHaveLength(0);
  });

  test('does not offer an interval that misses the score as if all were well', () => {
    const of = (promoters: string, confidence: '90' | '95' = '95') =>
      viewNps({ ...START, first: totals(promoters, '', ''), confidence }, words).first;
    // (0.75 + 1 − 0.75) / 4 = 0.25 ± 1.959964 × √((2.5 / 4 − 0.0625) / 4): −48.5 to 98.5.
    expect(of('1').sentence).toBe(
      'From 1 answer, the score is 100.0. That is too few to tell the score of all customers: the 95% interval, −48.5 to 98.5, does not even include this score.',
    );
    expect(of('3', '90').sentence).toContain('2.5 to 97.5, does not even include');
    for (const n of ['2', '3']) {
      expect(of(n).sentence).toMatch(/lies between −.* and 100\.0\.$/);
      expect(of(n).warnings[0]).toMatch(/^Only \d answers/);
    }
  });

  test.each(['', '0', '-5', 'wide', '101'])('asks for a margin instead of taking %j', (margin) => {
    expect(viewNps({ ...state, margin }, words)).toMatchObject({
      needed: null,
      marginProblem: true,
    });
  });

  test('its tables hold the true values', () => {
    const { intervals, distribution } = viewNps(state, words);
    expect(intervals?.table.rows).toHaveLength(2);
    expect(intervals?.table.rows[0]?.[1]?.value).toBeCloseTo(28.3333, 3);
    expect(distribution?.table.rows[0]?.map((cell) => cell.value)).toEqual([
      undefined,
      58,
      58 / 120,
      44,
      44 / 110,
    ]);
  });

  test('its drawing compares two periods by shares, one by counts', () => {
    const two = viewNps(state, words).distribution?.chart;
    expect(two).toMatchObject({
      items: [{ text: '48%', earlier: { text: '40%' } }, {}, {}],
      legend: { now: 'This period', earlier: 'Earlier period' },
    });
    const one = viewNps({ ...state, second: null }, words).distribution?.chart;
    expect(one).toMatchObject({ items: [{ value: 58, text: '58' }, {}, {}] });
    expect(one).not.toHaveProperty('legend');
  });

  test.each(LOCALE_CODES)('speaks %s without a gap', (locale) => {
    for (const method of ['wald', 'adjusted-wald'] as const) {
      for (const first of [totals('58', '38', '24'), totals('1', '', ''), totals('2', '0', '0')]) {
        const view = viewNps({ ...state, method, first }, wordsOf(locale));
        expect(JSON.stringify(view)).not.toMatch(/NaN|Infinity|\{\{|undefined/);
      }
    }
  });
});

test('a p-value is never rounded to nothing', () => {
  expect(formatP(0.00001, words)).toBe('p < 0.001');
  expect(formatP(0.0421, words)).toBe('p = 0.042');
  expect(formatP(0.2478, words)).toBe('p = 0.25');
});
