/** Made-up concepts for measuring growth: real words in new company, the same for each seed. */

import { seededRandom } from '../../src/metrics/seeded-random.ts';
import { LOCALE_CODES, type Locale } from '../../src/termbase/locales.ts';
import type { Entry, LookupConcept } from '../../src/termbase/lookup/data.ts';

/** Syllables of invented words, so that the vocabulary grows with the concepts as it would. */
const SYLLABLES = 'ba de fi go lu mar ne pi ro sta tu ve zan kol dri mun'.split(' ');

/**
 * The real concepts and generated ones, up to a number.
 *
 * @param total how many concepts to return, at least as many as there are real ones
 */
export function withGenerated(real: readonly LookupConcept[], total: number): LookupConcept[] {
  const random = seededRandom('generated concepts');
  const pick = <Item>(items: readonly Item[]): Item =>
    items[Math.floor(random() * items.length)] as Item;
  const words = Object.fromEntries(
    LOCALE_CODES.map((locale) => [
      locale,
      real.flatMap(({ entries }) => `${entries[locale].term} ${entries[locale].text}`.split(/\s+/)),
    ]),
  ) as Record<Locale, string[]>;
  const invented = () => `${pick(SYLLABLES)}${pick(SYLLABLES)}${pick(SYLLABLES)}${pick(SYLLABLES)}`;
  const phrase = (locale: Locale, length: number) =>
    Array.from({ length }, (_, i) => (i === 0 ? invented() : pick(words[locale]))).join(' ');
  const made = Array.from({ length: Math.max(0, total - real.length) }, (_, i): LookupConcept => {
    const entry = (locale: Locale): Entry => ({
      term: phrase(locale, 2),
      synonyms: [phrase(locale, 2), phrase(locale, 3)],
      subterms: [phrase(locale, 2)],
      variants: [phrase(locale, 1)],
      questions: [phrase(locale, 6), phrase(locale, 6), phrase(locale, 7)],
      text: phrase(locale, 40),
    });
    const entries = Object.fromEntries(LOCALE_CODES.map((code) => [code, entry(code)]));
    return {
      id: `generated-${i}`,
      category: 'methods',
      entries: entries as Record<Locale, Entry>,
    };
  });
  return [...real, ...made];
}
