import * as v from 'valibot';
import { LOCALE_CODES } from '../../termbase/locales.ts';

const Moment = v.pipe(v.string(), v.isoTimestamp());
const Whole = v.pipe(v.number(), v.integer(), v.minValue(0));
const Positive = v.pipe(v.number(), v.minValue(0), v.finite());
const CardId = v.pipe(
  v.string(),
  v.maxLength(120),
  v.regex(/^[a-z]+(:[a-z]{2}){1,2}\/[a-z0-9-]+$/),
);
const Language = v.picklist(LOCALE_CODES);

export const MemorySchema = v.object({
  due: Moment,
  /** Days after which nine in ten would still know it. */
  stability: Positive,
  /** From 1 to 10. */
  difficulty: Positive,
  scheduledDays: Whole,
  /** Place among the steps of the first day. */
  step: Whole,
  reps: Whole,
  lapses: Whole,
  state: v.picklist(['Learning', 'Review', 'Relearning']),
  last: Moment,
});

export const CardSchema = v.object({
  id: CardId,
  created: Moment,
  updated: Moment,
  known: v.boolean(),
  memory: v.nullable(MemorySchema),
});

export const ReviewSchema = v.object({
  id: v.pipe(v.string(), v.maxLength(160)),
  card: CardId,
  at: Moment,
  grade: v.picklist([1, 2, 3, 4]),
  /** Whether it was the first time the card was answered. */
  first: v.boolean(),
});

export const SettingsSchema = v.object({
  created: Moment,
  updated: Moment,
  direction: v.picklist(['term', 'definition', 'translate']),
  from: Language,
  to: Language,
  /** Categories whose cards are left out; a category new to the atlas is in. */
  leftOut: v.pipe(v.array(v.pipe(v.string(), v.maxLength(40))), v.readonly()),
  newPerDay: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(99)),
  /** When everything was last taken away as a file. */
  exported: v.nullable(Moment),
});

/** What FSRS knows of how well a card is remembered; moments are ISO 8601 in UTC. */
export type Memory = v.InferOutput<typeof MemorySchema>;

/** A card that was answered or set aside; one never touched has no record. */
export type CardRecord = v.InferOutput<typeof CardSchema>;

/** One answer: 1 again, 2 hard, 3 good, 4 easy. */
export type Review = v.InferOutput<typeof ReviewSchema>;

export type Grade = Review['grade'];

export type Settings = v.InferOutput<typeof SettingsSchema>;

/** Everything a person has learnt here, by id. */
export interface Collection {
  readonly cards: Readonly<Record<string, CardRecord>>;
  readonly reviews: Readonly<Record<string, Review>>;
  /** `null` until a choice was made. */
  readonly settings: Settings | null;
}

export const EMPTY: Collection = { cards: {}, reviews: {}, settings: null };

/** Records that take the place of others; `null` takes one away. */
export interface Change {
  readonly cards: Readonly<Record<string, CardRecord | null>>;
  readonly reviews: Readonly<Record<string, Review | null>>;
  readonly settings?: Settings;
}

/** The collection after a change. */
export function apply(collection: Collection, change: Change): Collection {
  return {
    cards: replaced(collection.cards, change.cards),
    reviews: replaced(collection.reviews, change.reviews),
    settings: change.settings ?? collection.settings,
  };
}

/** The change that takes another back; settings stay as they are. */
export function inverse(collection: Collection, { cards, reviews }: Change): Change {
  return {
    cards: mapped(cards, (id) => collection.cards[id] ?? null),
    reviews: mapped(reviews, (id) => collection.reviews[id] ?? null),
  };
}

/** How a file went into what was there. */
export interface Merge {
  readonly change: Change;
  readonly added: number;
  /** Cards whose state in the file was newer. */
  readonly renewed: number;
  /** Cards that stayed, because they are the same here or newer. */
  readonly stayed: number;
}

/**
 * What changes when another collection is merged in: of each card the state that was changed
 * last, every review of both, and the settings that were changed last. Nothing is taken away.
 */
export function merge(own: Collection, other: Collection): Merge {
  const cards: Record<string, CardRecord> = {};
  let added = 0;
  let renewed = 0;
  let stayed = 0;
  for (const card of Object.values(other.cards)) {
    const mine = own.cards[card.id];
    if (mine && Date.parse(mine.updated) >= Date.parse(card.updated)) {
      stayed += 1;
      continue;
    }
    cards[card.id] = card;
    if (mine) renewed += 1;
    else added += 1;
  }
  const reviews = Object.fromEntries(
    Object.entries(other.reviews).filter(([id]) => !own.reviews[id]),
  );
  const { settings } = other;
  const isNewer =
    settings && Date.parse(settings.updated) > Date.parse(own.settings?.updated ?? '1970-01-01');
  return { change: { cards, reviews, ...(isNewer && { settings }) }, added, renewed, stayed };
}

function replaced<Item>(
  items: Readonly<Record<string, Item>>,
  changes: Readonly<Record<string, Item | null>>,
): Record<string, Item> {
  const next = { ...items };
  for (const [id, item] of Object.entries(changes)) {
    if (item) next[id] = item;
    else delete next[id];
  }
  return next;
}

function mapped<Item>(
  items: Readonly<Record<string, unknown>>,
  value: (id: string) => Item,
): Record<string, Item> {
  return Object.fromEntries(Object.keys(items).map((id) => [id, value(id)]));
}
