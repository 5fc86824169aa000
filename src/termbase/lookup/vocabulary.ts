import type { Locale } from '../locales.ts';
import { splitCompound } from './compounds.ts';
import type { LookupLanguage, Unit } from './data.ts';
import { foldedWords, foldWord } from './fold.ts';
import { stem, withoutParticles } from './stem.ts';

/** Lemmas of a word with all their forms, from a dictionary; both as written, not folded. */
export type Inflect = (word: string) => readonly { lemma: string; forms: readonly string[] }[];

/** Languages that write compounds in one word. */
const COMPOUNDING: readonly Locale[] = ['nb', 'da'];

/** Words of one language, and the lemmas that they are forms of. */
export class Vocabulary {
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

  /** Takes up words as they are written. */
  learn(words: readonly string[]): void {
    for (const word of words) {
      const folded = foldWord(word);
      if (!this.known.has(folded)) this.known.set(folded, this.enter(word, folded));
    }
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

/** Each number as its difference from the one before; the first stands as it is. */
export function differences(values: readonly number[]): number[] {
  return values.map((value, i) => value - (values[i - 1] ?? 0));
}
