import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  apply,
  type CardRecord,
  type Collection,
  EMPTY,
  inverse,
  merge,
  type Review,
  type Settings,
} from '../../src/tools/cards/collection.ts';
import { readFile, writeFile } from '../../src/tools/cards/file.ts';

const NOW = new Date('2026-11-22T18:00:00.000Z');

const moment = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2036-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const positive = fc.double({ min: 0, max: 36_500, noNaN: true }).map((value) => value + 0);
const whole = fc.nat(1000);
const cardId = fc
  .tuple(
    fc.constantFrom('term:en', 'definition:he', 'translate:nb:pl'),
    fc.constantFrom('churn', 'trust', 'share-of-wallet', 'crm-system'),
  )
  .map((parts) => parts.join('/'));

const card: fc.Arbitrary<CardRecord> = fc.record({
  id: cardId,
  created: moment,
  updated: moment,
  known: fc.boolean(),
  memory: fc.option(
    fc.record({
      due: moment,
      stability: positive,
      difficulty: positive,
      scheduledDays: whole,
      step: whole,
      reps: whole,
      lapses: whole,
      state: fc.constantFrom('Learning', 'Review', 'Relearning'),
      last: moment,
    }),
  ),
});
const review: fc.Arbitrary<Review> = fc
  .record({
    card: cardId,
    at: moment,
    grade: fc.constantFrom(1, 2, 3, 4),
    first: fc.boolean(),
  })
  .map((it) => ({ id: `${it.at}/${it.card}`, ...it }));
const settings: fc.Arbitrary<Settings> = fc.record({
  created: moment,
  updated: moment,
  direction: fc.constantFrom('term', 'definition', 'translate'),
  from: fc.constantFrom('en', 'nb', 'pl', 'da', 'he'),
  to: fc.constantFrom('en', 'nb', 'pl', 'da', 'he'),
  leftOut: fc.array(fc.string({ maxLength: 20 }), { maxLength: 3 }),
  newPerDay: fc.nat(99),
  exported: fc.option(moment),
});
const byId = <Item extends { id: string }>(items: readonly Item[]) =>
  Object.fromEntries(items.map((item) => [item.id, item]));
const collection: fc.Arbitrary<Collection> = fc.record({
  cards: fc.array(card, { maxLength: 8 }).map(byId),
  reviews: fc.array(review, { maxLength: 8 }).map(byId),
  settings: fc.option(settings),
});

describe('the file', () => {
  test('gives back what went in', () => {
    fc.assert(
      fc.property(collection, (it) => {
        expect(readFile(writeFile(it, NOW))).toEqual({ kind: 'collection', collection: it });
      }),
    );
  });

  test('survives an editor that sets it anew, and a byte order mark', () => {
    fc.assert(
      fc.property(collection, (it) => {
        const tight = `\ufeff${JSON.stringify(JSON.parse(writeFile(it, NOW)))}`;
        expect(readFile(tight)).toEqual({ kind: 'collection', collection: it });
      }),
    );
  });

  test('cut off anywhere, it is refused', () => {
    fc.assert(
      fc.property(collection, fc.double({ min: 0, max: 0.99, noNaN: true }), (it, share) => {
        const text = writeFile(it, NOW).trimEnd();
        const cut = text.slice(0, Math.floor(text.length * share));
        expect(['damaged', 'foreign']).toContain(readFile(cut).kind);
      }),
    );
  });

  test('altered in one digit, it is damaged', () => {
    const at = '2026-11-01T10:00:00.000Z';
    const one: CardRecord = {
      id: 'term:en/churn',
      created: at,
      updated: at,
      known: true,
      memory: null,
    };
    const text = writeFile({ ...EMPTY, cards: { [one.id]: one } }, NOW);
    expect(readFile(text.replace('"known": true', '"known": false')).kind).toBe('damaged');
    expect(readFile(text.replace('2026-11-01', '2027-11-01')).kind).toBe('damaged');
  });

  test('of a newer version, of another kind, or with a false content, it is told apart', () => {
    const text = writeFile(EMPTY, NOW);
    expect(readFile(text.replace('"version": 1', '"version": 2')).kind).toBe('newer');
    expect(readFile('{"format":"something else"}').kind).toBe('foreign');
    expect(readFile('PK\u0003\u0004').kind).toBe('foreign');
    expect(readFile('').kind).toBe('foreign');
    expect(readFile('[]').kind).toBe('foreign');
    expect(readFile(text.replace('"version": 1', '"version": 0')).kind).toBe('damaged');
  });
});

describe('merging', () => {
  const time = (it: { updated: string }) => Date.parse(it.updated);

  test('keeps of each card the state changed last, every review, and counts them', () => {
    fc.assert(
      fc.property(collection, collection, (own, other) => {
        const { change, added, renewed, stayed } = merge(own, other);
        const merged = apply(own, change);
        const ids = new Set([...Object.keys(own.cards), ...Object.keys(other.cards)]);
        expect(new Set(Object.keys(merged.cards))).toEqual(ids);
        for (const id of ids) {
          const states = [own.cards[id], other.cards[id]].filter((it) => it !== undefined);
          const newest = Math.max(...states.map(time));
          expect(time(merged.cards[id] ?? { updated: '' })).toBe(newest);
        }
        expect(new Set(Object.keys(merged.reviews))).toEqual(
          new Set([...Object.keys(own.reviews), ...Object.keys(other.reviews)]),
        );
        expect(added + renewed + stayed).toBe(Object.keys(other.cards).length);
        expect(Object.keys(merged.cards)).toHaveLength(Object.keys(own.cards).length + added);
      }),
    );
  });

  test('the same file a second time changes nothing', () => {
    fc.assert(
      fc.property(collection, collection, (own, other) => {
        const once = apply(own, merge(own, other).change);
        const twice = merge(once, other);
        expect(twice).toMatchObject({ added: 0, renewed: 0 });
        expect(apply(once, twice.change)).toEqual(once);
      }),
    );
  });

  test('what was set aside later stays set aside', () => {
    const at = (day: number) => `2026-11-0${day}T10:00:00.000Z`;
    const state = (updated: string, known: boolean): Collection => ({
      ...EMPTY,
      cards: {
        'term:en/churn': { id: 'term:en/churn', created: at(1), updated, known, memory: null },
      },
    });
    expect(merge(state(at(3), true), state(at(2), false)).stayed).toBe(1);
    expect(merge(state(at(2), false), state(at(3), true)).renewed).toBe(1);
    expect(merge(EMPTY, state(at(3), true)).added).toBe(1);
  });
});

test('a change and its inverse leave everything as it was', () => {
  fc.assert(
    fc.property(collection, collection, (before, other) => {
      const change = { cards: other.cards, reviews: other.reviews };
      const after = apply(before, change);
      expect(apply(after, inverse(before, change))).toEqual(before);
    }),
  );
});
