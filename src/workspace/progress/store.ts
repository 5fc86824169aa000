import { isEmpty, NOTHING, type Progress } from './record.ts';

/**
 * Keeps the one small record of marks in localStorage and not in the workspace's database: it is
 * read before a page is shown, needs no step from an earlier shape, and its `storage` event tells
 * other tabs. A change reads what is there, alters that and writes it back at once, so that two
 * tabs do not overwrite each other's marks.
 */

/** The name is on the privacy page; it does not change. */
export const PROGRESS_KEY = 'atlas-guides';

/** Raised when the shape changes. */
const VERSION = 1;

/** How long a change will last: until it is deleted, until the tab or the page is closed. */
export type Lasting = 'browser' | 'tab' | 'page';

/** Thrown when a later version of the site has written marks that this one must not touch. */
export class NewerProgressError extends Error {
  constructor() {
    super('the marks in this browser were written by a newer version of the site');
    this.name = 'NewerProgressError';
  }
}

/** Holds the record where the browser allows no storage at all. */
let held: string | null = null;

/**
 * The marks that this browser keeps; none where what is kept cannot be read.
 *
 * @throws {NewerProgressError} when they were written by a newer version of the site
 */
export function loadProgress(): Progress {
  const text = held ?? read('sessionStorage') ?? read('localStorage');
  if (text === null) return NOTHING;
  let kept: unknown;
  try {
    kept = JSON.parse(text);
  } catch {
    return NOTHING;
  }
  if (Number(field(kept, 'version')) > VERSION) throw new NewerProgressError();
  const opened = field(kept, 'opened');
  const [guide, at] = [field(opened, 'guide'), field(opened, 'at')];
  const done = Object.entries(field(kept, 'done') ?? {}).filter(
    (entry): entry is [string, string] => isTime(entry[1]),
  );
  return {
    done: Object.fromEntries(done),
    opened: typeof guide === 'string' && isTime(at) ? { guide, at } : null,
  };
}

/** Checked by hand: every guide asks for its mark, and a library would weigh more than the rest. */
function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function isTime(value: unknown): value is string {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value));
}

/** How long what is kept at this moment lasts. */
export function lasting(): Lasting {
  if (held !== null) return 'page';
  return read('sessionStorage') === null ? 'browser' : 'tab';
}

/**
 * Changes the marks as they stand at this moment, and says how long the change will last. Without
 * any mark, nothing is kept.
 *
 * @throws {NewerProgressError} when they were written by a newer version of the site
 */
export function changeProgress(change: (before: Progress) => Progress): Lasting {
  const after = change(loadProgress());
  const text = isEmpty(after) ? null : JSON.stringify({ version: VERSION, ...after });
  held = null;
  if (write('localStorage', text)) {
    write('sessionStorage', null);
    return 'browser';
  }
  if (write('sessionStorage', text)) return 'tab';
  held = text;
  return 'page';
}

/** Deletes everything that is kept, whatever version wrote it. */
export function forgetProgress(): void {
  held = null;
  write('localStorage', null);
  write('sessionStorage', null);
}

/** Calls back when another tab has changed the marks, or when this page is shown again as it was. */
export function watchProgress(onChange: () => void): void {
  addEventListener('storage', ({ key }) => {
    if (key === PROGRESS_KEY || key === null) onChange();
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) onChange();
  });
}

type Store = 'localStorage' | 'sessionStorage';

function read(store: Store): string | null {
  try {
    return window[store].getItem(PROGRESS_KEY);
  } catch {
    return null;
  }
}

/** @returns whether the browser took it */
function write(store: Store, text: string | null): boolean {
  try {
    if (text === null) window[store].removeItem(PROGRESS_KEY);
    else window[store].setItem(PROGRESS_KEY, text);
    return true;
  } catch {
    return false;
  }
}
