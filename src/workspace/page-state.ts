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

/** What this document shows, as last kept: an entry that a jump within the page adds holds none of it yet. */
const held = new Map<string, unknown>();
const waiting = new Map<string, unknown>();
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;
let written = 0;
/** Name of the work this document shows: entries that were made by jumps within it share it. */
let work: number | undefined;

/** Keeps a value of plain JSON under a name: at once, or within the shortest time between two writes. */
export function keepInPage(name: string, value: unknown): void {
  // The moment the document began names its work: a tab opens no two at once.
  work ??= entryWork() ?? performance.timeOrigin;
  held.set(name, value);
  waiting.set(name, value);
  writeSoon();
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

/**
 * Begins other work in the entry the tab has just come to, as a link to other numbers does: what
 * was kept before stays with the entries before it, where the way back finds it.
 */
export function beginInPage(): void {
  if (held.size === 0) return;
  putAside(held);
  forget();
  work = performance.timeOrigin + performance.now();
  try {
    history.replaceState({ [ENTRY]: work }, '');
  } catch {
    // Too often for this browser: the next change names the entry.
  }
}

/**
 * Calls back when the tab has gone, within this document, to an entry of other work: what is kept
 * there is to be shown.
 *
 * @returns stops listening
 */
export function onOtherWork(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function writeSoon(): void {
  const since = Date.now() - written;
  if (since >= WAIT) flush();
  else timer ??= setTimeout(flush, WAIT - since);
}

function entryState(): Values {
  const { state } = history;
  return typeof state === 'object' && state !== null ? state : {};
}

function entryWork(): number | undefined {
  const entry = entryState()[ENTRY];
  return typeof entry === 'number' ? entry : undefined;
}

/** Where the last changes of some work wait. */
const slot = (of: number) => `page-state:${of}`;

function leftBehind(): Values {
  try {
    const of = entryWork();
    const late: unknown =
      of !== undefined && JSON.parse(sessionStorage.getItem(slot(of)) ?? 'null');
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
    const late = entryWork() === work ? leftBehind() : {};
    history.replaceState(
      { ...entryState(), ...late, ...Object.fromEntries(waiting), [ENTRY]: work },
      '',
    );
    waiting.clear();
    if (work !== undefined) sessionStorage.removeItem(slot(work));
  } catch {
    // Too large or too often for this browser: the page goes on, a reload would start empty.
  }
}

/** Leaves values where the page finds them when it comes back to their work. */
function putAside(values: ReadonlyMap<string, unknown>): void {
  if (values.size === 0) return;
  try {
    if (work === undefined) return;
    sessionStorage.setItem(slot(work), JSON.stringify(Object.fromEntries(values)));
  } catch {
    // Too large, or no storage at all: a reload goes back by less than the time between two writes.
  }
}

function forget(): void {
  clearTimeout(timer);
  timer = undefined;
  held.clear();
  waiting.clear();
}

/**
 * A jump within the page, or the way back from one, comes to an entry that holds nothing or
 * something older: the work goes along. An entry of other work shows its own.
 */
function arrive(): void {
  const of = entryWork();
  if (of === undefined || of === work) {
    if (held.size === 0) return;
    for (const [name, value] of held) waiting.set(name, value);
    // At once: an entry without a name would not find what is left for it.
    flush();
    return;
  }
  putAside(held);
  forget();
  work = of;
  for (const listener of listeners) listener();
}

if (typeof addEventListener === 'function') {
  addEventListener('pagehide', () => putAside(waiting));
  addEventListener('popstate', arrive);
  addEventListener('hashchange', arrive);
}
