import { asStorageError, type Kept, openDatabase, TabNews } from './database.ts';

/** Work that is not finished: kept in this browser so that a reload does not lose it. */
export type Draft<Data> = Kept<Data>;

/** Tells the same page in other tabs that a draft has changed. */
const news = new TabNews('engagement-atlas-drafts');

/**
 * Calls back when another tab has changed or deleted a draft, so that two tabs show one work and
 * neither overwrites the other's answers unseen.
 *
 * @returns stops listening
 */
export function watchDraft(id: string, onChange: () => void): () => void {
  return news.hear(id, onChange);
}

/**
 * Keeps a draft and reads it back before saying so.
 *
 * @returns when it was kept
 * @throws {StorageError} when the browser refuses, is full, or gives back something else
 */
export async function saveDraft(id: string, schema: number, data: unknown): Promise<Date> {
  try {
    const db = await openDatabase();
    const updated = new Date();
    const change = db.transaction('drafts', 'readwrite');
    const before = await change.store.get(id);
    await change.store.put({ id, schema, created: before?.created ?? updated, updated, data });
    await change.done;
    const kept = await db.get('drafts', id);
    if (kept?.updated.getTime() !== updated.getTime()) throw new Error('read back another draft');
    news.tell(id);
    return updated;
  } catch (cause) {
    throw asStorageError(cause);
  }
}

/**
 * Reads a draft.
 *
 * @param check returns the data if it has the expected shape, `undefined` if not
 * @returns `undefined` when there is none, or one of another shape
 * @throws {StorageError} when the browser does not let us look
 */
export async function loadDraft<Data>(
  id: string,
  schema: number,
  check: (data: unknown) => Data | undefined,
): Promise<Draft<Data> | undefined> {
  try {
    const draft = await (await openDatabase()).get('drafts', id);
    if (draft?.schema !== schema) return undefined;
    const data = check(draft.data);
    return data === undefined ? undefined : { ...draft, data };
  } catch (cause) {
    throw asStorageError(cause);
  }
}

/**
 * Deletes a draft.
 *
 * @throws {StorageError} when the browser does not let us
 */
export async function deleteDraft(id: string): Promise<void> {
  try {
    await (await openDatabase()).delete('drafts', id);
    news.tell(id);
  } catch (cause) {
    throw asStorageError(cause);
  }
}
