import type { CardRecord, Collection, Memory } from './collection.ts';
import type { Card } from './deck.ts';

/** A card of the first day comes again within the sitting if it is due so soon. */
const SOON = 20 * 60_000;

/** New cards a day, until the reader chooses. */
export const NEW_PER_DAY = 10;

/** Where a deck stands at a moment. */
export interface Standing {
  /** Ids of the cards to show now, in order. */
  readonly queue: readonly string[];
  /** How many of the queue were met before. */
  readonly due: number;
  /** Cards never met. */
  readonly fresh: number;
  /** How many of those may come today. */
  readonly freshToday: number;
  /** Cards set aside as known. */
  readonly known: readonly string[];
  /** When the next card comes once the queue is empty; `null` when none will. */
  readonly next: Date | null;
}

/**
 * Works out which cards come now and in which order: those of the first day that are due, then
 * reviews by the moment they fell due, then new cards up to the day's number, then those of the
 * first day that will be due within twenty minutes.
 *
 * A review counts as due from the beginning of its day, so that learning an hour earlier than
 * yesterday still finds it. New cards are counted over all decks: the day belongs to the person.
 */
export function standing(deck: readonly Card[], collection: Collection, now: Date): Standing {
  const steps: Met[] = [];
  const reviews: Met[] = [];
  const soon: Met[] = [];
  const fresh: string[] = [];
  const known: string[] = [];
  const later: Date[] = [];
  for (const { id } of deck) {
    const record = collection.cards[id];
    if (record?.known) known.push(id);
    else if (!record?.memory) fresh.push(id);
    else {
      const due = new Date(record.memory.due);
      const met = { id, due };
      if (isReview(record.memory)) {
        if (due < startOfDay(now, 1)) reviews.push(met);
        else later.push(startOfDay(due));
      } else if (due <= now) steps.push(met);
      else if (due.getTime() - now.getTime() <= SOON) soon.push(met);
      else later.push(due);
    }
  }
  const perDay = collection.settings?.newPerDay ?? NEW_PER_DAY;
  const left = Math.max(0, perDay - metFirstOn(collection, now));
  const today = fresh.slice(0, left);
  if (fresh.length > today.length && perDay > 0) later.push(startOfDay(now, 1));
  const met = [...steps.sort(byDue), ...reviews.sort(byDue)];
  const first = later.sort((a, b) => a.getTime() - b.getTime())[0];
  return {
    queue: [...met.map(toId), ...today, ...soon.sort(byDue).map(toId)],
    due: met.length + soon.length,
    fresh: fresh.length,
    freshToday: today.length,
    known,
    next: first ?? null,
  };
}

/**
 * Cards to practise ahead of their time: met before, not set aside, not answered since `since`,
 * the soonest due first.
 */
export function practice(
  deck: readonly Card[],
  collection: Collection,
  since: Date,
): readonly string[] {
  return deck
    .flatMap(({ id }): Met[] => {
      const record = collection.cards[id];
      if (!record?.memory || record.known || new Date(record.memory.last) >= since) return [];
      return [{ id, due: new Date(record.memory.due) }];
    })
    .sort(byDue)
    .map(toId);
}

/** Whether a card has left the steps of its first day and comes back after whole days. */
function isReview({ state, scheduledDays }: Memory): boolean {
  return state === 'Review' && scheduledDays > 0;
}

/** How many cards were answered for the first time on the day of `now`, in any deck. */
function metFirstOn(collection: Collection, now: Date): number {
  const from = startOfDay(now);
  const to = startOfDay(now, 1);
  return Object.values(collection.reviews).filter(({ first, at }) => {
    const moment = new Date(at);
    return first && moment >= from && moment < to;
  }).length;
}

/** Midnight of a day in the reader's time zone, `days` later. */
export function startOfDay(date: Date, days = 0): Date {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days);
}

interface Met {
  readonly id: CardRecord['id'];
  readonly due: Date;
}

const toId = ({ id }: Met) => id;

function byDue(a: Met, b: Met): number {
  return a.due.getTime() - b.due.getTime() || (a.id < b.id ? -1 : 1);
}
