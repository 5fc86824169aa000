import { describe, expect, test } from 'vitest';
import { EMPTY, type Grade } from '../../src/tools/cards/collection.ts';
import type { Card } from '../../src/tools/cards/deck.ts';
import { meaning } from '../../src/tools/cards/keys.ts';
import {
  answer,
  begin,
  bringBack,
  choose,
  leave,
  type Move,
  practise,
  resume,
  type Sitting,
  setAside,
  sittingWith,
  takeIn,
  turn,
  undo,
} from '../../src/tools/cards/session.ts';
import { fromKept, toKept } from '../../src/tools/cards/store.ts';

const NOW = new Date(2026, 10, 22, 19, 0);
const at = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);
const deck = ['term:en/a', 'term:en/b', 'term:en/c'].map(
  (id): Card => ({
    id,
    concept: id.slice(8),
    category: 'loyalty',
    front: { lang: 'en', parts: [id] },
    back: { lang: 'en' },
  }),
);

/** Makes moves a second apart, the first `start` seconds in. */
function play(moves: readonly Move[], from = sittingWith(EMPTY), start = 0): Sitting {
  return moves.reduce((sitting, move, i) => move(sitting, deck, at(start + i)).sitting, from);
}

const good = [turn, answer(3)];

describe('a sitting', () => {
  test('begins with the first card, its front up', () => {
    expect(play([begin])).toMatchObject({ studying: true, current: 'term:en/a', turned: false });
  });

  test('takes no answer before the back was seen', () => {
    const sitting = play([begin, answer(3)]);
    expect(sitting.current).toBe('term:en/a');
    expect(sitting.collection).toEqual(EMPTY);
  });

  test('goes through the deck, then through its steps, and comes to rest', () => {
    const seen: (string | null)[] = [];
    let sitting = play([begin]);
    for (let i = 0; i < 6; i += 1) {
      seen.push(sitting.current);
      sitting = play(good, sitting, 2 * i);
    }
    expect(seen.map((id) => id?.slice(-1))).toEqual(['a', 'b', 'c', 'a', 'b', 'c']);
    expect(sitting).toMatchObject({ current: null, studying: true });
    expect(Object.values(sitting.collection.reviews)).toHaveLength(6);
    expect(Object.values(sitting.collection.reviews).filter(({ first }) => first)).toHaveLength(3);
  });

  test('shows the only card left again, as another showing', () => {
    const one = play([begin, setAside, setAside]);
    expect(one.current).toBe('term:en/c');
    const again = play([turn, answer(1)], one);
    expect(again.current).toBe('term:en/c');
    expect(again.showing).toBeGreaterThan(one.showing);
  });

  test('practises ahead of time when asked, each card once', () => {
    const rested = play([begin, ...[1, 2, 3].flatMap(() => [turn, answer(4)])]);
    expect(rested.current).toBeNull();
    const hour = new Date(NOW.getTime() + 3_600_000);
    let sitting = practise(rested, deck, hour).sitting;
    const seen: (string | null)[] = [];
    for (let i = 1; i <= 3; i += 1) {
      seen.push(sitting.current);
      const now = new Date(hour.getTime() + i * 1000);
      sitting = answer(4)(turn(sitting, deck, now).sitting, deck, now).sitting;
    }
    expect(new Set(seen)).toEqual(new Set(deck.map(({ id }) => id)));
    expect(sitting.current).toBeNull();
  });

  test('leaves to the choice and keeps what was learnt', () => {
    const sitting = play([begin, ...good, leave]);
    expect(sitting).toMatchObject({ studying: false, current: null });
    expect(Object.keys(sitting.collection.cards)).toHaveLength(1);
  });
});

describe('undo', () => {
  test('takes answers back one by one, down to nothing', () => {
    const start = play([begin]);
    const twice = play([...good, turn, answer(1)], start);
    const once = play([undo], twice);
    expect(once).toMatchObject({ current: 'term:en/b', turned: false });
    expect(Object.keys(once.collection.reviews)).toHaveLength(1);
    const none = play([undo], once);
    expect(none.current).toBe('term:en/a');
    expect(none.collection).toEqual(EMPTY);
    expect(play([undo], none)).toEqual(none);
  });

  test('brings a card back that was set aside', () => {
    const sitting = play([begin, setAside, undo]);
    expect(sitting.current).toBe('term:en/a');
    expect(sitting.collection.cards).toEqual({});
  });

  test('does not undo what another tab has answered since', () => {
    const here = play([begin, ...good]);
    const there = play([begin, turn, answer(1)], sittingWith(EMPTY));
    const card = there.collection.cards['term:en/a'];
    if (!card) throw new Error('the other tab answered nothing');
    const newer = { ...card, updated: at(99).toISOString() };
    const met = resume({ ...here.collection, cards: { [card.id]: newer } })(here, deck, at(100));
    const undone = undo(met.sitting, deck, at(101));
    expect(undone.change).toBeUndefined();
    expect(undone.sitting.collection.cards[card.id]).toEqual(newer);
  });

  test('a file taken in leaves nothing to undo', () => {
    const sitting = play([begin, ...good, takeIn({ cards: {}, reviews: {} })]);
    expect(sitting.undo).toEqual([]);
  });
});

