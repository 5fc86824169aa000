import type { Locale } from '../termbase/locales.ts';
import { dateLocale } from './format-date.ts';

/** Items joined as the language joins them ("a, b and c"). */
export function formatList(locale: Locale, items: readonly string[]): string {
  const list = new Intl.ListFormat(dateLocale(locale), { type: 'conjunction' }).format(items);
  // The Hebrew "and" takes a hyphen before what is not Hebrew; a mark of direction or of quotation is no reason.
  return list.replace(/ו-(?=[\u2066-\u2068]*"?\p{Script=Hebrew})/gu, 'ו');
}

/**
 * Names joined in a list, only the first with its capital: names that stand alone as labels
 * become words of a sentence. `start` is false where the list stands inside a sentence.
 */
export function formatNames(locale: Locale, names: readonly string[], start = true): string {
  return formatList(
    locale,
    names.map((name, i) =>
      i === 0 && start ? name : name.charAt(0).toLocaleLowerCase(locale) + name.slice(1),
    ),
  );
}
