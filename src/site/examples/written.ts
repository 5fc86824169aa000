import type { Locale } from '../../termbase/locales.ts';
import { writtenForms } from './example.ts';
import { quantity } from './registry.ts';

/** What an author writes for a number of the guide's example: `[28.3](ex:now.score)`. */
export const SCHEME = 'ex:';

const NUMBER = /\[([^\]]+)\]\(ex:([\w.-]+)\)/g;

/**
 * The computed number in the form in which the author wrote it, with the language's own spaces.
 *
 * @param guide name of the guide whose example holds the number
 * @param name name of the quantity
 * @param written what stands in the source
 * @throws {RangeError} where there is no such quantity, or another number is written
 */
export function computedNumber(
  locale: Locale,
  guide: string,
  name: string,
  written: string,
): string {
  const forms = writtenForms(locale, quantity(locale, guide, name));
  const form = forms.find((it) => plain(it) === plain(written));
  if (form === undefined) {
    throw new RangeError(`"${written}" is written, ${forms[0]} is computed`);
  }
  return form.replace(MARKS, '');
}

/** A text of a guide with its numbers filled in; throws as `computedNumber` does. */
export function fillNumbers(text: string, locale: Locale, guide: string): string {
  return text.replace(NUMBER, (_, written: string, name: string) =>
    computedNumber(locale, guide, name, written),
  );
}

/** Marks of direction: the page isolates its numbers itself. */
const MARKS = /[\u200e\u200f\u2066-\u2069]/g;

function plain(text: string): string {
  return text
    .replace(MARKS, '')
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
    .trim();
}
