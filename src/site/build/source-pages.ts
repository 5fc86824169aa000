import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse } from 'yaml';
import { isLocale, type Locale } from '../../termbase/locales.ts';

const DOCS = join(import.meta.dirname, '..', '..', '..', 'content', 'docs');

/** A page as its author wrote it. */
export interface SourcePage {
  readonly locale: Locale;
  /** Address within its language, without ending: `guides/net-promoter-score`. */
  readonly path: string;
  readonly file: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/**
 * Every page in every language.
 *
 * @throws {Error} naming a file outside the folders of the five languages
 */
export function readPages(): SourcePage[] {
  return readdirSync(DOCS, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.mdx?$/.test(file))
    .map((file) => {
      const text = readFileSync(join(DOCS, file), 'utf8');
      const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
      const [locale, ...rest] = file.replaceAll('\\', '/').split('/');
      if (!isLocale(locale)) throw new Error(`content/docs/${file}: no such language in the atlas`);
      return {
        locale,
        path: rest.join('/').replace(/\.mdx?$/, ''),
        file: relative(process.cwd(), join(DOCS, file)),
        data: parse(front) as Record<string, unknown>,
        body,
      };
    });
}

/** Every word of pages and their front matter, in lower case. */
export function wordsOf(pages: readonly SourcePage[]): Set<string> {
  const texts = pages.map(({ data, body }) => `${JSON.stringify(data)} ${body}`);
  return new Set(
    texts
      .join(' ')
      .toLowerCase()
      .match(/\p{L}{3,}/gu),
  );
}
