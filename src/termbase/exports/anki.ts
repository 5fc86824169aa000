import { LOCALES, type Locale } from '../locales.ts';
import { preferredTerm, type TermBase, type TermConcept } from './model.ts';

/** What a card asks: the meaning of a term, or its name in another language. */
type Direction = 'definition' | Locale;

/**
 * The term base of one language as a text file that Anki imports: a card from each term to its
 * definition, and in languages other than English cards to the English term and back. A card
 * that asks for a name says in which language.
 *
 * Source: Anki manual, "Text files", file headers.
 */
export function toAnki(base: TermBase, locale: Locale): string {
  const cards = base.concepts.flatMap((concept) => [
    definitionCard(concept, locale),
    ...(locale === 'en' ? [] : [nameCard(concept, locale, 'en'), nameCard(concept, 'en', locale)]),
  ]);
  return `${[
    '#separator:tab',
    '#html:false',
    '#guid column:1',
    '#tags column:4',
    `#deck:${base.name}: ${LOCALES[locale].name}`,
    ...cards.map((card) => card.map(field).join('\t')),
  ].join('\n')}\n`;
}

/** Identity of a card, so that a later import mends the card and keeps what was learnt. */
export function cardGuid(concept: string, from: Locale, to: Direction): string {
  return `engagement-atlas:${concept}:${from}:${to}`;
}

function definitionCard({ id, category, entries }: TermConcept, locale: Locale): string[] {
  const { definition } = entries[locale];
  const tags = tagsOf(category, locale, 'definition');
  return [cardGuid(id, locale, 'definition'), preferredTerm(entries[locale]), definition, tags];
}

function nameCard({ id, category, entries }: TermConcept, from: Locale, to: Locale): string[] {
  const asked = `${preferredTerm(entries[from])} (${LOCALES[to].name})`;
  return [cardGuid(id, from, to), asked, preferredTerm(entries[to]), tagsOf(category, from, to)];
}

function tagsOf(category: string, from: Locale, to: Direction): string {
  return `engagement-atlas::${category} engagement-atlas::${from}-${to}`;
}

/** A field in quotes where it holds what would end it, or would be taken for a comment. */
function field(text: string): string {
  return /["\t\n\r]|^#/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
