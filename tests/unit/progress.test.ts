import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readProgressFile, writeProgressFile } from '../../src/workspace/progress/file.ts';
import {
  countDone,
  mark,
  merge,
  NOTHING,
  nextGuide,
  open,
  type Progress,
  unmark,
} from '../../src/workspace/progress/record.ts';
import type * as Store from '../../src/workspace/progress/store.ts';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 22, hour));
const marked = (...guides: string[]) =>
  guides.reduce<Progress>((progress, guide, i) => mark(progress, guide, at(i)), NOTHING);
const ORDER = ['a', 'b', 'c', 'd'];

describe('marks', () => {
  test('are set and taken back, each on its own', () => {
    const both = marked('a', 'b');
    expect(countDone(both, ORDER)).toBe(2);
    expect(unmark(both, 'a').done).toEqual({ b: at(1).toISOString() });
    expect(countDone(marked('elsewhere'), ORDER)).toBe(0);
  });

  test('keep no trace of what was opened without them', () => {
    expect(open(NOTHING, 'a', at(1))).toBe(NOTHING);
    const opened = open(marked('a'), 'b', at(1));
    expect(opened.opened).toEqual({ guide: 'b', at: at(1).toISOString() });
    expect(unmark(opened, 'a')).toEqual(NOTHING);
  });

  test('of two browsers come together, the later time of each', () => {
    const one = { ...marked('a', 'b'), opened: { guide: 'c', at: at(9).toISOString() } };
    const other = mark(mark(NOTHING, 'b', at(5)), 'd', at(6));
    expect(merge(one, other)).toEqual({
      done: { a: at(0).toISOString(), b: at(5).toISOString(), d: at(6).toISOString() },
      opened: one.opened,
    });
    expect(merge(other, one).done).toEqual(merge(one, other).done);
  });
});

describe('the next guide', () => {
  test('follows the one marked last, and goes round at the end', () => {
    expect(nextGuide(NOTHING, ORDER)).toBe('a');
    expect(nextGuide(marked('a'), ORDER)).toBe('b');
    expect(nextGuide(marked('a', 'c'), ORDER)).toBe('d');
    expect(nextGuide(marked('c', 'a'), ORDER)).toBe('b');
    expect(nextGuide(marked('d'), ORDER)).toBe('a');
    expect(nextGuide(marked('a', 'b', 'c', 'd'), ORDER)).toBeUndefined();
  });

  test('is the one opened since, until it is marked; then the one after it', () => {
    const opened = open(marked('a'), 'c', at(5));
    expect(nextGuide(opened, ORDER)).toBe('c');
    expect(nextGuide(mark(opened, 'c', at(6)), ORDER)).toBe('d');
    expect(nextGuide(open(marked('a', 'b'), 'a', at(5)), ORDER)).toBe('c');
    // Marked after the opening of another.
    expect(nextGuide(mark(opened, 'b', at(6)), ORDER)).toBe('c');
  });

  test('takes no notice of guides that the path does not hold', () => {
    expect(nextGuide(marked('a', 'gone'), ORDER)).toBe('b');
    expect(nextGuide(open(marked('a'), 'gone', at(5)), ORDER)).toBe('b');
  });
});

describe('the file', () => {
  const progress = open(marked('net-promoter-score', 'five-question-survey'), 'x', at(8));
  const text = writeProgressFile(progress, at(9));

  test('can be read by a person, and comes back', () => {
    expect(text).toContain('"exported": "2026-11-22T09:00:00.000Z"');
    expect(text).toContain('    "net-promoter-score": "2026-11-22T00:00:00.000Z",\n');
    expect(readProgressFile(text)).toEqual({
      kind: 'progress',
      progress: { done: progress.done, opened: null },
    });
    expect(readProgressFile(`\ufeff${text}`).kind).toBe('progress');
  });

  test('may be mended by hand: a time of another zone is the same time', () => {
    const other = text.replace('2026-11-22T00:00:00.000Z', '2026-11-22T02:00:00+02:00');
    const read = readProgressFile(other);
    expect(read.kind === 'progress' && read.progress.done).toEqual(progress.done);
  });

  const changed = (change: (file: Record<string, unknown>) => void) => {
    const file = JSON.parse(text) as Record<string, unknown>;
    change(file);
    return JSON.stringify(file);
  };
  test.each([
    ['cut off', text.slice(0, -9), 'damaged'],
    ['no marks in it', changed((file) => delete file['done']), 'damaged'],
    [
      'a mark without a time',
      changed((file) => Object.assign(file, { done: { a: 1 } })),
      'damaged',
    ],
    [
      'no such day',
      changed((file) => Object.assign(file, { done: { a: '2026-02-31' } })),
      'damaged',
    ],
    ['no guide', changed((f) => Object.assign(f, { done: { '<b>': at(0) } })), 'damaged'],
    ['version 0', changed((file) => Object.assign(file, { version: 0 })), 'damaged'],
    ['a newer version', changed((f) => Object.assign(f, { version: 2, done: [] })), 'newer'],
    ['cards', '{"format":"engagement-atlas/cards","version":1}', 'foreign'],
    ['a picture', 'GIF89a', 'foreign'],
    ['a number', '7', 'foreign'],
    ['nothing', '', 'foreign'],
  ])('is refused whole: %s', (_, content, kind) => {
    expect(readProgressFile(content)).toEqual({ kind });
  });
});

