import { describe, expect, test } from 'vitest';
import { dateOrder, dayNumber, parseDate, periodOf } from '../../src/tabular/intake/dates.ts';
import { guessDateOrder, guessGranularity } from '../../src/tabular/intake/recognise.ts';
import { waveOrder } from '../../src/tabular/intake/waves.ts';

const shown = (text: string, dayFirst = true) => {
  const when = parseDate(text, dayFirst);
  return when && `${when.year}-${when.month}-${when.day} ${when.precision}`;
};

describe('parseDate', () => {
  test.each([
    ['2026-04-03', '2026-4-3 day'],
    ['2026/4/3', '2026-4-3 day'],
    ['20260403', '2026-4-3 day'],
    ['2026-04-03T12:30:00Z', '2026-4-3 day'],
    ['2026-04-03 12:30:05.123 +02:00', '2026-4-3 day'],
    ['3.4.2026', '2026-4-3 day'],
    ['03.04.26', '2026-4-3 day'],
    ['3. 4. 2026', '2026-4-3 day'],
    ['03/04/2026 9:05 PM', '2026-4-3 day'],
    ['3-4-2026', '2026-4-3 day'],
    ['\u200f03/04/2026', '2026-4-3 day'],
    ['2026-04', '2026-4-1 month'],
    ['04.2026', '2026-4-1 month'],
    ['4/2026', '2026-4-1 month'],
    ['2026Q2', '2026-4-1 quarter'],
    ['2026-Q2', '2026-4-1 quarter'],
    ['Q2 2026', '2026-4-1 quarter'],
    ['q2/2026', '2026-4-1 quarter'],
    ['2. kvartal 2026', '2026-4-1 quarter'],
    ['K2 2026', '2026-4-1 quarter'],
    ['II kw. 2026', '2026-4-1 quarter'],
    ['2 kwartał 2026 r.', '2026-4-1 quarter'],
    ['IV kwartał 2026', '2026-10-1 quarter'],
    ['רבעון 2 2026', '2026-4-1 quarter'],
    ['2026', '2026-1-1 year'],
    ['3 April 2026', '2026-4-3 day'],
    ['Apr 3, 2026', '2026-4-3 day'],
    ['3. april 2026', '2026-4-3 day'],
    ['3 kwietnia 2026', '2026-4-3 day'],
    ['kwiecień 2026', '2026-4-1 month'],
    ['maj 2026', '2026-5-1 month'],
    ['3 באפריל 2026', '2026-4-3 day'],
    ['29.2.2024', '2024-2-29 day'],
    // Google Forms, also with the narrow space that browsers put before the half of the day.
    ['2026/04/03 9:05:12 AM GMT+1', '2026-4-3 day'],
    ['2026/04/03 9:05:12 PM CEST', '2026-4-3 day'],
    ['4/3/2026, 9:05:12\u202fPM', '2026-3-4 day'],
    ['2026-04-03\u00a012:30', '2026-4-3 day'],
    ['2026-04-03T12:30:00+0200', '2026-4-3 day'],
    // Excel's own short forms.
    ['03-kwi-26', '2026-4-3 day'],
    ['3-Apr-26', '2026-4-3 day'],
    ['3. apr. 26', '2026-4-3 day'],
    ['3.04.2026 r.', '2026-4-3 day'],
    // What Excel counts.
    ['25569', '1970-1-1 day'],
    ['46115', '2026-4-3 day'],
    ['46115,4375', '2026-4-3 day'],
    ['46115.999', '2026-4-3 day'],
    ['\u202a03.04.2026\u202c', '2026-4-3 day'],
  ])('reads %j', (text, when) => {
    expect(shown(text)).toBe(when);
  });

  test.each([
    '',
    'Wave 2',
    '31.02.2026',
    '29.2.2026',
    '13/13/2026',
    '12/31/2026',
    '2026-13',
    '2026Q5',
    '7',
    '12345',
    '20261345',
    'K1',
    'May',
    // April of 2026, or the 26th of April.
    'kwi-26',
    'Apr 26',
    // What databases write for no date.
    '0001-01-01',
    '0000-00-00',
    '0001-01-01 00:00:00',
    '25568',
    '73051',
    '046115',
    '2026-04-03 12:30 and more',
  ])('takes %j for no date', (text) => {
    expect(parseDate(text, true)).toBeNull();
  });

  test('puts the month first where told so, but not between points', () => {
    expect(shown('4/3/2026', false)).toBe('2026-4-3 day');
    expect(shown('12/31/2026', false)).toBe('2026-12-31 day');
    expect(shown('31/12/2026', false)).toBeNull();
    expect(shown('3.4.2026', false)).toBe('2026-4-3 day');
  });

  test('counts days from 1970', () => {
    const day = (text: string) => {
      const when = parseDate(text, true);
      return when && dayNumber(when);
    };
    expect(day('1970-01-01')).toBe(0);
    expect(day('2000-03-01')).toBe(11_017);
    expect(day('1969-12-31')).toBe(-1);
  });
});

