import { LOCALE_CODES, LOCALES } from '../../termbase/locales.ts';
import { say } from '../../ui/words.ts';
import { TERM_FORMATS, termFileAddress } from '../lib/term-files.ts';
import { wordsFor } from '../lib/words.ts';
import { copyAddress, inSection } from './markdown-copy.ts';
import type { SourcePage } from './source-pages.ts';
import { termFileLine } from './term-file-line.ts';

/** Files that are the same for every language. */
const COMMON = TERM_FORMATS.filter((it) => termFileAddress(it, 'en') === termFileAddress(it, 'da'));
const OWN = TERM_FORMATS.filter((it) => !COMMON.includes(it));

/**
 * `llms.txt`: what a language model should read of this site, in the shape of llmstxt.org (a
 * title, a summary in a quotation, then lists of links under headings). The glossary is one
 * link a language; its copy lists the terms.
 */
export function llmsText(pages: readonly SourcePage[], site: string): string {
  const english = wordsFor('en');
  const entry = (page: SourcePage) =>
    `- [${String(page.data['title'])}](${site}${copyAddress(page)}): ${String(page.data['description'])}`;
  const languages = LOCALE_CODES.map((locale) => {
    const glossary = pages.filter((it) => it.locale === locale && it.path === 'glossary/index');
    return [
      `## ${LOCALES[locale].name}`,
      '',
      ...inSection(pages, locale, 'guides').map(entry),
      ...inSection(pages, locale, 'tools').map(entry),
      ...glossary.map(entry),
      ...inSection(pages, locale, 'about').map(entry),
      ...OWN.map((format) => termFileLine(format, wordsFor(locale), site)),
    ].join('\n');
  });
  return `# Engagement Atlas

> ${say(english, 'home.lead')}

The same pages exist in five equal languages, each written for itself. Every page has a Markdown copy at its own address followed by index.md. The text is licensed under CC BY 4.0: credit “Engagement Atlas” with a link to the page. Engagement (what customers put in beyond paying) is never to be translated or paraphrased as commitment (why they stay).

## Term base, all languages

${COMMON.map((format) => termFileLine(format, english, site)).join('\n')}

${languages.join('\n\n')}
`;
}
