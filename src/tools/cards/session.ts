import {
  apply,
  type Change,
  type Collection,
  type Grade,
  inverse,
  type Settings,
} from './collection.ts';
import type { Card } from './deck.ts';
import { practice, standing } from './model.ts';
import { remember } from './schedule.ts';

/** What just happened, for the line that says so. */
export type Outcome =
  | { readonly kind: 'answered'; readonly grade: Grade; readonly due: string }
  | { readonly kind: 'known' }
  | { readonly kind: 'undone' };

/** A sitting with the cards. */
export interface Sitting {
  readonly collection: Collection;
  readonly studying: boolean;
  /** Id of the card on show; `null` when none is due. */
  readonly current: string | null;
  /** Whether its back is on show. */
  readonly turned: boolean;
  /** Since when cards are practised ahead of their time; `null` when they are not. */
  readonly practisingSince: Date | null;
  /** Changes that take the latest steps back, the latest last. */
  readonly undo: readonly Undo[];
  readonly outcome: Outcome | null;
  /** Counts what was shown, so that the same card twice is two showings. */
  readonly showing: number;
}

interface Undo {
  readonly card: string;
  readonly change: Change;
  /** When the step was made; what was changed since, in another tab perhaps, is not undone. */
  readonly at: string;
}

/** A sitting, and what has to be kept of the step that led to it. */
export interface Step {
  readonly sitting: Sitting;
  readonly change?: Change;
}

/** A step of a sitting; pure, with the moment it is made. */
export type Move = (sitting: Sitting, deck: readonly Card[], now: Date) => Step;

export function sittingWith(collection: Collection): Sitting {
  return {
    collection,
    studying: false,
    current: null,
    turned: false,
    practisingSince: null,
    undo: [],
    outcome: null,
    showing: 0,
  };
}

/** Begins with what is due. */
export const begin: Move = (sitting, deck, now) => ({
  sitting: show({ ...sitting, studying: true, practisingSince: null, outcome: null }, deck, now),
});

/** Goes on ahead of time with cards that are not due yet. */
export const practise: Move = (sitting, deck, now) => ({
  sitting: show({ ...sitting, practisingSince: now, outcome: null }, deck, now),
});

/** Goes back to the choice of cards. */
export const leave: Move = (sitting) => ({
  sitting: { ...sitting, studying: false, current: null, turned: false, outcome: null },
});

/** Shows the back. */
export const turn: Move = (sitting) => ({
  sitting: sitting.current === null ? sitting : { ...sitting, turned: true, outcome: null },
});

/** Answers the card on show and goes on to the next; nothing before its back was seen. */
export function answer(grade: Grade): Move {
  return (sitting, deck, now) => {
    const { current, collection } = sitting;
    if (current === null || !sitting.turned) return { sitting };
    const before = collection.cards[current];
    const memory = remember(before?.memory ?? null, grade, now);
    const at = now.toISOString();
    const review = `${at}/${current}`;
    const change: Change = {
      cards: {
        [current]: {
          id: current,
          created: before?.created ?? at,
          updated: at,
          known: false,
          memory,
        },
      },
      reviews: { [review]: { id: review, card: current, at, grade, first: !before?.memory } },
    };
    return made(sitting, deck, now, change, { kind: 'answered', grade, due: memory.due });
  };
}

/** Sets the card on show aside as known and goes on. */
export const setAside: Move = (sitting, deck, now) => {
  const { current } = sitting;
  if (current === null) return { sitting };
  return made(sitting, deck, now, marked(sitting.collection, current, true, now), {
    kind: 'known',
  });
};

/** Brings a card back that was set aside; what was remembered of it counts again. */
export function bringBack(card: string): Move {
  return (sitting, _, now) => {
    const change = marked(sitting.collection, card, false, now);
    return { sitting: { ...sitting, collection: apply(sitting.collection, change) }, change };
  };
}

/** Takes the latest answer or setting aside back and shows its card again. */
export const undo: Move = (sitting) => {
  const last = sitting.undo.at(-1);
  const rest = sitting.undo.slice(0, -1);
  if (!last) return { sitting };
  if (sitting.collection.cards[last.card]?.updated !== last.at) {
    return { sitting: { ...sitting, undo: rest } };
  }
  return {
    sitting: {
      ...sitting,
      collection: apply(sitting.collection, last.change),
      current: last.card,
      turned: false,
      undo: rest,
      outcome: { kind: 'undone' },
      showing: sitting.showing + 1,
    },
    change: last.change,
  };
};

/** Keeps a choice of cards. */
export function choose(settings: Omit<Settings, 'created' | 'updated'>): Move {
  return (sitting, _, now) => {
    const { collection } = sitting;
    const at = now.toISOString();
    const change = {
      cards: {},
      reviews: {},
      settings: { ...settings, created: collection.settings?.created ?? at, updated: at },
    };
    return { sitting: { ...sitting, collection: apply(collection, change) }, change };
  };
}

/** Puts a file's changes in; the card on show may have another state after it. */
export function takeIn(change: Change): Move {
  return (sitting) => ({
    sitting: { ...sitting, collection: apply(sitting.collection, change), undo: [] },
    change,
  });
}

/** Goes on with what another tab has made of the cards. */
export function resume(collection: Collection): Move {
  return (sitting, deck, now) => {
    const next = { ...sitting, collection };
    if (!sitting.studying) return { sitting: next };
    // Answered over there: here the next one comes. Else the card on show stays.
    const { current } = sitting;
    const same =
      current !== null &&
      deck.some(({ id }) => id === current) &&
      collection.cards[current]?.updated === sitting.collection.cards[current]?.updated;
    return { sitting: same ? next : show(next, deck, now) };
  };
}

function marked(collection: Collection, card: string, known: boolean, now: Date): Change {
  const before = collection.cards[card];
  const at = now.toISOString();
  return {
    cards: {
      [card]: {
        id: card,
        created: before?.created ?? at,
        updated: at,
        known,
        memory: before?.memory ?? null,
      },
    },
    reviews: {},
  };
}

function made(
  sitting: Sitting,
  deck: readonly Card[],
  now: Date,
  change: Change,
  outcome: Outcome,
): Step {
  const step = {
    card: sitting.current ?? '',
    change: inverse(sitting.collection, change),
    at: now.toISOString(),
  };
  const next = {
    ...sitting,
    collection: apply(sitting.collection, change),
    undo: [...sitting.undo, step],
    outcome,
  };
  return { sitting: show(next, deck, now), change };
}

/** The sitting with the next card on show; the one just answered only if there is no other. */
function show(sitting: Sitting, deck: readonly Card[], now: Date): Sitting {
  const { collection, current, practisingSince } = sitting;
  const { queue } = standing(deck, collection, now);
  const cards =
    queue.length > 0 || !practisingSince ? queue : practice(deck, collection, practisingSince);
  return {
    ...sitting,
    current: cards.find((id) => id !== current) ?? cards[0] ?? null,
    turned: false,
    showing: sitting.showing + 1,
  };
}