test('a period is only named where the date says as much', () => {
  const name = (text: string, by: 'month' | 'quarter' | 'year') => {
    const when = parseDate(text, true);
    return when && periodOf(when, by);
  };
  expect(name('30.11.2026', 'month')).toBe('2026-11');
  expect(name('30.11.2026', 'quarter')).toBe('2026-Q4');
  expect(name('30.11.2026', 'year')).toBe('2026');
  expect(name('2026Q4', 'month')).toBeNull();
  expect(name('2026', 'quarter')).toBeNull();
});

describe('the order of day and month', () => {
  test('is told by a number above twelve', () => {
    expect(guessDateOrder(['3/4/2026', '25/4/2026'])).toEqual({ dayFirst: true, ambiguous: false });
    expect(guessDateOrder(['3/4/2026', '4/25/2026'])).toEqual({
      dayFirst: false,
      ambiguous: false,
    });
  });
  test('and else is the reader’s to say', () => {
    expect(guessDateOrder(['3/4/2026', '5/6/2026'])).toEqual({ dayFirst: true, ambiguous: true });
    expect(guessDateOrder(['3/3/2026'])).toEqual({ dayFirst: true, ambiguous: false });
    expect(guessDateOrder(['3.4.2026', '2026-04-03'])).toEqual({
      dayFirst: true,
      ambiguous: false,
    });
    expect(dateOrder('Wave 3/4')).toBeNull();
  });
});

test('waves are cut no finer than they are dated', () => {
  expect(guessGranularity(['1.1.2026', '5.6.2026'], true)).toBe('month');
  expect(guessGranularity(['1.1.2024', '5.6.2026'], true)).toBe('quarter');
  expect(guessGranularity(['1.1.2010', '5.6.2026'], true)).toBe('year');
  expect(guessGranularity(['Q1 2026', 'Q2 2026'], true)).toBe('quarter');
  expect(guessGranularity(['2025', '2026'], true)).toBe('year');
  expect(guessGranularity(['Wave 1', 'Wave 2'], true)).toBe('written');
  expect(guessGranularity([], true)).toBe('written');
});

test('waves stand in the order of time', () => {
  const ordered = (names: string[], by: 'month' | 'written') =>
    waveOrder(names, by, true).map((place) => names[place]);
  expect(ordered(['Wave 10', 'Wave 9', 'Wave 1'], 'written')).toEqual([
    'Wave 1',
    'Wave 9',
    'Wave 10',
  ]);
  expect(ordered(['3.5.2026', '20.4.2026'], 'written')).toEqual(['20.4.2026', '3.5.2026']);
  expect(ordered(['maj 2026', 'april 2026'], 'written')).toEqual(['april 2026', 'maj 2026']);
  expect(ordered(['2026-10', '2026-09', '2025-12'], 'month')).toEqual([
    '2025-12',
    '2026-09',
    '2026-10',
  ]);
});
