import type { Locale } from '../locales.ts';
import type { Inflect } from '../lookup/vocabulary.ts';
import { englishSlots, isEnglishClause } from './english.ts';
import { areParticles, hebrewReadings, hebrewSlots } from './hebrew.ts';
import { polishSlots } from './polish.ts';
import { scandinavianSlots } from './scandinavian.ts';
import type { Slot } from './slot.ts';
import { gapOf, type Token, tokensOf } from './tokens.ts';

/** A concept with the names under which running text speaks of it. */
export interface NamedConcept {
  readonly concept: string;
  readonly names: readonly string[];
}

/** A stretch of text that speaks of a concept; `end` is the place after its last character. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly concept: string;
}

/** A name as it is looked for. */
interface Pattern {
  readonly concept: string;
  readonly slots: readonly Slot[];
  /** What stands between its words. */
  readonly gaps: readonly string[];
  /** It is written with a capital wherever it stands: Net Promoter Score. */
  readonly proper: boolean;
}

interface Found extends Mention {
  readonly words: number;
}

/** Fewest characters of a name: CE and CI stand for too many things. */
const SHORTEST = 3;

/**
 * Finds where a text of one language speaks of concepts, in any inflected form of their names.
 *
 * Forms are listed, not stemmed: a mark that is wrong misleads, one that is missing only does not
 * help. Letters are compared with their accents, words whole, the parts of hyphenated compounds
 * never alone.
 */
export class Marker {
  private readonly locale: Locale;
  private readonly patterns = new Map<string, Pattern[]>();

  /**
   * @param concepts concepts with the names to find; ordinary words are not to be among them
   * @param inflect dictionary of real word forms; Polish needs one
   * @throws {RangeError} when the language needs a dictionary and has none
   */
  constructor(locale: Locale, concepts: readonly NamedConcept[], inflect?: Inflect) {
    this.locale = locale;
    for (const { concept, names } of concepts) {
      for (const name of names) this.add(concept, name, inflect);
    }
  }

  /** Every mention in a text, in order; they do not overlap. */
  find(text: string): Mention[] {
    const tokens = tokensOf(text);
    const all = tokens.flatMap((_, i) => this.longestAt(text, tokens, i) ?? []);
    return all
      .filter((one) => !all.some((other) => other !== one && this.yields(one, other)))
      .map(({ start, end, concept }) => ({ start, end, concept }));
  }

  private add(concept: string, name: string, inflect: Inflect | undefined): void {
    const tokens = tokensOf(name);
    // A remark in brackets is for the glossary page; nobody writes it in a sentence.
    if (name.length < SHORTEST || name.includes('(')) return;
    const slots = this.slots(
      tokens.map(({ word }) => word),
      name.includes(','),
      inflect,
    );
    const gaps = tokens
      .slice(1)
      .map(({ start }, i) => gapOf(name.slice(tokens[i]?.end ?? start, start)));
    const pattern = { concept, slots, gaps, proper: isCapitalised(tokens.at(-1)) };
    for (const form of slots[0]?.forms ?? []) {
      const others = this.patterns.get(form);
      if (others) others.push(pattern);
      else this.patterns.set(form, [pattern]);
    }
  }

  private slots(
    words: readonly string[],
    enumerated: boolean,
    inflect: Inflect | undefined,
  ): Slot[] {
    switch (this.locale) {
      case 'en':
        return englishSlots(words);
      case 'nb':
      case 'da':
        return scandinavianSlots(words, this.locale);
      case 'he':
        return hebrewSlots(words);
      case 'pl':
        if (!inflect) throw new RangeError('Polish names need a dictionary of word forms');
        return polishSlots(words, inflect, enumerated);
    }
  }

  /** The longest name that begins with a word; none where two concepts claim it. */
  private longestAt(text: string, tokens: readonly Token[], first: number): Found | undefined {
    const token = tokens[first];
    if (!token) return undefined;
    const readings = new Set([token.lower, token.word]);
    if (this.locale === 'he') for (const it of hebrewReadings(token.lower)) readings.add(it);
    let best: Found | undefined;
    let contested = false;
    for (const reading of readings) {
      for (const pattern of this.patterns.get(reading) ?? []) {
        if (pattern.slots[0]?.cased && !pattern.slots[0].forms.has(token.word)) continue;
        const found = this.match(text, tokens, first, pattern);
        if (!found || (best && found.end < best.end)) continue;
        contested = best?.end === found.end && best.concept !== found.concept;
        best = found;
      }
    }
    return contested ? undefined : best;
  }

  private match(
    text: string,
    tokens: readonly Token[],
    first: number,
    { concept, slots, gaps, proper }: Pattern,
  ): Found | undefined {
    let at = first;
    for (const [i, slot] of slots.entries()) {
      if (i === 0) continue;
      const gap = gapBefore(text, tokens, at + 1);
      const wanted = gaps[i - 1];
      if (gap !== wanted && !(this.locale === 'en' && wanted === ' ' && gap === '-')) return;
      at += 1;
      // מדד ה-NPS: the article of a Latin word is a word of its own.
      if (
        this.locale === 'he' &&
        tokens[at]?.word === 'ה' &&
        gapBefore(text, tokens, at + 1) === '-'
      ) {
        at += 1;
      }
      const token = tokens[at];
      if (!token || !slot.forms.has(slot.cased ? token.word : token.lower)) return;
    }
    const tail = tokens[at + 1];
    if (tail && slots.at(-1)?.tails.has(tail.lower) && gapBefore(text, tokens, at + 1) === '-') {
      at += 1;
    }
    // Customer Experience Insight is a magazine, not an experience.
    if (!proper && isCapitalised(tokens[at])) {
      const goesOn = isCapitalised(tail) && gapBefore(text, tokens, at + 1) === ' ';
      if (at > first || goesOn) return;
    }
    const [start, end] = [tokens[first], tokens[at]];
    if (!start || !end || this.isPart(text, start.start, end.end)) return;
    if (this.locale === 'en' && isEnglishClause(tokens.slice(0, first), end)) return;
    return { start: start.start, end: end.end, concept, words: slots.length };
  }

  /** Whether a stretch is a part of something longer: a compound, an address, a hashtag. */
  private isPart(text: string, start: number, end: number): boolean {
    if (/^(?:[-\u2010\u2011־_.@/]|\.)[\p{L}\p{N}]/u.test(text.slice(end))) return true;
    const before = text.slice(Math.max(0, start - 40), start);
    if (/[#@_]$/.test(before)) return true;
    const joined = /([\p{L}\p{N}]+)[-\u2010\u2011־.]$/u.exec(before)?.[1];
    if (joined === undefined) return false;
    return !(this.locale === 'he' && areParticles(joined));
  }

  /**
   * Whether a mention gives way to another that overlaps it: to a longer one, and of two equally
   * long ones to that which holds the head, which Germanic languages put last.
   */
  private yields(one: Found, other: Found): boolean {
    if (one.start >= other.end || other.start >= one.end) return false;
    if (one.words !== other.words) return one.words < other.words;
    const headLast = this.locale === 'en' || this.locale === 'nb' || this.locale === 'da';
    return headLast ? other.start > one.start : other.start < one.start;
  }
}

function isCapitalised(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.word);
}

function gapBefore(text: string, tokens: readonly Token[], i: number): string | undefined {
  const [left, right] = [tokens[i - 1], tokens[i]];
  return left && right && gapOf(text.slice(left.end, right.start));
}
