import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { glob } from 'tinyglobby';
import type { Locale } from '../../termbase/locales.ts';
import type { Inflect } from '../../termbase/lookup/vocabulary.ts';
import { pageKeys } from '../lib/full-text-keys.ts';

/** A built page on its way into the index. */
interface IndexedPage {
  readonly url: string;
  readonly html: string;
  /** Place in the HTML where the body to be indexed begins. */
  readonly start: number;
  readonly words: ReadonlySet<string>;
}

/** Files of Pagefind's own interfaces, which the atlas does not use. */
const UNUSED = 'pagefind-{ui,modular-ui,component-ui,highlight}.{js,css}';

/**
 * Writes the full-text index of one language into `pagefind/<locale>/`, so that a reader can
 * search one language or all of them. Each page is indexed with the keys of its words beside
 * the words themselves: what Pagefind's stemmers miss (ł, ø, compounds, Hebrew particles).
 *
 * @returns the number of pages
 * @throws {Error} when Pagefind refuses a page, or does not write its index whole
 */
export async function writeFullText(
  root: string,
  locale: Locale,
  inflect: Inflect | undefined,
): Promise<number> {
  const pages = await readBuiltPages(root, locale);
  const vocabulary = new Set(pages.flatMap(({ words }) => [...words]));
  const outputPath = join(root, 'pagefind', locale);
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    const { index, errors } = await pagefind.createIndex();
    if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
    for (const page of pages) {
      const keys = pageKeys(page.words, locale, vocabulary, inflect);
      const meta = `<span hidden data-pagefind-meta="keys:${keys.join(' ')}"></span>`;
      const content = page.html.slice(0, page.start) + meta + page.html.slice(page.start);
      const added = await index.addHTMLFile({ url: page.url, content });
      if (added.errors.length > 0) throw new Error(`${page.url}: ${added.errors.join('; ')}`);
    }
    await index.writeFiles({ outputPath });
    await index.deleteIndex();
    if (await isWhole(outputPath)) {
      const unused = await glob(UNUSED, { cwd: outputPath, absolute: true });
      await Promise.all(unused.map((file) => rm(file)));
      return pages.length;
    }
  }
  throw new Error(`Pagefind did not write the index of ${locale} whole in three tries`);
}

/** Once in a few dozen builds Pagefind 1.5.2 leaves its last file cut off at 64 KiB. */
async function isWhole(folder: string): Promise<boolean> {
  const files = await glob('**/*.{pagefind,pf_meta,pf_index,pf_fragment}', {
    cwd: folder,
    absolute: true,
  });
  const checks = files.map(async (file) => gunzipSync(await readFile(file)).length > 0);
  return Promise.all(checks).then(
    (results) => results.length > 0 && results.every(Boolean),
    () => false,
  );
}

async function readBuiltPages(root: string, locale: Locale): Promise<IndexedPage[]> {
  const files = (await glob(`${locale}/**/*.html`, { cwd: root })).sort();
  const pages: IndexedPage[] = [];
  for (const file of files) {
    const html = await readFile(join(root, file), 'utf8');
    const body = find(parse(html, { sourceCodeLocationInfo: true }), 'data-pagefind-body');
    const start = body?.sourceCodeLocation?.startTag?.endOffset;
    if (!body || start === undefined) continue;
    const url = `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`;
    pages.push({ url, html, start, words: new Set(words(body)) });
  }
  return pages;
}

function attribute(node: Tree.Element, name: string): boolean {
  return node.attrs.some((it) => it.name === name);
}

function find(node: Tree.Node, name: string): Tree.Element | undefined {
  if ('attrs' in node && attribute(node, name)) return node;
  if (!('childNodes' in node)) return undefined;
  for (const child of node.childNodes) {
    const found = find(child, name);
    if (found) return found;
  }
  return undefined;
}

/** Words of what Pagefind reads, in lower case. */
function* words(node: Tree.Node): Generator<string> {
  if ('value' in node && node.nodeName === '#text') {
    yield* node.value.toLowerCase().match(/\p{L}[\p{L}\p{M}'’"״׳]*/gu) ?? [];
  }
  if ('attrs' in node && attribute(node, 'data-pagefind-ignore')) return;
  if ('tagName' in node && (node.tagName === 'script' || node.tagName === 'style')) return;
  if ('childNodes' in node) for (const child of node.childNodes) yield* words(child);
}
