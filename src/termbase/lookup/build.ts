import { LOCALE_CODES, type Locale } from '../locales.ts';
import {
  type Entry,
  KINDS,
  type LookupConcept,
  type LookupData,
  type LookupLanguage,
  type Wording,
} from './data.ts';
import { foldedWords, foldWord } from './fold.ts';
import { differences, type Inflect, Vocabulary } from './vocabulary.ts';

/** What is known of one language beside the concepts. */
export interface LanguageKnowledge {
  /** A dictionary of real word forms; without one the stemmer does. */
  readonly inflect?: Inflect;
  /** Words that say little, such as how, the, with. */
  readonly common?: readonly string[];
}

/**
 * Builds the look-up index.
 *
 * @param concepts every concept with its wordings in every language
 * @param knowledge dictionaries and common words, by language
 */
export function buildLookup(
  concepts: readonly LookupConcept[],
  knowledge: Partial<Record<Locale, LanguageKnowledge>> = {},
): LookupData {
  const languages = {} as Record<Locale, LookupLanguage>;
  for (const locale of LOCALE_CODES) {
    languages[locale] = buildLanguage(
      locale,
      concepts.map(({ entries }) => entries[locale]),
      knowledge[locale] ?? {},
    );
  }
  return {
    concepts: concepts.map(({ id }) => id),
    categories: concepts.map(({ category }) => category),
    languages,
  };
}

function buildLanguage(
  locale: Locale,
  entries: readonly Entry[],
  { inflect, common = [] }: LanguageKnowledge,
): LookupLanguage {
  const light = new Set(common.flatMap(foldedWords));
  const vocabulary = new Vocabulary(locale, inflect);
  const raw = entries.map((entry) => [...wordingsOf(entry, light)]);
  for (const { words } of raw.flat().filter(isName)) vocabulary.learn(words);
  // Names bring all their forms; questions and running text are worth their stems, not the weight.
  vocabulary.forgetDictionary();
  for (const { words } of raw.flat()) vocabulary.learn(words);
  for (const { text } of entries) vocabulary.learn(telling(text, light));
  vocabulary.settle();
  const wordings: Wording[] = [];
  const texts: number[][] = [];
  entries.forEach((entry, concept) => {
    const seen = new Set<string>();
    for (const { kind, text, words } of raw[concept] ?? []) {
      const key = words.map(foldWord).join(' ');
      if (key === '' || seen.has(key)) continue;
      seen.add(key);
      const units = words.map((word) => vocabulary.unit(foldWord(word)));
      wordings.push(text === undefined ? [concept, kind, units] : [concept, kind, units, text]);
    }
    const lemmas = telling(entry.text, light).flatMap((word) => vocabulary.lemmas(foldWord(word)));
    texts.push(differences([...new Set(lemmas)].sort((a, b) => a - b)));
  });
  return { ...vocabulary.table(), common: [...light].sort().join(' '), wordings, texts };
}

/** A wording with its kind, its words, and its text where that is shown. */
interface RawWording {
  readonly kind: number;
  readonly words: readonly string[];
  readonly text?: string;
}

/** All wordings of an entry; a hyphenated one also as one word; questions without common words. */
function* wordingsOf(entry: Entry, light: ReadonlySet<string>): Generator<RawWording> {
  const { term, synonyms, subterms, variants, questions } = entry;
  const names = [[term], synonyms, subterms, variants] as const;
  for (const [kind, list] of names.entries()) {
    for (const text of list) {
      const shown = KINDS[kind] === 'variant' ? {} : { text };
      for (const spelling of new Set([text, unhyphenated(text)])) {
        yield { kind, words: wordsOf(spelling), ...shown };
      }
    }
  }
  const kind = KINDS.indexOf('question');
  for (const question of questions) yield { kind, words: telling(question, light) };
}

/** Whether a wording names its concept; a question only asks for it. */
function isName({ kind }: RawWording): boolean {
  return KINDS[kind] !== 'question';
}

/** Words as written, in lower case. */
function wordsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}\p{M}'’"״׳]+/gu) ?? [];
  return words.filter((word) => foldWord(word) !== '');
}

/** Words of a running text that are not common ones. */
function telling(text: string, light: ReadonlySet<string>): string[] {
  return wordsOf(text).filter((word) => !light.has(foldWord(word)));
}

/** `co-creation` is also written `cocreation`; the space of two words is seen to at look-up. */
function unhyphenated(text: string): string {
  return text.replace(/(?<=\p{L})[-\u2010\u2011](?=\p{L})/gu, '');
}
