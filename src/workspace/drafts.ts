import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** Work that is not finished: kept in this browser so that a reload does not lose it. */
export interface Draft<Data> {
  readonly id: string;
  /** Shape of `data`, raised when it changes, so that an older draft can be told apart. */
  readonly schema: number;
  readonly created: Date;
  readonly updated: Date;
  readonly data: Data;
}

/** Why a draft could not be kept. */
export type DraftFailure = 'unavailable' | 'full';

/** Thrown when the browser did not keep a draft; `failure` says why. */
export class DraftError extends Error {
  readonly failure: DraftFailure;

  constructor(failure: DraftFailure, cause: unknown) {
    super(`the draft was not kept: ${failure}`, { cause });
    this.name = 'DraftError';
    this.failure = failure;
  }
}

interface Schema extends DBSchema {
  drafts: { key: string; value: Draft<unknown> };
}

/** The name is on the privacy page; it does not change. */
const DATABASE = 'engagement-atlas';
const DATABASE_VERSION = 1;

let database: Promise<IDBPDatabase<Schema>> | undefined;

function open(): Promise<IDBPDatabase<Schema>> {
  database ??= openDB<Schema>(DATABASE, DATABASE_VERSION, {
    upgrade(db) {
      db.createObjectStore('drafts', { keyPath: 'id' });
    },
    terminated() {
      database = undefined;
    },
  });
  database.catch(() => {
    database = undefined;
  });
  return database;
}

/** Tells the same page in other tabs that a draft has changed; a tab does not hear itself. */
const news =
  typeof BroadcastChannel === 'function' ? new BroadcastChannel('engagement-atlas-drafts') : null;

/**
 * Calls back when another tab has changed or deleted a draft, so that two tabs show one work and
 * neither overwrites the other's answers unseen.
 *
 * @returns stops listening
 */
export function watchDraft(id: string, onChange: () => void): () => void {
  const listen = ({ data }: MessageEvent) => {
    if (data === id) onChange();
  };
  news?.addEventListener('message', listen);
  return () => news?.removeEventListener('message', listen);
}

/**
 * Keeps a draft and reads it back before saying so.
 *
 * @returns when it was kept
 * @throws {DraftError} when the browser refuses, is full, or gives back something else
 */
export async function saveDraft(id: string, schema: number, data: unknown): Promise<Date> {
  try {
    const db = await open();
    const updated = new Date();
    const change = db.transaction('drafts', 'readwrite');
    const before = await change.store.get(id);
    await change.store.put({ id, schema, created: before?.created ?? updated, updated, data });
    await change.done;
    const kept = await db.get('drafts', id);
    if (kept?.updated.getTime() !== updated.getTime()) throw new Error('read back another draft');
    news?.postMessage(id);
    return updated;
  } catch (cause) {
    throw asDraftError(cause);
  }
}

/**
 * Reads a draft.
 *
 * @param check returns the data if it has the expected shape, `undefined` if not
 * @returns `undefined` when there is none, or one of another shape
 * @throws {DraftError} when the browser does not let us look
 */
export async function loadDraft<Data>(
  id: string,
  schema: number,
  check: (data: unknown) => Data | undefined,
): Promise<Draft<Data> | undefined> {
  try {
    const draft = await (await open()).get('drafts', id);
    if (draft?.schema !== schema) return undefined;
    const data = check(draft.data);
    return data === undefined ? undefined : { ...draft, data };
  } catch (cause) {
    throw asDraftError(cause);
  }
}

/**
 * Deletes a draft.
 *
 * @throws {DraftError} when the browser does not let us
 */
export async function deleteDraft(id: string): Promise<void> {
  try {
    await (await open()).delete('drafts', id);
    news?.postMessage(id);
  } catch (cause) {
    throw asDraftError(cause);
  }
}

function asDraftError(cause: unknown): DraftError {
  const full = cause instanceof DOMException && cause.name === 'QuotaExceededError';
  return new DraftError(full ? 'full' : 'unavailable', cause);
}