describe('known cards', () => {
  test('do not come again until they are brought back, and remember what was learnt', () => {
    const learnt = play([begin, ...good]);
    const before = learnt.collection.cards['term:en/a']?.memory;
    const aside = play([leave, begin, setAside, setAside, setAside], learnt);
    expect(aside.current).toBeNull();
    expect(aside.collection.cards['term:en/a']).toMatchObject({ known: true, memory: before });
    const back = play([bringBack('term:en/a')], aside);
    expect(back.collection.cards['term:en/a']).toMatchObject({ known: false, memory: before });
  });
});

describe('two tabs', () => {
  test('a card answered over there gives way to the next; another one does not', () => {
    const here = play([begin]);
    const there = play([begin, ...good]);
    expect(resume(there.collection)(here, deck, at(9)).sitting.current).toBe('term:en/b');
    const turned = play([turn], there);
    const elsewhere = play([begin, ...good], sittingWith(EMPTY)).collection;
    expect(resume(elsewhere)(turned, deck, at(9)).sitting).toMatchObject({
      current: 'term:en/b',
      turned: true,
    });
  });
});

describe('keys', () => {
  const press = (sitting: Sitting, key: string, code = '') =>
    meaning(sitting, { key, code })?.(sitting, deck, at(60)).sitting;

  test('Space and Enter turn, 1–4 answer once the back is up', () => {
    const front = play([begin]);
    expect(press(front, ' ')?.turned).toBe(true);
    expect(press(front, 'Enter')?.turned).toBe(true);
    expect(press(front, '3')).toBeUndefined();
    const back = play([begin, turn]);
    expect(press(back, ' ')).toBeUndefined();
    for (const grade of [1, 2, 3, 4] satisfies Grade[]) {
      expect(press(back, String(grade))?.outcome).toMatchObject({ kind: 'answered', grade });
    }
    for (const key of ['0', '5', 'a', 'Tab']) expect(press(back, key)).toBeUndefined();
  });

  test('Z and K mean the same on a Hebrew layout, by their place', () => {
    const one = play([begin, ...good]);
    expect(press(one, 'z', 'KeyZ')?.current).toBe('term:en/a');
    expect(press(one, 'Z', 'KeyZ')?.current).toBe('term:en/a');
    expect(press(one, 'ז', 'KeyZ')?.current).toBe('term:en/a');
    expect(press(one, 'ל', 'KeyK')?.outcome).toEqual({ kind: 'known' });
    // Where Z and Y change places, the letter counts.
    expect(press(one, 'y', 'KeyZ')).toBeUndefined();
  });

  test('mean nothing at the choice, or where there is nothing to undo', () => {
    expect(press(sittingWith(EMPTY), ' ')).toBeUndefined();
    expect(press(play([begin]), 'z', 'KeyZ')).toBeUndefined();
  });
});

describe('what the browser keeps', () => {
  const settings = {
    direction: 'translate',
    from: 'he',
    to: 'pl',
    leftOut: ['methods'],
    newPerDay: 7,
    exported: null,
  } as const;

  test('comes back as it was', () => {
    const made = [begin, ...good, setAside, choose(settings)] as Move[];
    const sitting = play(made);
    const { cards, reviews, settings: kept } = sitting.collection;
    if (!kept) throw new Error('no settings');
    const change = toKept({ cards, reviews, settings: kept });
    const back = fromKept({
      cards: Object.values(change.cards).flatMap((it) => (it ? [it] : [])),
      reviews: Object.values(change.reviews).flatMap((it) => (it ? [it] : [])),
      settings: change.settings,
    });
    expect(back).toEqual(sitting.collection);
  });

  test('of another shape or version is left alone', () => {
    const record = { id: 'term:en/a', schema: 1, created: NOW, updated: NOW, data: { known: 'x' } };
    const newer = { ...record, schema: 2, data: { known: false, memory: null } };
    const kept = fromKept({ cards: [record, newer], reviews: [record], settings: record });
    expect(kept).toEqual(EMPTY);
  });
});
