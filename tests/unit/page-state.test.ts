import { afterEach, beforeEach, expect, test, vi } from 'vitest';

/** Just enough of a tab: its history, storage that lasts, and pages that come and go. */
function openTab({ storage = true } = {}) {
  const kept = new Map<string, string>();
  const entries: unknown[] = [null];
  let at = 0;
  const listeners = new Map<string, () => void>();
  vi.stubGlobal('history', {
    get state() {
      return structuredClone(entries[at]);
    },
    replaceState: (next: unknown) => {
      entries[at] = structuredClone(next);
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
    listeners.set(name, listener);
  });
  const arrive = () => {
    listeners.get('popstate')?.();
    listeners.get('hashchange')?.();
  };
  return {
    kept,
    load: () => {
      vi.resetModules();
      return import('../../src/workspace/page-state.ts');
    },
    leave: () => listeners.get('pagehide')?.(),
    goElsewhere: () => {
      entries[at] = null;
    },
    /** To a heading of the page, or to a link that is opened in it. */
    jump: () => {
      at += 1;
      entries.splice(at, entries.length, null);
      arrive();
    },
    back: () => {
      at -= 1;
      arrive();
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

test('a jump within the page takes the work along', async () => {
  const tab = openTab();
  const page = await tab.load();
  page.keepInPage('tool', '5');
  vi.advanceTimersByTime(1000);
  tab.jump();
  expect((await tab.load()).keptInPage('tool', text)).toBe('5');
});

test('so does a jump right after a change', async () => {
  const tab = openTab();
  const page = await tab.load();
  page.keepInPage('tool', '5');
  page.keepInPage('tool', '52');
  tab.jump();
  tab.leave();
  expect((await tab.load()).keptInPage('tool', text)).toBe('52');
});

test('the way back from a jump does not bring back what was changed since', async () => {
  const tab = openTab();
  const page = await tab.load();
  const other = vi.fn();
  page.onOtherWork(other);
  page.keepInPage('tool', '5');
  vi.advanceTimersByTime(1000);
  tab.jump();
  page.keepInPage('tool', '52');
  vi.advanceTimersByTime(1000);
  tab.back();
  vi.advanceTimersByTime(1000);
  expect(other).not.toHaveBeenCalled();
  expect((await tab.load()).keptInPage('tool', text)).toBe('52');
});

test('other numbers, opened in the page, leave the ones before where the way back leads', async () => {
  const tab = openTab();
  const page = await tab.load();
  const other = vi.fn();
  page.onOtherWork(other);
  page.keepInPage('tool', '5');
  page.keepInPage('tool', '52');
  tab.jump();
  vi.advanceTimersByTime(1);
  page.beginInPage();
  page.keepInPage('tool', 'linked');
  vi.advanceTimersByTime(1000);
  expect(page.keptInPage('tool', text)).toBe('linked');
  tab.back();
  expect(other).toHaveBeenCalledOnce();
  expect(page.keptInPage('tool', text)).toBe('52');
  expect((await tab.load()).keptInPage('tool', text)).toBe('52');
});
