import type { Locale } from '../../termbase/locales.ts';
import { startOfDay } from './model.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** How far off a moment is, in words: "in 10 minutes", "tomorrow", "in 3 months". */
export function whenInWords(locale: Locale, moment: Date, now: Date): string {
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const minutes = Math.round((moment.getTime() - now.getTime()) / MINUTE);
  if (minutes < 60) return relative.format(Math.max(1, minutes), 'minute');
  // Rounded, because a day in which the clocks change is an hour shorter or longer.
  const days = Math.round((startOfDay(moment).getTime() - startOfDay(now).getTime()) / DAY);
  if (days < 1) return relative.format(Math.round(minutes / 60), 'hour');
  if (days < 31) return relative.format(days, 'day');
  if (days < 730) return relative.format(Math.round(days / 30.44), 'month');
  return relative.format(Math.round(days / 365.25), 'year');
}
