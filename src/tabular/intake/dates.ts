import { LOCALE_CODES } from '../../termbase/locales.ts';
import type { Granularity } from './plan.ts';

/** A day, month, quarter or year; what is finer than the precision is the first of it. */
export interface When {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly precision: 'day' | 'month' | 'quarter' | 'year';
}

const INVISIBLE = /[\u200e\u200f\u061c\u2066-\u2069\ufeff]/g;
/** What may follow a day: a time, with or without seconds, zone or half of the day. */
const TIME = String.raw`(?:[T ,]+\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[.,]\d+)?(?: ?[AaPp]\.?[Mm]\.?)?(?: ?(?:Z|UTC|[+-]\d{2}:?\d{2}))?)?`;

const YEAR_FIRST = new RegExp(`^(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})${TIME}$`);
const YEAR_LAST = new RegExp(`^(\\d{1,2})([-./]) ?(\\d{1,2})\\2 ?(\\d{4}|\\d{2})${TIME}$`);
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
const YEAR_MONTH = /^(\d{4})[-./](\d{1,2})$/;
const MONTH_YEAR = /^(\d{1,2})[-./](\d{4})$/;
const YEAR_ONLY = /^((?:19|20)\d{2})$/;
/** Q2, K2 (kvartal, kwartał), 2. kvartal, II kw., רבעון 2: before or after the year. */
const QUARTER = String.raw`(?:[QqKk] ?([1-4])|([1-4])\.? ?(?:[Qq]|kv(?:art(?:al)?)?\.?|kw(?:art(?:ał|al)?)?\.?)|(?:kvartal|kwartał|quarter|רבעון) ?([1-4])|(IV|I{1,3}) ?kw(?:art(?:ał|al)?)?\.?)`;
const QUARTER_YEAR = new RegExp(`^${QUARTER}[ -./]*(\\d{4})(?: ?r\\.?)?$`, 'i');
const YEAR_QUARTER = new RegExp(`^(\\d{4})[ -./]*${QUARTER}$`, 'i');
const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

/**
 * Reads a date as spreadsheets and people write it; a time after it is left aside.
 *
 * Days: 2026-04-03, 2026/4/3, 20260403, 3.4.2026, 03/04/26, 3 April 2026. Months: 2026-04,
 * 4.2026, April 2026. Quarters: 2026Q2, Q2 2026, 2. kvartal 2026, II kw. 2026, רבעון 2 2026.
 * Years: 2026.
 *
 * @param dayFirst whether 3/4/2026 is the third of April; what can only be read the other way,
 *   such as 12/31/2026 with the day first, is no date
 * @returns `null` for what is no date, 30 February included
 */
export function parseDate(text: string, dayFirst: boolean): When | null {
  const bare = text.replace(INVISIBLE, '').trim();
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
  return quarter(bare) ?? named(bare);
}

/** Whether two numbers of a date could each be the month, so that its order cannot be told. */
export function dateOrder(text: string): 'dayFirst' | 'monthFirst' | 'either' | null {
  const match = YEAR_LAST.exec(text.replace(INVISIBLE, '').trim());
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
  if (m < 1 || m > 12 || d < 1) return null;
  return d > new Date(Date.UTC(year, m, 0)).getUTCDate()
    ? null
    : { year, month: m, day: d, precision: 'day' };
}

function month(year: number, m: number): When | null {
  return m < 1 || m > 12 ? null : { year, month: m, day: 1, precision: 'month' };
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

/** Two digits stand for 1970 to 2069. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

/** A month by its name, with the day before it or after it, or without one. */
const NAMED = new RegExp(
  `^(?:(\\d{1,2})[. -]+)?([\\p{L}׳'’]{3,})\\.?[,. -]+(?:(\\d{1,2}),? +)?(\\d{4})(?: ?r\\.?)?${TIME}$`,
  'u',
);

function named(text: string): When | null {
  const match = NAMED.exec(text);
  if (!match) return null;
  const m = monthNames().get(bareName(match[2] ?? ''));
  if (m === undefined) return null;
  const d = match[1] ?? match[3];
  const year = Number(match[4]);
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
