/**
 * Work that belongs to the open tab: it survives a reload and the way back, and goes when the tab
 * is closed. Kept in the entry of the tab's history, which no other page can read. What is newer
 * than the last write when the page goes stands in the tab's session storage until it is read:
 * Chromium drops a write to the entry of a page that is being left (measured on reload).
 */

/** Browsers limit how often the entry may be written; this stays well below. */
const WAIT = 400;

/** Name under which an entry knows itself. */
const ENTRY = 'entry';

type Values = Record<string, unknown>;

const waiting = new Map<string, unknown>();
let timer: ReturnType<typeof setTimeout> | undefined;
let written = 0;

/** Keeps a value of plain JSON under a name: at once, or within the shortest time between two writes. */
export function keepInPage(name: string, value: unknown): void {
  waiting.set(name, value);
  const since = Date.now() - written;
  if (since >= WAIT) flush();
  else timer ??= setTimeout(flush, WAIT - since);
}

/**
 * The value kept under a name.
 *
 * @param check returns the value if it has the expected shape, `undefined` if not
 */
export function keptInPage<Value>(
  name: string,
  check: (value: unknown) => Value | undefined,
): Value | undefined {
  const late = leftBehind();
  return (name in late ? check(late[name]) : undefined) ?? check(entryState()[name]);
}

function entryState(): Values {
  const { state } = history;
  return typeof state === 'object' && state !== null ? state : {};
}

/** Where the last changes of an entry wait; `undefined` for an entry that nothing was kept in. */
function slot(): string | undefined {
  const entry = entryState()[ENTRY];
  return typeof entry === 'number' ? `page-state:${entry}` : undefined;
}

function leftBehind(): Values {
  try {
    const key = slot();
    const late: unknown = key && JSON.parse(sessionStorage.getItem(key) ?? 'null');
    return typeof late === 'object' && late !== null ? (late as Values) : {};
  } catch {
    // The browser keeps no storage, or what it keeps was damaged: the entry itself still stands.
    return {};
  }
}

function flush(): void {
  clearTimeout(timer);
  timer = undefined;
  written = Date.now();
  try {
    // The moment the document began names its entry: a tab opens no two at once.
    const entry = { [ENTRY]: performance.timeOrigin, ...entryState() };
    history.replaceState({ ...entry, ...leftBehind(), ...Object.fromEntries(waiting) }, '');
    waiting.clear();
    const key = slot();
    if (key) sessionStorage.removeItem(key);
  } catch {
    // Too large or too often for this browser: the page goes on, a reload would start empty.
  }
}

/** Leaves what was not written yet where the page finds it when it comes back. */
function leave(): void {
  if (waiting.size === 0) return;
  try {
    const key = slot();
    if (key) sessionStorage.setItem(key, JSON.stringify(Object.fromEntries(waiting)));
  } catch {
    // Too large, or no storage at all: a reload goes back by less than the time between two writes.
  }
}

if (typeof addEventListener === 'function') addEventListener('pagehide', leave);