describe('the store', () => {
  /** A browser's storage that may refuse, or be full. */
  class Memory {
    readonly kept = new Map<string, string>();
    mood: 'open' | 'full' | 'shut' = 'open';
    getItem(key: string): string | null {
      if (this.mood === 'shut') throw new DOMException('no', 'SecurityError');
      return this.kept.get(key) ?? null;
    }
    setItem(key: string, value: string): void {
      if (this.mood !== 'open') throw new DOMException('no', 'QuotaExceededError');
      this.kept.set(key, value);
    }
    removeItem(key: string): void {
      if (this.mood === 'shut') throw new DOMException('no', 'SecurityError');
      this.kept.delete(key);
    }
  }
  let localStorage: Memory;
  let sessionStorage: Memory;
  let store: typeof Store;

  beforeEach(async () => {
    localStorage = new Memory();
    sessionStorage = new Memory();
    vi.stubGlobal('window', { localStorage, sessionStorage });
    vi.resetModules();
    store = await import('../../src/workspace/progress/store.ts');
  });
  afterEach(() => vi.unstubAllGlobals());
  const add = (guide: string) => store.changeProgress((before) => mark(before, guide, at(1)));

  test('keeps marks, and nothing once the last is gone', () => {
    expect(add('a')).toBe('browser');
    expect(countDone(store.loadProgress(), ['a'])).toBe(1);
    store.changeProgress((before) => unmark(before, 'a'));
    expect(localStorage.kept.size).toBe(0);
  });

  test('builds on what another tab has written meanwhile', () => {
    add('a');
    const [[key, text] = ['', '']] = [...localStorage.kept];
    localStorage.kept.set(key, text.replace('"a"', '"b"'));
    add('c');
    expect(Object.keys(store.loadProgress().done)).toEqual(['b', 'c']);
  });

  test('full, it lasts for the tab, and goes back to the browser when there is room', () => {
    add('a');
    localStorage.mood = 'full';
    expect(add('b')).toBe('tab');
    expect(store.lasting()).toBe('tab');
    expect(countDone(store.loadProgress(), ['a', 'b'])).toBe(2);
    localStorage.mood = 'open';
    expect(add('c')).toBe('browser');
    expect(sessionStorage.kept.size).toBe(0);
    expect(countDone(store.loadProgress(), ['a', 'b', 'c'])).toBe(3);
  });

  test('forbidden, it lasts for the page', () => {
    localStorage.mood = 'shut';
    sessionStorage.mood = 'shut';
    expect(add('a')).toBe('page');
    expect(countDone(store.loadProgress(), ['a'])).toBe(1);
    store.forgetProgress();
    expect(store.loadProgress()).toEqual(NOTHING);
  });

  test('begins anew where what is kept cannot be read', () => {
    localStorage.kept.set('atlas-guides', '{"version":1,"done":{"a"');
    expect(store.loadProgress()).toEqual(NOTHING);
  });

  test('leaves alone what a newer version has written', () => {
    const newer = '{"version":2,"shelves":[]}';
    localStorage.kept.set('atlas-guides', newer);
    expect(() => add('a')).toThrow(store.NewerProgressError);
    expect(localStorage.kept.get('atlas-guides')).toBe(newer);
  });
});
