import { afterEach, beforeEach, expect, test, vi } from 'vitest';

/** Just enough of a tab: one history entry, storage that lasts, and pages that come and go. */
function openTab({ storage = true } = {}) {
  const kept = new Map<string, string>();
  let state: unknown = null;
  let leaving: (() => void) | undefined;
  vi.stubGlobal('history', {
    get state() {
      return structuredClone(state);
    },
    replaceState: (next: unknown) => {
      state = structuredClone(next);
    },
  });
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (!storage) throw new DOMException('no room', 'QuotaExceededError');
      kept.set(key, value);
    },
    removeItem: (key: string) => kept.delete(key),
  });
  vi.stubGlobal('addEventListener', (name: string, listener: () => void) => {
    if (name === 'pagehide') leaving = listener;
  });
  return {
    kept,
    load: () => {
      vi.resetModules();
      return import('../../src/workspace/page-state.ts');
    },
    leave: () => leaving?.(),
    goElsewhere: () => {
      state = null;
    },
  };
}

const text = (value: unknown) => (typeof value === 'string' ? value : undefined);

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('the last of two quick changes survives a reload', async () => {
  const tab = openTab();
  const page = await tab.load();
  page.keepInPage('tool', '5');
  page.keepInPage('tool', '52');
  tab.leave();
  expect((await tab.load()).keptInPage('tool', text)).toBe('52');
});

test('what is written in time leaves nothing behind', async () => {
  const tab = openTab();
  const page = await tab.load();
  page.keepInPage('tool', '5');
  page.keepInPage('tool', '52');
  tab.leave();
  expect(tab.kept.size).toBe(1);
  vi.advanceTimersByTime(1000);
  expect(tab.kept.size).toBe(0);
  expect((await tab.load()).keptInPage('tool', text)).toBe('52');
});

test('another entry of the tab does not see it', async () => {
  const tab = openTab();
  const page = await tab.load();
  page.keepInPage('tool', '5');
  page.keepInPage('tool', '52');
  tab.leave();
  tab.goElsewhere();
  expect((await tab.load()).keptInPage('tool', text)).toBeUndefined();
});

test('where there is no storage the last write stands', async () => {
  const tab = openTab({ storage: false });
  const page = await tab.load();
  page.keepInPage('tool', '5');
  page.keepInPage('tool', '52');
  tab.leave();
  expect((await tab.load()).keptInPage('tool', text)).toBe('5');
});

test('a value of another shape is not taken', async () => {
  const tab = openTab();
  const page = await tab.load();
  page.keepInPage('tool', 52);
  expect(page.keptInPage('tool', text)).toBeUndefined();
});
