import { LOCALE_CODES } from '../../termbase/locales.ts';
import { withoutMarks } from '../invisible.ts';
import type { Granularity } from './plan.ts';

/** A day, month, quarter or year; what is finer than the precision is the first of it. */
export interface When {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly precision: 'day' | 'month' | 'quarter' | 'year';
}

/** What may follow a day: a time, with or without seconds, half of the day or zone (`GMT+1`). */
const TIME = String.raw`(?:[T ,]+\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[.,]\d+)?(?: ?[AaPp]\.?[Mm]\.?)?(?: ?[A-Z]{0,5}(?:[+-]\d{1,2}(?::?\d{2})?)?)?)?`;

const YEAR_FIRST = new RegExp(`^(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})${TIME}$`);
const YEAR_LAST = new RegExp(
  `^(\\d{1,2})([-./]) ?(\\d{1,2})\\2 ?(\\d{4}|\\d{2})(?: ?r\\.)?${TIME}$`,
);
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
const YEAR_MONTH = /^(\d{4})[-./](\d{1,2})$/;
const MONTH_YEAR = /^(\d{1,2})[-./](\d{4})$/;
const YEAR_ONLY = /^((?:19|20)\d{2})$/;
/** What a spreadsheet counts: days since the end of 1899, the time as a fraction of a day. */
const SERIAL = /^\d{5}(?:[.,]\d+)?$/;
const FIRST_SERIAL = 25_569;
const LAST_SERIAL = 73_050;
/** Q2, K2 (kvartal, kwartał), 2. kvartal, II kw., רבעון 2: before or after the year. */
const QUARTER = String.raw`(?:[QqKk] ?([1-4])|([1-4])\.? ?(?:[Qq]|kv(?:art(?:al)?)?\.?|kw(?:art(?:ał|al)?)?\.?)|(?:kvartal|kwartał|quarter|רבעון) ?([1-4])|(IV|I{1,3}) ?kw(?:art(?:ał|al)?)?\.?)`;
const QUARTER_YEAR = new RegExp(`^${QUARTER}[ -./]*(\\d{4})(?: ?r\\.?)?$`, 'i');
const YEAR_QUARTER = new RegExp(`^(\\d{4})[ -./]*${QUARTER}$`, 'i');
const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

/**
 * Reads a date as spreadsheets and people write it; a time after it is left aside.
 *
 * Days: 2026-04-03, 2026/4/3, 20260403, 3.4.2026, 03/04/26, 3 April 2026, 03-kwi-26. Months: 2026-04,
 * 4.2026, April 2026. Quarters: 2026Q2, Q2 2026, 2. kvartal 2026, II kw. 2026, רבעון 2 2026.
 * Years: 2026. A spreadsheet's number for a day from 1970 to 2099: 46115, 46115,5.
 *
 * @param dayFirst whether 3/4/2026 is the third of April; what can only be read the other way,
 *   such as 12/31/2026 with the day first, is no date
 * @returns `null` for what is no date, 30 February and the 0001-01-01 of databases included
 */
export function parseDate(text: string, dayFirst: boolean): When | null {
  const bare = withoutMarks(text).trim().replace(/\s/g, ' ');
  if (bare.length < 4 || bare.length > 40) return null;
  let match = YEAR_FIRST.exec(bare) ?? COMPACT.exec(bare);
  if (match) return day(Number(match[1]), Number(match[2]), Number(match[3]));
  match = YEAR_LAST.exec(bare);
  if (match) {
    const [first, second] = [Number(match[1]), Number(match[3])];
    // Points are never put between an American month and day.
    const [d, m] = dayFirst || match[2] === '.' ? [first, second] : [second, first];
    return day(fullYear(match[4] ?? ''), m, d);
  }
  match = YEAR_MONTH.exec(bare);
  if (match) return month(Number(match[1]), Number(match[2]));
  match = MONTH_YEAR.exec(bare);
  if (match) return month(Number(match[2]), Number(match[1]));
  match = YEAR_ONLY.exec(bare);
  if (match) return { year: Number(match[1]), month: 1, day: 1, precision: 'year' };
  return quarter(bare) ?? named(bare) ?? serial(bare);
}

/** Whether a text is a date to a spreadsheet alone: to anybody else it is a number. */
export function isSerial(text: string): boolean {
  return SERIAL.test(withoutMarks(text).trim());
}

