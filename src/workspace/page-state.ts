/**
 * Work that belongs to the open tab: it survives a reload and the way back, and goes when the tab
 * is closed. Kept in the entry of the tab's history, which no other page can read.
 */

/** Browsers limit how often the entry may be written; this stays well below. */
const WAIT = 400;

const waiting = new Map<string, unknown>();
let timer: ReturnType<typeof setTimeout> | undefined;
let written = 0;

/** Keeps a value under a name: at once, or within the shortest time between two writes. */
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
  const { state } = history;
  return typeof state === 'object' && state !== null ? check(state[name]) : undefined;
}

function flush(): void {
  clearTimeout(timer);
  timer = undefined;
  if (waiting.size === 0) return;
  written = Date.now();
  try {
    history.replaceState({ ...history.state, ...Object.fromEntries(waiting) }, '');
  } catch {
    // Too large or too often for this browser: the page goes on, a reload would start empty.
  }
  waiting.clear();
}

if (typeof addEventListener === 'function') addEventListener('pagehide', flush);
