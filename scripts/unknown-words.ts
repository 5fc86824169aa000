/**
 * `npm run words`: words of the pages that neither a dictionary nor `content/words/` knows, by
 * language. Mend them, or add them to the list of their language.
 */
import { readPages } from '../src/site/build/source-pages.ts';
import { LOCALE_CODES } from '../src/termbase/locales.ts';
import { unknownWords } from './lib/spelling.ts';

const pages = readPages();
for (const locale of LOCALE_CODES) {
  for (const { word, file, line } of await unknownWords(locale, pages)) {
    console.log(`${locale}\t${word}\t${file}:${line}`);
  }
}
