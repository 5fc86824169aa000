import { asStorageError, type Kept, openDatabase, TabNews } from './database.ts';

/** Everything that is kept of learning, as it stands in the database; the tool checks the data. */
export interface KeptLearning {
  readonly cards: readonly Kept<unknown>[];
  readonly reviews: readonly Kept<unknown>[];
  readonly settings: Kept<unknown> | undefined;
}

/** Records to keep by id; `null` takes one away. */
export interface LearningChange {
  readonly cards: Readonly<Record<string, Kept<unknown> | null>>;
  readonly reviews: Readonly<Record<string, Kept<unknown> | null>>;
  readonly settings?: Kept<unknown>;
}

/** Id of the one record of settings that belongs to the cards. */
export const CARD_SETTINGS = 'cards';

const STORES = ['cards', 'reviews', 'settings'] as const;

/** Tells the same page in other tabs that a card has changed. */
const news = new TabNews('engagement-atlas-cards');

/**
 * Calls back when another tab has changed or deleted cards.
 *
 * @returns stops listening
 */
export function watchLearning(onChange: () => void): () => void {
  return news.hear('changed', onChange);
}

/**
 * Reads all cards, reviews and settings at one moment.
 *
 * @throws {StorageError} when the browser does not let us look
 */
export async function loadLearning(): Promise<KeptLearning> {
  try {
    const look = (await openDatabase()).transaction(STORES);
    const [cards, reviews, settings] = await Promise.all([
      look.objectStore('cards').getAll(),
      look.objectStore('reviews').getAll(),
      look.objectStore('settings').get(CARD_SETTINGS),
    ]);
    await look.done;
    return { cards, reviews, settings };
  } catch (cause) {
    throw asStorageError(cause);
  }
}

/**
 * Keeps a change wholly or not at all, and reads its cards back before saying so.
 *
 * @returns when it was kept
 * @throws {StorageError} when the browser refuses, is full, or gives back something else
 */
export async function saveLearning(change: LearningChange): Promise<Date> {
  try {
    const db = await openDatabase();
    const write = db.transaction(STORES, 'readwrite');
    const requests: Promise<unknown>[] = [];
    for (const name of ['cards', 'reviews'] as const) {
      const store = write.objectStore(name);
      for (const [id, record] of Object.entries(change[name])) {
        requests.push(record ? store.put(record) : store.delete(id));
      }
    }
    if (change.settings) requests.push(write.objectStore('settings').put(change.settings));
    await Promise.all([...requests, write.done]);
    for (const [id, record] of Object.entries(change.cards)) {
      const kept = await db.get('cards', id);
      if (kept?.updated.getTime() !== record?.updated.getTime()) {
        throw new Error(`read back another state of ${id}`);
      }
    }
    news.tell('changed');
    return new Date();
  } catch (cause) {
    throw asStorageError(cause);
  }
}

/**
 * Deletes all cards, reviews and their settings.
 *
 * @throws {StorageError} when the browser does not let us
 */
export async function deleteLearning(): Promise<void> {
  try {
    const write = (await openDatabase()).transaction(STORES, 'readwrite');
    await Promise.all([
      write.objectStore('cards').clear(),
      write.objectStore('reviews').clear(),
      write.objectStore('settings').delete(CARD_SETTINGS),
      write.done,
    ]);
    news.tell('changed');
  } catch (cause) {
    throw asStorageError(cause);
  }
}
