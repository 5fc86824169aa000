import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { toCsv } from '../../tabular/csv.ts';
import { toAnki } from '../../termbase/exports/anki.ts';
import { COLUMNS, type TableWords, termRows } from '../../termbase/exports/csv.ts';
import { toJson, toJsonLanguage } from '../../termbase/exports/json.ts';
import type { TermBase } from '../../termbase/exports/model.ts';
import { toSkos } from '../../termbase/exports/skos.ts';
import { toTbx } from '../../termbase/exports/tbx.ts';
import { LOCALE_CODES, type Locale } from '../../termbase/locales.ts';
import { say } from '../../ui/words.ts';
import { termFileAddress } from '../lib/term-files.ts';
import { wordsFor } from '../lib/words.ts';
import { llmsText } from './llms-text.ts';
import { copyAddress, markdownCopy } from './markdown-copy.ts';
import { readPages } from './source-pages.ts';
import { readTermBase } from './term-base.ts';

/**
 * Writes the open data from the same source as the pages: the term base in `terms/`, a Markdown
 * copy beside each page, and `llms.txt`.
 */
export function termFiles(): AstroIntegration {
  let site = '';
  return {
    name: 'atlas:term-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        const base = `${config.base.replace(/\/$/, '')}/`;
        site = new URL(base, config.site).href;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const pages = readPages();
        const base = readTermBase(pages, site);
        const files = new Map<string, string>([
          [termFileAddress('tbx', 'en'), toTbx(base)],
          [termFileAddress('skos', 'en'), toSkos(base, site + termFileAddress('skos', 'en'))],
          [termFileAddress('allJson', 'en'), json(toJson(base))],
          ['llms.txt', llmsText(pages, site)],
        ]);
        for (const locale of LOCALE_CODES) {
          files.set(termFileAddress('json', locale), json(toJsonLanguage(base, locale)));
          files.set(termFileAddress('csv', locale), await csv(base, locale));
          files.set(termFileAddress('anki', locale), toAnki(base, locale));
        }
        for (const page of pages) files.set(copyAddress(page), markdownCopy(page, pages, site));
        for (const [path, text] of files) {
          const file = join(fileURLToPath(dir), path);
          await mkdir(dirname(file), { recursive: true });
          await writeFile(file, text);
        }
        logger.info(
          `${base.concepts.length} concepts in open formats, ${pages.length} Markdown copies`,
        );
      },
    },
  };
}

function csv(base: TermBase, locale: Locale): Promise<string> {
  const words = wordsFor(locale);
  const headings = Object.fromEntries(
    COLUMNS.map((column) => [column, say(words, `terms.column.${column}`)]),
  ) as TableWords['headings'];
  return toCsv(termRows(base, locale, { headings, yes: say(words, 'terms.yes') }), locale);
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
