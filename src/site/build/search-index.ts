import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import { LOCALE_CODES } from '../../termbase/locales.ts';
import { buildLookup } from '../../termbase/lookup/build.ts';
import { writeFullText } from './full-text.ts';
import { languageKnowledge } from './language-knowledge.ts';
import { lookupConcepts } from './lookup-concepts.ts';
import { searchWords } from './search-words.ts';
import { readPages } from './source-pages.ts';

/** Writes what the search loads: `search/` for concepts and its words, `pagefind/` for the full text. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'atlas:search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const pages = readPages();
        const knowledge = await languageKnowledge(pages);
        const concepts = lookupConcepts(pages);
        const lookup = buildLookup(concepts, knowledge);
        await mkdir(join(root, 'search'), { recursive: true });
        await writeFile(join(root, 'search/lookup.json'), JSON.stringify(lookup));
        let count = 0;
        for (const locale of LOCALE_CODES) {
          const words = JSON.stringify(searchWords(locale, pages));
          await writeFile(join(root, `search/${locale}.json`), words);
          count += await writeFullText(root, locale, knowledge[locale].inflect);
        }
        await pagefind.close();
        logger.info(`${concepts.length} concepts to look up, ${count} pages to search`);
      },
    },
  };
}
