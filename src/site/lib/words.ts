import da from '../../../content/i18n/da.json' with { type: 'json' };
import en from '../../../content/i18n/en.json' with { type: 'json' };
import he from '../../../content/i18n/he.json' with { type: 'json' };
import nb from '../../../content/i18n/nb.json' with { type: 'json' };
import pl from '../../../content/i18n/pl.json' with { type: 'json' };
import type { Locale } from '../../termbase/locales.ts';
import { isLocale } from '../../termbase/locales.ts';
import type { Words } from '../../ui/words.ts';

const MESSAGES: Record<Locale, Record<string, string>> = { en, nb, pl, da, he };

/** All words of the interface in one language; for the build, never sent whole to a browser. */
export function wordsFor(locale: Locale): Words {
  return { locale, messages: MESSAGES[locale] };
}

/**
 * The locale of a route.
 *
 * @throws {RangeError} when a page outside the five languages asks for one
 */
export function routeLocale(locale: string | undefined): Locale {
  if (!isLocale(locale)) throw new RangeError(`no such language in the atlas: ${String(locale)}`);
  return locale;
}
