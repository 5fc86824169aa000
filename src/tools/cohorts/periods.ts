import type { Locale } from '../../termbase/locales.ts';
import { formatNumber } from '../../ui/format.ts';
import { dateLocale } from '../../ui/format-date.ts';
import { say, type Words } from '../../ui/words.ts';

export const PERIODS = ['week', 'month', 'quarter', 'year'] as const;

export type Period = (typeof PERIODS)[number];

const DAY = 86_400_000;
/** Monday of the week in which 1970 began, in days since then. */
const FIRST_MONDAY = -3;
const MONTHS: Readonly<Record<Exclude<Period, 'week'>, number>> = {
  month: 1,
  quarter: 3,
  year: 12,
};

/**
 * Number of the period a day lies in; weeks begin on Monday.
 *
 * Months by Hinnant's days_from_civil turned round: half a million dates are too many for `Date`.
 *
 * @param day days since 1970-01-01
 */
export function periodOf(day: number, period: Period): number {
  if (period === 'week') return Math.floor((day - FIRST_MONDAY) / 7);
  // Years that begin in March, so that the leap day is the last; eras of 400 years.
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const inEra = shifted - era * 146_097;
  const year = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) /
      365,
  );
  const inYear = inEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const marched = Math.floor((5 * inYear + 2) / 153);
  const months = 12 * (year + era * 400) + marched + 2;
  return Math.floor(months / MONTHS[period]);
}

/** First day of a period, in days since 1970-01-01. */
export function firstDay(number: number, period: Period): number {
  if (period === 'week') return number * 7 + FIRST_MONDAY;
  const months = number * MONTHS[period];
  return Date.UTC(Math.floor(months / 12), ((months % 12) + 12) % 12, 1) / DAY;
}

/** Name of a period for a table: Mar 2026, Q1 2026, 2026, or the Monday of a week. */
export function periodName(number: number, period: Period, words: Words): string {
  const date = new Date(firstDay(number, period) * DAY);
  const year = String(date.getUTCFullYear());
  if (period === 'year') return year;
  if (period === 'quarter') {
    const quarter = Math.floor(date.getUTCMonth() / 3) + 1;
    return say(words, 'cohorts.quarter', { quarter: formatNumber(words.locale, quarter), year });
  }
  return format(words.locale, date, period === 'week');
}

/** A day as people write it. */
export function dayName(day: number, { locale }: Words): string {
  return format(locale, new Date(day * DAY), true);
}

function format(locale: Locale, date: Date, withDay: boolean): string {
  return new Intl.DateTimeFormat(dateLocale(locale), {
    year: 'numeric',
    month: 'short',
    ...(withDay && { day: 'numeric' }),
    timeZone: 'UTC',
  }).format(date);
}
