import { LOCALE_CODES, type Locale } from '../locales.ts';
import { KINDS, type Kind, type LookupData } from './data.ts';
import { foldedWords } from './fold.ts';
import { LanguageIndex, type Reading } from './language-index.ts';

/** Longest query that is read, in UTF-16 code units, and most words of it. */
export const LONGEST_QUERY = 200;
const MOST_WORDS = 16;

/** What a wording of each kind counts when all of it is matched. */
const WORTH: Record<Kind, number> = {
  term: 1,
  synonym: 0.96,
  subterm: 0.9,
  variant: 0.94,
  question: 0.65,
};
/** How much a wording loses that says more than was asked. */
const BREVITY = 0.7;
/** What the running text adds to the best wording. */
const TEXT_WORTH = 0.5;
/** Languages other than the reader's own. */
const FOREIGN_WORTH = 0.93;
/** Below this a concept is not an answer. */
const LEAST_SCORE = 0.2;
/** Nor is it beside an answer that is so much better. */
const LEAST_SHARE = 0.4;

/** Why a concept was found. */
export interface Reason {
  readonly locale: Locale;
  readonly kind: Kind | 'text';
  /** The wording that matched, where it is one that is shown. */
  readonly text: string | undefined;
}

/** A concept that answers a query. */
export interface Answer {
  readonly id: string;
  readonly score: number;
  readonly reason: Reason;
}

export interface Answers {
  readonly concepts: readonly Answer[];
  /** The wording that was probably meant, where the best answer was reached through a slip. */
  readonly meant: string | undefined;
}

/** A typed word, or two read as one, with what it may mean in one language. */
interface Term {
  readonly readings: ReadonlyMap<number, Reading>;
  readonly weight: number;
}

interface Scored {
  score: number;
  reason: Reason;
  isSlip: boolean;
}

/**
 * Finds concepts by any of their wordings in any language: inflected, without accents, with
 * particles, with compounds split or joined, with one slip a word.
 */
export class Lookup {
  private readonly ids: readonly string[];
  private readonly categories: readonly string[];
  private readonly languages: readonly LanguageIndex[];

  constructor(data: LookupData) {
    this.ids = data.concepts;
    this.categories = data.categories;
    this.languages = LOCALE_CODES.map((code) => new LanguageIndex(code, data.languages[code]));
  }

  /**
   * Concepts that answer a query, best first.
   *
   * @param query whatever was typed; only its first 200 code units and 16 words are read
   * @param locale the reader's language, which wins among equals
   * @param most how many answers are wanted
   */
  find(query: string, locale: Locale, most = 8): Answers {
    const words = foldedWords(query.slice(0, LONGEST_QUERY)).slice(0, MOST_WORDS);
    const best = new Map<number, Scored>();
    if (words.length > 0) {
      for (const language of this.languages) {
        const worth = language.locale === locale ? 1 : FOREIGN_WORTH;
        for (const [concept, scored] of scoreLanguage(language, words)) {
          scored.score *= worth;
          if (scored.score > (best.get(concept)?.score ?? LEAST_SCORE)) best.set(concept, scored);
        }
      }
    }
    const all = [...best].sort(([a, x], [b, y]) => y.score - x.score || a - b);
    const least = LEAST_SHARE * (all[0]?.[1].score ?? 0);
    const sorted = all.filter(([, { score }]) => score >= least).slice(0, most);
    return {
      concepts: sorted.map(([concept, { score, reason }]) => ({
        id: this.ids[concept] ?? '',
        score,
        reason,
      })),
      meant: this.meant(sorted[0]),
    };
  }

  /** A concept's preferred term in a language. */
  term(id: string, locale: Locale): string {
    return this.termOf(this.ids.indexOf(id), locale);
  }

  /** Every concept with its category, in order of ids. */
  concepts(): readonly { readonly id: string; readonly category: string }[] {
    return this.ids.map((id, i) => ({ id, category: this.categories[i] ?? '' }));
  }

  private meant(best: [number, Scored] | undefined): string | undefined {
    if (!best?.[1].isSlip) return undefined;
    const [concept, { reason }] = best;
    return reason.text ?? this.termOf(concept, reason.locale);
  }

  private termOf(concept: number, locale: Locale): string {
    const language = this.languages.find((it) => it.locale === locale);
    const term = KINDS.indexOf('term');
    return language?.wordings.find(([of, kind]) => of === concept && kind === term)?.[3] ?? '';
  }
}

