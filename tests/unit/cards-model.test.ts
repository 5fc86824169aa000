import { describe, expect, test } from 'vitest';
import { categoryOrder, termFile } from '../../src/site/lib/term-cards.ts';
import { clueOf } from '../../src/termbase/clue.ts';
import { LOCALE_CODES } from '../../src/termbase/locales.ts';
import { type Collection, EMPTY, type Memory } from '../../src/tools/cards/collection.ts';
import { buildDeck, type Card, languagesOf, type TermFile } from '../../src/tools/cards/deck.ts';
import { practice, standing, startOfDay } from '../../src/tools/cards/model.ts';
import { GRADES, remember } from '../../src/tools/cards/schedule.ts';
import { whenInWords } from '../../src/tools/cards/when.ts';

const NOW = new Date(2026, 10, 22, 19, 0);
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const later = (ms: number) => new Date(NOW.getTime() + ms);

const memory = (due: Date, part: Partial<Memory> = {}): Memory => ({
  due: due.toISOString(),
  stability: 3,
  difficulty: 5,
  scheduledDays: 3,
  step: 0,
  reps: 2,
  lapses: 0,
  state: 'Review',
  last: later(-3 * DAY).toISOString(),
  ...part,
});
const step = (due: Date) => memory(due, { state: 'Learning', scheduledDays: 0, step: 1 });

function collectionOf(memories: Readonly<Record<string, Memory | 'known'>>): Collection {
  const at = later(-DAY).toISOString();
  return {
    ...EMPTY,
    cards: Object.fromEntries(
      Object.entries(memories).map(([id, it]) => [
        id,
        {
          id,
          created: at,
          updated: at,
          known: it === 'known',
          memory: it === 'known' ? null : it,
        },
      ]),
    ),
  };
}

const deckOf = (...ids: string[]): Card[] =>
  ids.map((id) => ({
    id,
    concept: id,
    category: 'loyalty',
    front: { lang: 'en', parts: [id] },
    back: { lang: 'en' },
  }));

const withLimit = (collection: Collection, newPerDay: number): Collection => ({
  ...collection,
  settings: {
    created: NOW.toISOString(),
    updated: NOW.toISOString(),
    direction: 'term',
    from: 'en',
    to: 'nb',
    leftOut: [],
    newPerDay,
    exported: null,
  },
});

describe('a deck', () => {
  const en: TermFile = {
    churn: {
      term: 'churn',
      definition: 'Churn is loss.',
      clue: ['', ' is loss.'],
      category: 'loyalty',
    },
    trust: { term: 'trust', definition: 'Being sure.', category: 'loyalty' },
  };
  const nb: TermFile = { churn: { term: 'kundefrafall', definition: 'Tap.', category: 'loyalty' } };

  test('asks for the definition, the term, or the term in another language', () => {
    const ask = (direction: 'term' | 'definition' | 'translate') =>
      buildDeck({ direction, from: 'en', to: 'nb' }, { en, nb })?.[0];
    expect(ask('term')).toMatchObject({
      id: 'term:en/churn',
      front: { lang: 'en', parts: ['churn'] },
      back: { lang: 'en', definition: 'Churn is loss.' },
    });
    expect(ask('definition')).toMatchObject({
      id: 'definition:en/churn',
      front: { parts: ['', ' is loss.'] },
      back: { term: 'churn' },
    });
    expect(ask('translate')).toMatchObject({
      id: 'translate:en:nb/churn',
      front: { lang: 'en' },
      back: { lang: 'nb', term: 'kundefrafall', definition: 'Tap.' },
    });
  });

  test('waits for its languages, and only for those', () => {
    expect(languagesOf({ direction: 'term', from: 'en', to: 'nb' })).toEqual(['en']);
    expect(languagesOf({ direction: 'translate', from: 'en', to: 'nb' })).toEqual(['en', 'nb']);
    expect(buildDeck({ direction: 'translate', from: 'en', to: 'nb' }, { en })).toBeUndefined();
    expect(buildDeck({ direction: 'term', from: 'nb', to: 'en' }, { en })).toBeUndefined();
  });

  test('has no card for a term that the other language lacks', () => {
    const cards = buildDeck({ direction: 'translate', from: 'en', to: 'nb' }, { en, nb });
    expect(cards?.map(({ concept }) => concept)).toEqual(['churn']);
  });
});

