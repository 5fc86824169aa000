import { dan, eng, heb, nob, pol } from 'stopword';
import type { Locale } from '../../termbase/locales.ts';
import type { LanguageKnowledge } from '../../termbase/lookup/build.ts';
import { polishForms } from './polish-forms.ts';
import { type SourcePage, wordsOf } from './source-pages.ts';

/** What the search knows of each language beside the pages: common words, Polish word forms. */
export async function languageKnowledge(
  pages: readonly SourcePage[],
): Promise<Record<Locale, LanguageKnowledge>> {
  const polish = wordsOf(pages.filter(({ locale }) => locale === 'pl'));
  return {
    en: { common: eng },
    nb: { common: nob },
    pl: { common: pol, inflect: await polishForms(polish) },
    da: { common: dan },
    he: { common: heb },
  };
}
