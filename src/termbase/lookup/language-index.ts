import type { Locale } from '../locales.ts';
import { splitCompound, splitLoosely } from './compounds.ts';
import type { LookupLanguage, Wording } from './data.ts';
import { skeleton, spellings } from './fold.ts';
import { isOneSlip } from './slip.ts';
import { stem, withoutParticles } from './stem.ts';

/** How surely a typed word is a word of the index, by the way it was found. */
const SURE = {
  form: 1,
  stem: 0.95,
  particle: 0.95,
  skeleton: 0.85,
  begun: 0.75,
  slip: 0.75,
  slipStem: 0.65,
} as const;

/** A lemma that a typed word may mean, and how sure that is, 0 to 1. */
export interface Reading {
  readonly sure: number;
  /** The word of the index that was found. */
  readonly word: string;
  /** It was reached through a slip of the finger. */
  readonly isSlip: boolean;
}

/** A place where a lemma stands in a wording. */
export interface Posting {
  readonly wording: number;
  readonly unit: number;
  /** 1 for the word itself, less for a part of a compound. */
  readonly weight: number;
}

/** What a common word weighs; those of one concept in 95 weigh 4.6. */
const COMMON_WEIGHT = 0.3;
/** Words with fewer letters are too short for a slip to be told from another word. */
const SLIP_LETTERS = 5;
/** Begun words are only completed up to this many; more would mean nothing. */
const MOST_COMPLETIONS = 60;
const PART_WEIGHT = 0.85;

/** The look-up of one language: from a typed word to lemmas, from lemmas to concepts. */
export class LanguageIndex {
  readonly locale: Locale;
  readonly wordings: readonly Wording[];
  /** Lemmas to the wordings they stand in. */
  readonly postings: readonly (readonly Posting[])[];
  /** Lemmas to the concepts whose text they stand in. */
  readonly texts: readonly (readonly number[])[];
  /** How telling each lemma is: the rarer among the concepts, the more. */
  readonly telling: readonly number[];
  /** What a word unknown to the index weighs. */
  private readonly unknown: number;
  private readonly common: ReadonlySet<string>;
  private readonly words: readonly string[];
  private readonly lemmas: readonly number[];
  private readonly byStem = new Map<string, number[]>();
  private readonly bySkeleton = new Map<string, number[]>();
  private slips: Map<string, number[]> | undefined;

  constructor(locale: Locale, language: LookupLanguage) {
    this.locale = locale;
    this.words = language.words.split(' ');
    this.lemmas = sums(language.lemmas);
    this.wordings = language.wordings;
    this.common = new Set(language.common.split(' '));
    const size = this.lemmas.reduce((most, lemma) => Math.max(most, lemma), -1) + 1;
    const postings = Array.from({ length: size }, (): Posting[] => []);
    const texts = Array.from({ length: size }, (): number[] => []);
    const concepts = Array.from({ length: size }, () => new Set<number>());
    language.wordings.forEach(([concept, , units], wording) => {
      units.forEach((lemmas, unit) => {
        for (const lemma of typeof lemmas === 'number' ? [lemmas] : lemmas) {
          const bare = lemma < 0 ? ~lemma : lemma;
          postings[bare]?.push({ wording, unit, weight: lemma < 0 ? PART_WEIGHT : 1 });
          concepts[bare]?.add(concept);
        }
      });
    });
    language.texts.forEach((steps, concept) => {
      for (const lemma of sums(steps)) {
        texts[lemma]?.push(concept);
        concepts[lemma]?.add(concept);
      }
    });
    const count = language.texts.length;
    this.postings = postings;
    this.texts = texts;
    const isCommon = new Set([...this.common].flatMap((word) => this.lemmasOf(word)));
    this.telling = concepts.map(({ size: found }, lemma) =>
      isCommon.has(lemma)
        ? COMMON_WEIGHT
        : Math.max(COMMON_WEIGHT, Math.log(count / Math.max(1, found))),
    );
    this.unknown = Math.log(1 + count) / 2;
    this.words.forEach((word, place) => {
      push(this.byStem, stem(locale, word), place);
      if (locale === 'he') push(this.bySkeleton, skeleton(word), place);
    });
  }

  /**
   * What a folded typed word may mean.
   *
   * @param isLast the word that is still being typed, which may be only begun
   */
  read(typed: string, isLast: boolean): Map<number, Reading> {
    const found = this.readWhole(typed);
    const isCommon = this.common.has(typed);
    if (isLast && typed.length >= 2 && !isCommon) this.addBegun(typed, found);
    if (found.size === 0 && !isCommon && typed.length >= SLIP_LETTERS) this.addSlips(typed, found);
    return found;
  }

