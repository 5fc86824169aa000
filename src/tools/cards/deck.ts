import type { Locale } from '../../termbase/locales.ts';
import type { Settings } from './collection.ts';

/** A term as `cards/<locale>.json` holds it, by concept and in the order of learning. */
export interface TermEntry {
  readonly term: string;
  readonly definition: string;
  /** The definition around the places where it names the term; absent where it never does. */
  readonly clue?: readonly string[];
  readonly category: string;
}

export type TermFile = Readonly<Record<string, TermEntry>>;

/** Which way the cards are turned, and in which languages. */
export type Turn = Pick<Settings, 'direction' | 'from' | 'to'>;

export interface Card {
  readonly id: string;
  readonly concept: string;
  readonly category: string;
  readonly front: { readonly lang: Locale; readonly parts: readonly string[] };
  /** `term` or `definition` is absent where the front has said it. */
  readonly back: {
    readonly lang: Locale;
    readonly term?: string;
    readonly definition?: string;
  };
}

/** Languages that a deck needs. */
export function languagesOf({ direction, from, to }: Turn): readonly Locale[] {
  return direction === 'translate' ? [from, to] : [from];
}

/** Name of a deck: cards of one deck are learnt apart from those of another. */
function deckName({ direction, from, to }: Turn): string {
  return direction === 'translate' ? `translate:${from}:${to}` : `${direction}:${from}`;
}

/**
 * All cards of a deck, in the order of learning.
 *
 * @returns `undefined` while a language is not loaded
 */
export function buildDeck(
  turn: Turn,
  files: Readonly<Partial<Record<Locale, TermFile>>>,
): readonly Card[] | undefined {
  const near = files[turn.from];
  const far = files[turn.to];
  if (!near || (turn.direction === 'translate' && !far)) return undefined;
  const deck = deckName(turn);
  return Object.entries(near).flatMap(([concept, entry]): Card[] => {
    const { term, definition, clue, category } = entry;
    const card = { id: `${deck}/${concept}`, concept, category };
    const { from, to } = turn;
    switch (turn.direction) {
      case 'term':
        return [
          { ...card, front: { lang: from, parts: [term] }, back: { lang: from, definition } },
        ];
      case 'definition':
        return [
          {
            ...card,
            front: { lang: from, parts: clue ?? [definition] },
            back: { lang: from, term },
          },
        ];
      default: {
        const other = far?.[concept];
        if (!other) return [];
        const back = { lang: to, term: other.term, definition: other.definition };
        return [{ ...card, front: { lang: from, parts: [term] }, back }];
      }
    }
  });
}
