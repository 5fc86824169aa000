import { LOCALE_CODES, type Locale } from '../locales.ts';
import { splitCompound } from './compounds.ts';
import {
  type Entry,
  KINDS,
  type LookupConcept,
  type LookupData,
  type LookupLanguage,
  type Unit,
  type Wording,
} from './data.ts';
import { foldedWords } from './fold.ts';
import { stem, withoutParticles } from './stem.ts';

/** Lemmas of a word with all their forms, from a dictionary; both as written, not folded. */
export type Inflect = (word: string) => readonly { lemma: string; forms: readonly string[] }[];

/** What is known of one language beside the concepts. */
export interface LanguageKnowledge {
  /** A dictionary of real word forms; without one the stemmer does. */
  readonly inflect?: Inflect;
  /** Words that say little, such as how, the, with. */
  readonly common?: readonly string[];
}

/** Languages that write compounds in one word. */
const COMPOUNDING: readonly Locale[] = ['nb', 'da'];

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
  for (const entry of entries) {
    for (const { words } of wordingsOf(entry, light))
      for (const word of words) vocabulary.learn(word);
  }
  // What only stands in running text is worth its stem, not the weight of all its forms.
  vocabulary.forgetDictionary();
  for (const { text } of entries) for (const word of telling(text, light)) vocabulary.learn(word);
  vocabulary.settle();
  const wordings: Wording[] = [];
  const texts: number[][] = [];
  entries.forEach((entry, concept) => {
    const seen = new Set<string>();
    for (const { kind, text, words } of wordingsOf(entry, light)) {
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

/** Words as written, in lower case. */
function wordsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}\p{M}'’"״׳]+/gu) ?? [];
  return words.filter((word) => foldWord(word) !== '');
}

/** Words of a running text that are not common ones. */
function telling(text: string, light: ReadonlySet<string>): string[] {
  return wordsOf(text).filter((word) => !light.has(foldWord(word)));
}

function foldWord(word: string): string {
  return foldedWords(word).join('');
}

/** `co-creation` is also written `cocreation`; the space of two words is seen to at look-up. */
function unhyphenated(text: string): string {
  return text.replace(/(?<=\p{L})[-\u2010\u2011](?=\p{L})/gu, '');
}

/** Words of one language, and the lemmas that they are forms of. */
class Vocabulary {
  private readonly known = new Map<string, number[]>();
  private readonly forms = new Map<string, Set<number>>();
  private readonly numbers = new Map<string, number>();
  private readonly stems = new Map<string, number[]>();
  private readonly locale: Locale;
  private inflect: Inflect | undefined;

  constructor(locale: Locale, inflect: Inflect | undefined) {
    this.locale = locale;
    this.inflect = inflect;
  }

  /** Takes up a word as it is written. */
  learn(word: string): void {
    const folded = foldWord(word);
    if (!this.known.has(folded)) this.known.set(folded, this.enter(word, folded));
  }

  /** From here on words are taken up by their stems alone. */
  forgetDictionary(): void {
    this.inflect = undefined;
    for (const [form, lemmas] of this.forms) {
      const key = stem(this.locale, form);
      this.stems.set(key, [...(this.stems.get(key) ?? []), ...lemmas]);
    }
  }

  private enter(word: string, folded: string): number[] {
    const known = this.forms.get(folded) ?? this.stems.get(stem(this.locale, folded));
    if (!this.inflect && known) return [...new Set(known)];
    const entries = this.inflect?.(word) ?? [];
    if (entries.length === 0) return [this.form(folded, stem(this.locale, folded))];
    return entries.map(({ lemma, forms }) => {
      const name = `=${foldedWords(lemma).join('')}`;
      // One form for each stem is enough: the others are found by their stems.
      const stems = new Map(forms.flatMap(foldedWords).map((it) => [stem(this.locale, it), it]));
      for (const form of stems.values()) this.form(form, name);
      return this.form(folded, name);
    });
  }

  private form(folded: string, lemma: string): number {
    let number = this.numbers.get(lemma);
    if (number === undefined) {
      number = this.numbers.size;
      this.numbers.set(lemma, number);
    }
    const lemmas = this.forms.get(folded);
    if (lemmas) lemmas.add(number);
    else this.forms.set(folded, new Set([number]));
    return number;
  }

  /**
   * Numbers the lemmas anew in the order of their first words, once all is learnt: neighbours in
   * the list of words then differ by little, which is what compresses.
   */
  settle(): void {
    const order = new Map<number, number>();
    for (const [, lemmas] of [...this.forms].sort(([a], [b]) => (a < b ? -1 : 1))) {
      for (const lemma of lemmas) if (!order.has(lemma)) order.set(lemma, order.size);
    }
    const anew = (lemma: number) => order.get(lemma) ?? 0;
    for (const [word, lemmas] of this.known) this.known.set(word, lemmas.map(anew));
    for (const [form, lemmas] of this.forms) this.forms.set(form, new Set([...lemmas].map(anew)));
    for (const [name, lemma] of this.numbers) this.numbers.set(name, anew(lemma));
  }

  /** Lemmas of a learnt word; a Hebrew word also counts as itself without its particles. */
  lemmas(word: string): number[] {
    const own = this.known.get(word) ?? [];
    if (this.locale !== 'he') return own;
    return [...own, ...withoutParticles(word).flatMap((bare) => this.known.get(bare) ?? [])];
  }

  /** A learnt word of a wording, with the parts of a compound. */
  unit(word: string): Unit {
    const whole = [...new Set(this.lemmas(word))];
    const parts = COMPOUNDING.includes(this.locale) ? this.parts(word) : [];
    const unit = [...whole, ...parts.filter((part) => !whole.includes(part)).map((part) => ~part)];
    return unit.length === 1 && unit[0] !== undefined ? unit[0] : unit;
  }

  private parts(word: string): number[] {
    const split = splitCompound(word, (part) => this.found(part).length > 0);
    return split?.flatMap((part) => [...this.found(part), ...this.parts(part)]) ?? [];
  }

  private found(part: string): number[] {
    const lemma = this.numbers.get(stem(this.locale, part));
    return [...(this.forms.get(part) ?? (lemma === undefined ? [] : [lemma]))];
  }

  table(): Pick<LookupLanguage, 'words' | 'lemmas'> {
    const rows = [...this.forms]
      .flatMap(([word, lemmas]) => [...lemmas].map((lemma) => ({ word, lemma })))
      .sort((a, b) => (a.word < b.word ? -1 : a.word > b.word ? 1 : a.lemma - b.lemma));
    return {
      words: rows.map(({ word }) => word).join(' '),
      lemmas: differences(rows.map(({ lemma }) => lemma)),
    };
  }
}

function differences(values: readonly number[]): number[] {
  return values.map((value, i) => value - (values[i - 1] ?? 0));
}