/** Scores of the concepts that one language finds, over all ways to cut the query into terms. */
function scoreLanguage(language: LanguageIndex, words: readonly string[]): Map<number, Scored> {
  const best = new Map<number, Scored>();
  for (const cut of cuts(language, words)) {
    const terms = cut.map((word, i) => readTerm(language, word, i === cut.length - 1));
    if (terms.every(({ readings }) => readings.size === 0)) continue;
    const isSlip = terms.some(({ readings }) => areSlips(readings));
    for (const [concept, scored] of scoreTerms(language, terms)) {
      if (scored.score > (best.get(concept)?.score ?? 0)) best.set(concept, { ...scored, isSlip });
    }
  }
  return best;
}

/** The words as typed; with neighbours joined that are one word; with compounds taken apart. */
function cuts(language: LanguageIndex, words: readonly string[]): string[][] {
  const ways = [[...words]];
  const joined: string[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const pair = `${words[i]}${words[i + 1] ?? ''}`;
    if (i + 1 < words.length && language.readWhole(pair).size > 0) {
      joined.push(pair);
      i += 1;
    } else joined.push(words[i] ?? '');
  }
  if (joined.length < words.length) ways.push(joined);
  const apart = words.flatMap((word) => {
    if (language.readWhole(word).size > 0) return [word];
    return language.split(word) ?? [word];
  });
  if (apart.length > words.length) ways.push(apart);
  return ways;
}

function readTerm(language: LanguageIndex, word: string, isLast: boolean): Term {
  const readings = language.read(word, isLast);
  return { readings, weight: language.weigh(word, readings) };
}

/** Whether a word was only found by taking it for a slip of the finger. */
function areSlips(readings: ReadonlyMap<number, Reading>): boolean {
  for (const { isSlip } of readings.values()) if (!isSlip) return false;
  return readings.size > 0;
}

function scoreTerms(
  language: LanguageIndex,
  terms: readonly Term[],
): Map<number, Omit<Scored, 'isSlip'>> {
  const whole = terms.reduce((sum, { weight }) => sum + weight, 0);
  const asked = new Map<number, number>();
  const covered = new Map<number, Map<number, number>>();
  const told = new Map<number, number>();
  for (const { readings, weight } of terms) {
    const inWordings = new Map<number, { sure: number; unit: number }>();
    const inTexts = new Map<number, number>();
    for (const [lemma, { sure }] of readings) {
      for (const { wording, unit, weight: part } of language.postings[lemma] ?? []) {
        const match = sure * part;
        if (match > (inWordings.get(wording)?.sure ?? 0)) {
          inWordings.set(wording, { sure: match, unit });
        }
        const concept = language.wordings[wording]?.[0] ?? 0;
        if (match > (inTexts.get(concept) ?? 0)) inTexts.set(concept, match);
      }
      for (const concept of language.texts[lemma] ?? []) {
        if (sure > (inTexts.get(concept) ?? 0)) inTexts.set(concept, sure);
      }
    }
    for (const [wording, { sure, unit }] of inWordings) {
      asked.set(wording, (asked.get(wording) ?? 0) + weight * sure);
      const units = covered.get(wording) ?? new Map<number, number>();
      units.set(unit, Math.max(units.get(unit) ?? 0, sure));
      covered.set(wording, units);
    }
    for (const [concept, sure] of inTexts) {
      told.set(concept, (told.get(concept) ?? 0) + weight * sure);
    }
  }
  const scores = new Map<number, Omit<Scored, 'isSlip'>>();
  for (const [wording, sum] of asked) {
    const [concept, kind, units, text] = language.wordings[wording] ?? [0, 0, []];
    const share = coverage(language, units, covered.get(wording));
    const name = KINDS[kind] ?? 'term';
    const score = WORTH[name] * (sum / whole) * (1 - BREVITY + BREVITY * share);
    if (score > (scores.get(concept)?.score ?? 0)) {
      scores.set(concept, { score, reason: { locale: language.locale, kind: name, text } });
    }
  }
  for (const [concept, sum] of told) {
    const score = TEXT_WORTH * (sum / whole);
    const scored = scores.get(concept);
    if (scored) scored.score += score;
    else {
      scores.set(concept, {
        score,
        reason: { locale: language.locale, kind: 'text', text: undefined },
      });
    }
  }
  return scores;
}

/** Share of a wording that was asked for, its words weighed by how telling they are. */
function coverage(
  language: LanguageIndex,
  units: LanguageIndex['wordings'][number][2],
  matched: ReadonlyMap<number, number> | undefined,
): number {
  let all = 0;
  let met = 0;
  units.forEach((lemmas, unit) => {
    const [first = 0] = typeof lemmas === 'number' ? [lemmas] : lemmas;
    const weight = language.telling[first] ?? 1;
    all += weight;
    met += weight * (matched?.get(unit) ?? 0);
  });
  return all === 0 ? 0 : met / all;
}
