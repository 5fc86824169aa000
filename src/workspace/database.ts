import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** A record as every store keeps it. `schema` is raised when the shape of `data` changes. */
export interface Kept<Data> {
  readonly id: string;
  readonly schema: number;
  readonly created: Date;
  readonly updated: Date;
  readonly data: Data;
}

interface Schema extends DBSchema {
  drafts: { key: string; value: Kept<unknown> };
  cards: { key: string; value: Kept<unknown> };
  reviews: { key: string; value: Kept<unknown> };
  settings: { key: string; value: Kept<unknown> };
}

export type Database = IDBPDatabase<Schema>;

/** The name is on the privacy page; it does not change. */
const DATABASE = 'engagement-atlas';

/** 1: drafts. 2: the cards of the terms, the reviews of them, and their settings. */
const DATABASE_VERSION = 2;

/**
 * Why the browser did not keep something. `blocked`: another tab holds the database open for an
 * earlier version of the site. `newer`: a later version of the site has been here before.
 */
export type StorageFailure = 'unavailable' | 'full' | 'blocked' | 'newer';

/** Thrown when the browser did not keep or give back something; `failure` says why. */
export class StorageError extends Error {
  readonly failure: StorageFailure;

  constructor(failure: StorageFailure, cause: unknown) {
    super(`not kept in this browser: ${failure}`, { cause });
    this.name = 'StorageError';
    this.failure = failure;
  }
}

/**
 * Milliseconds after which an opening counts as held up. Chromium fires `blocked` for the first
 * request only; a page loaded after it waits behind the older tab without a word.
 */
const PATIENCE = 4000;

let opening: Promise<Database> | undefined;

/**
 * The database of this browser, brought up to this version step by step from any earlier one.
 *
 * @throws {StorageError} while an older tab is in the way; else what the browser throws
 */
export function openDatabase(): Promise<Database> {
  opening ??= new Promise((resolve, reject) => {
    const refuse = () => reject(new StorageError('blocked', undefined));
    const waiting = setTimeout(refuse, PATIENCE);
    request(refuse).then(
      (db) => {
        clearTimeout(waiting);
        // Had it been refused, the next to ask finds it open.
        opening = Promise.resolve(db);
        resolve(db);
      },
      (error) => {
        clearTimeout(waiting);
        opening = undefined;
        reject(error);
      },
    );
  });
  return opening;
}

async function request(onBlocked: () => void): Promise<Database> {
  return openDB<Schema>(DATABASE, DATABASE_VERSION, {
    upgrade(db, from) {
      if (from < 1) db.createObjectStore('drafts', { keyPath: 'id' });
      if (from < 2) {
        db.createObjectStore('cards', { keyPath: 'id' });
        db.createObjectStore('reviews', { keyPath: 'id' });
        db.createObjectStore('settings', { keyPath: 'id' });
      }
    },
    blocked: onBlocked,
    blocking(_, __, event) {
      // A tab with a later version of the site wants to go on: make way for it.
      opening = undefined;
      if (event.target instanceof IDBDatabase) event.target.close();
    },
    terminated() {
      opening = undefined;
    },
  });
}

/** What the browser threw, as a reason that can be told. */
export function asStorageError(cause: unknown): StorageError {
  if (cause instanceof StorageError) return cause;
  const name = cause instanceof DOMException ? cause.name : '';
  if (name === 'QuotaExceededError') return new StorageError('full', cause);
  return new StorageError(name === 'VersionError' ? 'newer' : 'unavailable', cause);
}

/** One word to the same page in other tabs; a tab does not hear itself. */
export class TabNews {
  readonly #channel: BroadcastChannel | null;

  constructor(name: string) {
    this.#channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel(name) : null;
  }

  tell(what: string): void {
    this.#channel?.postMessage(what);
  }

  /** @returns stops listening */
  hear(what: string, onNews: () => void): () => void {
    const listen = ({ data }: MessageEvent) => {
      if (data === what) onNews();
    };
    this.#channel?.addEventListener('message', listen);
    return () => this.#channel?.removeEventListener('message', listen);
  }
}