  /** Readings as a whole word in one of its forms, without completion and without slips. */
  readWhole(typed: string): Map<number, Reading> {
    const found = new Map<number, Reading>();
    for (const word of spellings(typed)) {
      this.add(found, this.places(word), SURE.form);
      this.add(found, this.byStem.get(stem(this.locale, word)), SURE.stem);
    }
    if (this.locale !== 'he') return found;
    for (const bare of withoutParticles(typed)) {
      this.add(found, this.places(bare), SURE.particle);
      if (bare.length >= 3) {
        this.add(found, this.byStem.get(stem('he', bare)), SURE.particle * SURE.stem);
      }
    }
    if (found.size === 0 && typed.length >= 4) {
      this.add(found, this.bySkeleton.get(skeleton(typed)), SURE.skeleton);
      for (const bare of withoutParticles(typed)) {
        if (bare.length >= 4) this.add(found, this.bySkeleton.get(skeleton(bare)), SURE.skeleton);
      }
    }
    return found;
  }

  /** What a typed word weighs among the others of its query, by what it may mean. */
  weigh(typed: string, readings: ReadonlyMap<number, Reading>): number {
    if (this.common.has(typed)) return COMMON_WEIGHT;
    if (readings.size === 0) return this.unknown;
    let weight = 0;
    for (const [lemma, { sure }] of readings) {
      weight = Math.max(weight, (this.telling[lemma] ?? 0) * sure);
    }
    return weight;
  }

  /** Takes a compound that is not in the index apart into words of which at least one is. */
  split(typed: string): readonly [string, string] | undefined {
    const knows = (part: string) => this.readWhole(part).size > 0;
    return splitCompound(typed, knows) ?? splitLoosely(typed, knows);
  }

  private add(
    found: Map<number, Reading>,
    places: readonly number[] | undefined,
    sure: number,
    isSlip = false,
  ): void {
    for (const place of places ?? []) {
      const lemma = this.lemmas[place] ?? 0;
      if ((found.get(lemma)?.sure ?? 0) >= sure) continue;
      found.set(lemma, { sure, word: this.words[place] ?? '', isSlip });
    }
  }

  private addBegun(typed: string, found: Map<number, Reading>): void {
    const from = this.firstPlace(typed);
    for (let place = from; place < from + MOST_COMPLETIONS; place += 1) {
      const word = this.words[place];
      if (!word?.startsWith(typed)) break;
      this.add(found, [place], SURE.begun * Math.sqrt(typed.length / word.length));
    }
  }

  private addSlips(typed: string, found: Map<number, Reading>): void {
    this.slips ??= this.bucket();
    const half = (typed.length - 1) >> 1;
    const start = typed.slice(0, half);
    for (let place = this.firstPlace(start); this.words[place]?.startsWith(start); place += 1) {
      this.addSlip(typed, place, found);
    }
    for (const length of [typed.length - 1, typed.length, typed.length + 1]) {
      for (const place of this.slips.get(length + typed.slice(-2)) ?? []) {
        this.addSlip(typed, place, found);
      }
    }
    if (found.size > 0 || typed.length < SLIP_LETTERS + 2) return;
    // A slip within an inflected form that the index does not hold: compare the stems.
    const own = stem(this.locale, typed);
    for (const [other, places] of this.byStem) {
      if (other.length >= SLIP_LETTERS && isOneSlip(own, other)) {
        this.add(found, places, SURE.slipStem, true);
      }
    }
  }

  private addSlip(typed: string, place: number, found: Map<number, Reading>): void {
    const word = this.words[place] ?? '';
    if (word.length >= SLIP_LETTERS - 1 && isOneSlip(typed, word)) {
      this.add(found, [place], SURE.slip, true);
    }
  }

  /** Words by length and last two letters: a slip leaves those whole, or else the first half. */
  private bucket(): Map<string, number[]> {
    const buckets = new Map<string, number[]>();
    for (const [place, word] of this.words.entries()) {
      push(buckets, word.length + word.slice(-2), place);
    }
    return buckets;
  }

  private lemmasOf(word: string): number[] {
    return this.places(word).map((place) => this.lemmas[place] ?? 0);
  }

  private places(word: string): number[] {
    const places: number[] = [];
    for (let place = this.firstPlace(word); this.words[place] === word; place += 1) {
      places.push(place);
    }
    return places;
  }

  /** Place of the first word that does not come before this one. */
  private firstPlace(word: string): number {
    let low = 0;
    let high = this.words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.words[middle] ?? '') < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function push(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function sums(differences: readonly number[]): number[] {
  let sum = 0;
  return differences.map((step) => {
    sum += step;
    return sum;
  });
}