describe('what comes now', () => {
  test('steps that are due, reviews by date, new cards, then steps due within twenty minutes', () => {
    const collection = collectionOf({
      soon: step(later(8 * MINUTE)),
      older: memory(later(-5 * DAY)),
      newer: memory(later(-1 * DAY)),
      now: step(later(-1 * MINUTE)),
      notYet: step(later(21 * MINUTE)),
      tomorrow: memory(startOfDay(NOW, 1)),
      aside: 'known',
    });
    const deck = deckOf('fresh', 'tomorrow', 'notYet', 'soon', 'newer', 'older', 'now', 'aside');
    const stand = standing(deck, collection, NOW);
    expect(stand.queue).toEqual(['now', 'older', 'newer', 'fresh', 'soon']);
    expect(stand).toMatchObject({ due: 4, fresh: 1, freshToday: 1, known: ['aside'] });
    expect(stand.next).toEqual(later(21 * MINUTE));
  });

  test('a review is due from the beginning of its day', () => {
    const collection = collectionOf({ a: memory(new Date(2026, 10, 22, 23, 59)) });
    expect(standing(deckOf('a'), collection, new Date(2026, 10, 22, 0, 1)).queue).toEqual(['a']);
    expect(standing(deckOf('a'), collection, new Date(2026, 10, 21, 23, 59)).queue).toEqual([]);
  });

  test('new cards stop at the day’s number, counted over all decks, and go on tomorrow', () => {
    const first = (id: string, at: Date) => ({
      [id]: { id, card: `term:en/${id}`, at: at.toISOString(), grade: 3 as const, first: true },
    });
    const collection: Collection = {
      ...withLimit(EMPTY, 3),
      reviews: { ...first('other', later(-MINUTE)), ...first('old', later(-DAY)) },
    };
    const stand = standing(deckOf('a', 'b', 'c', 'd'), collection, NOW);
    expect(stand.queue).toEqual(['a', 'b']);
    expect(stand).toMatchObject({ fresh: 4, freshToday: 2, next: startOfDay(NOW, 1) });
    const tomorrow = standing(deckOf('a', 'b', 'c', 'd'), collection, startOfDay(NOW, 1));
    expect(tomorrow.queue).toEqual(['a', 'b', 'c']);
  });

  test('with no new cards wanted, none is promised', () => {
    const stand = standing(deckOf('a'), withLimit(EMPTY, 0), NOW);
    expect(stand).toMatchObject({ queue: [], fresh: 1, freshToday: 0, next: null });
  });

  test('practice takes what was met, soonest first, and each card once', () => {
    const collection = collectionOf({
      b: memory(later(4 * DAY)),
      a: memory(later(2 * DAY)),
      done: memory(later(DAY), { last: later(MINUTE).toISOString() }),
      aside: 'known',
    });
    const deck = deckOf('fresh', 'b', 'a', 'done', 'aside');
    expect(practice(deck, collection, NOW)).toEqual(['a', 'b']);
  });
});

describe('the schedule', () => {
  test('‘Good’ on the day brings a new card back after ten minutes, two days, eleven days', () => {
    // The page says so in five languages.
    let now = NOW;
    let kept: Memory | null = null;
    const gaps = [1, 2, 3].map(() => {
      kept = remember(kept, 3, now);
      const gap = Date.parse(kept.due) - now.getTime();
      now = new Date(kept.due);
      return gap;
    });
    expect(gaps).toEqual([10 * MINUTE, 2 * DAY, 11 * DAY]);
  });

  test('a better answer never comes back sooner, and the same answers give the same days', () => {
    for (const before of [null, step(NOW), memory(NOW)]) {
      const dues = GRADES.map((grade) => Date.parse(remember(before, grade, NOW).due));
      expect(dues).toEqual([...dues].sort((a, b) => a - b));
      expect(new Set(dues).size).toBe(4);
      expect(remember(before, 3, NOW)).toEqual(remember(before, 3, NOW));
    }
  });

  test('forgetting makes a card harder and counts a lapse', () => {
    const before = memory(NOW);
    const after = remember(before, 1, NOW);
    expect(after).toMatchObject({ state: 'Relearning', lapses: 1 });
    expect(after.difficulty).toBeGreaterThan(before.difficulty);
    expect(after.stability).toBeLessThan(before.stability);
  });
});

describe('how far off', () => {
  test.each([
    [10 * MINUTE, 'in 10 minutes'],
    [20_000, 'in 1 minute'],
    [3 * 60 * MINUTE, 'in 3 hours'],
    [6 * 60 * MINUTE, 'tomorrow'],
    [3 * DAY, 'in 3 days'],
    [61 * DAY, 'in 2 months'],
    [800 * DAY, 'in 2 years'],
  ])('%d ms is %s', (ms, text) => {
    expect(whenInWords('en', later(ms), NOW)).toBe(text);
  });

  test('is said in every language', () => {
    const said = LOCALE_CODES.map((locale) => whenInWords(locale, later(DAY), NOW));
    expect(said).toEqual(['tomorrow', 'i morgen', 'jutro', 'i morgen', 'מחר']);
  });
});

describe('the terms as cards', () => {
  test('a definition that names its term has gaps for a clue', () => {
    expect(clueOf('Customer churn is a loss. The churn rate differs.', ['customer churn'])).toEqual(
      ['', ' is a loss. The churn rate differs.'],
    );
    expect(clueOf('Coupons help.', ['coupon'])).toEqual(['', ' help.']);
    expect(clueOf('Cronbach’s alpha is a number.', ["Cronbach's alpha"])?.[0]).toBe('');
    expect(clueOf('Trusty friends.', ['trust'])).toBeUndefined();
    expect(clueOf('A price (net) is said.', ['price (net)'])).toEqual(['A ', ' is said.']);
    expect(clueOf('Nothing here.', [])).toBeUndefined();
  });

  test('come by category, then id, with Latin kept together in Hebrew', () => {
    const source = (id: string, category: string) => ({
      id,
      term: `מדד NPS ${id}`,
      synonyms: [],
      definition: 'הגדרה',
      category,
    });
    const file = termFile('he', [source('b', 'y'), source('c', 'x'), source('a', 'y')], ['x', 'y']);
    expect(Object.keys(file)).toEqual(['c', 'a', 'b']);
    expect(file['c']?.term).toBe('מדד \u2066NPS c\u2069');
    expect(() => termFile('en', [source('a', 'z')], ['x'])).toThrow(/concept a/);
    expect(categoryOrder({ 'category.x': 'X', other: 'o', 'category.y': 'Y' })).toEqual(['x', 'y']);
  });
});
