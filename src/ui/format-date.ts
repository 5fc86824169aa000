import type { Locale } from '../termbase/locales.ts';

/** Language of dates; the atlas's English is British: 22 November 2026, not November 22, 2026. */
export function dateLocale(locale: Locale): string {
  return locale === 'en' ? 'en-GB' : locale;
}

/** Day in words, for a page's last change. */
export function formatDate(locale: Locale, date: Date): string {
  return new Intl.DateTimeFormat(dateLocale(locale), { dateStyle: 'long', timeZone: 'UTC' }).format(
    date,
  );
}

/** Day and time in the reader's own time zone. */
export function formatDateTime(locale: Locale, date: Date): string {
  return new Intl.DateTimeFormat(dateLocale(locale), {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(date);
}
