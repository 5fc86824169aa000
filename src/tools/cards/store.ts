import * as v from 'valibot';
import { CARD_SETTINGS, type KeptLearning, type LearningChange } from '../../workspace/cards.ts';
import type { Kept } from '../../workspace/database.ts';
import {
  CardSchema,
  type Change,
  type Collection,
  ReviewSchema,
  SettingsSchema,
} from './collection.ts';

/** Raised when the shape of a kept record changes. */
const SCHEMA = 1;

const CardData = v.omit(CardSchema, ['id', 'created', 'updated']);
const ReviewData = v.omit(ReviewSchema, ['id', 'at']);
const SettingsData = v.omit(SettingsSchema, ['created', 'updated']);

/** A collection from what the browser kept; a record of another shape is left where it is. */
export function fromKept({ cards, reviews, settings }: KeptLearning): Collection {
  return {
    cards: Object.fromEntries(
      cards.flatMap((kept) => {
        const data = dataOf(CardData, kept);
        return data ? [[kept.id, { id: kept.id, ...datesOf(kept), ...data }]] : [];
      }),
    ),
    reviews: Object.fromEntries(
      reviews.flatMap((kept) => {
        const data = dataOf(ReviewData, kept);
        return data ? [[kept.id, { id: kept.id, at: kept.created.toISOString(), ...data }]] : [];
      }),
    ),
    settings: settingsOf(settings),
  };
}

/** A change as the browser keeps it. */
export function toKept({ cards, reviews, settings }: Change): LearningChange {
  return {
    cards: mapped(cards, ({ id, created, updated, ...data }) => kept(id, created, updated, data)),
    reviews: mapped(reviews, ({ id, at, ...data }) => kept(id, at, at, data)),
    ...(settings && { settings: keptSettings(settings) }),
  };
}

function keptSettings({ created, updated, ...data }: v.InferOutput<typeof SettingsSchema>) {
  return kept(CARD_SETTINGS, created, updated, data);
}

function settingsOf(record: Kept<unknown> | undefined): Collection['settings'] {
  const data = record && dataOf(SettingsData, record);
  return record && data ? { ...datesOf(record), ...data } : null;
}

function kept(id: string, created: string, updated: string, data: unknown): Kept<unknown> {
  return { id, schema: SCHEMA, created: new Date(created), updated: new Date(updated), data };
}

function datesOf({ created, updated }: Kept<unknown>): { created: string; updated: string } {
  return { created: created.toISOString(), updated: updated.toISOString() };
}

function dataOf<Schema extends v.GenericSchema>(
  schema: Schema,
  { schema: version, data }: Kept<unknown>,
): v.InferOutput<Schema> | undefined {
  if (version !== SCHEMA) return undefined;
  const parsed = v.safeParse(schema, data);
  return parsed.success ? parsed.output : undefined;
}

function mapped<Item>(
  items: Readonly<Record<string, Item | null>>,
  record: (item: Item) => Kept<unknown>,
): Record<string, Kept<unknown> | null> {
  return Object.fromEntries(
    Object.entries(items).map(([id, item]) => [id, item ? record(item) : null]),
  );
}
