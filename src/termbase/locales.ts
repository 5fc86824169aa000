/**
 * The languages of the atlas. A sixth is one entry here plus its words in `content/`.
 */
export const LOCALES = {
  en: { lang: 'en', dir: 'ltr', name: 'English' },
  nb: { lang: 'nb', dir: 'ltr', name: 'Norsk' },
  pl: { lang: 'pl', dir: 'ltr', name: 'Polski' },
  da: { lang: 'da', dir: 'ltr', name: 'Dansk' },
  he: { lang: 'he', dir: 'rtl', name: 'עברית' },
} as const;

export type Locale = keyof typeof LOCALES;

/** Locale codes in the order in which they are offered. */
export const LOCALE_CODES = Object.keys(LOCALES) as Locale[];

/** The locale whose address stands in for readers whose language the atlas does not speak. */
export const DEFAULT_LOCALE: Locale = 'en';

/** Whether a path segment names a language of the atlas. */
export function isLocale(value: unknown): value is Locale {
  return typeof value === 'string' && Object.hasOwn(LOCALES, value);
}