/** Whether two numbers of a date could each be the month, so that its order cannot be told. */
export function dateOrder(text: string): 'dayFirst' | 'monthFirst' | 'either' | null {
  const match = YEAR_LAST.exec(withoutMarks(text).trim().replace(/\s/g, ' '));
  if (!match || match[2] === '.') return null;
  const [first, second] = [Number(match[1]), Number(match[3])];
  if (first > 12) return second <= 12 ? 'dayFirst' : null;
  if (second > 12) return 'monthFirst';
  return first === second ? null : 'either';
}

/** Days from 1970-01-01 to the beginning of a date. */
export function dayNumber({ year, month: m, day: d }: When): number {
  return Date.UTC(year, m - 1, d) / 86_400_000;
}

/**
 * Name of the period a date lies in: `2026-04`, `2026-Q2` or `2026`, which also sort in time.
 *
 * @returns `null` where the date does not say so much: a quarter has no month
 */
export function periodOf(when: When, granularity: Exclude<Granularity, 'written'>): string | null {
  const { year, month: m, precision } = when;
  if (granularity === 'year') return String(year);
  if (precision === 'year') return null;
  if (granularity === 'quarter') return `${year}-Q${Math.ceil(m / 3)}`;
  return precision === 'quarter' ? null : `${year}-${String(m).padStart(2, '0')}`;
}

function day(year: number, m: number, d: number): When | null {
  if (year < 1000 || m < 1 || m > 12 || d < 1) return null;
  return d > new Date(Date.UTC(year, m, 0)).getUTCDate()
    ? null
    : { year, month: m, day: d, precision: 'day' };
}

function month(year: number, m: number): When | null {
  return year < 1000 || m < 1 || m > 12 ? null : { year, month: m, day: 1, precision: 'month' };
}

function quarter(text: string): When | null {
  const after = QUARTER_YEAR.exec(text);
  const before = after ? null : YEAR_QUARTER.exec(text);
  const year = after?.[5] ?? before?.[1];
  if (year === undefined) return null;
  const parts = after ? after.slice(1, 5) : (before?.slice(2, 6) ?? []);
  const told = parts.find((part) => part !== undefined) ?? '';
  const number = ROMAN[told.toLowerCase()] ?? Number(told);
  return { year: Number(year), month: number * 3 - 2, day: 1, precision: 'quarter' };
}

function serial(text: string): When | null {
  if (!SERIAL.test(text)) return null;
  const days = Math.floor(Number(text.replace(',', '.')));
  if (days < FIRST_SERIAL || days > LAST_SERIAL) return null;
  const date = new Date((days - FIRST_SERIAL) * 86_400_000);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    precision: 'day',
  };
}

/** Two digits stand for 1970 to 2069. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

/** A month by its name, with the day before it or after it, or without one. */
const NAMED = new RegExp(
  `^(?:(\\d{1,2})[. -]+)?([\\p{L}׳'’]{3,})\\.?[,. -]+(?:(\\d{1,2}),? +)?(\\d{4}|\\d{2})(?: ?r\\.?)?${TIME}$`,
  'u',
);

function named(text: string): When | null {
  const match = NAMED.exec(text);
  if (!match) return null;
  const m = monthNames().get(bareName(match[2] ?? ''));
  if (m === undefined) return null;
  const d = match[1] ?? match[3];
  const digits = match[4] ?? '';
  // Without a day, the two digits may be the day.
  if (d === undefined && digits.length === 2) return null;
  const year = fullYear(digits);
  return d === undefined ? month(year, m) : day(year, m, Number(d));
}

let names: Map<string, number> | undefined;

/** Names of the months in the five languages, long and short, alone and after a day. */
function monthNames(): ReadonlyMap<string, number> {
  if (names) return names;
  names = new Map();
  for (const locale of LOCALE_CODES) {
    for (const style of ['long', 'short'] as const) {
      for (const withDay of [true, false]) {
        const format = new Intl.DateTimeFormat(locale, {
          month: style,
          ...(withDay ? { day: 'numeric' } : {}),
          timeZone: 'UTC',
        });
        for (let m = 1; m <= 12; m++) {
          const part = format
            .formatToParts(new Date(Date.UTC(2026, m - 1, 7)))
            .find(({ type }) => type === 'month');
          const name = bareName(part?.value ?? '');
          if (/\p{L}/u.test(name)) {
            names.set(name, m);
            // "In May" is one word in Hebrew.
            if (locale === 'he') names.set(name.startsWith('ב') ? name.slice(1) : `ב${name}`, m);
          }
        }
      }
    }
  }
  return names;
}

function bareName(name: string): string {
  return name.toLowerCase().replace(/[.׳'’]/g, '');
}
