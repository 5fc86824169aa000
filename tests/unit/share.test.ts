import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  START as COMMITMENT_START,
  fromLink as commitmentFromLink,
  toLink as commitmentToLink,
} from '../../src/tools/commitment/state.ts';
import { emptyPeriod } from '../../src/tools/nps/input.ts';
import { fromLink, toLink } from '../../src/tools/nps/share.ts';
import { START } from '../../src/tools/nps/state.ts';
import { decodeShare, encodeShare } from '../../src/workspace/share.ts';

const anything = (payload: unknown) => payload;

describe('share links', () => {
  test('come back as they went', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000_000), { maxLength: 60 }), (payload) => {
        expect(decodeShare(`#${encodeShare(payload)}`, anything)).toEqual({
          kind: 'payload',
          payload,
        });
      }),
    );
  });

  test('say so when they were cut off, anywhere', () => {
    const link = encodeShare({ a: [58, 38, 24], text: 'æøå ł ש' });
    for (let length = 's=1.'.length; length < link.length; length += 1) {
      expect(decodeShare(link.slice(0, length), anything).kind, `${length} characters`).toBe(
        'damaged',
      );
    }
  });

  test('say so when a letter was changed', () => {
    const link = encodeShare({ a: [58, 38, 24] });
    const changed = link.slice(0, 8) + (link[8] === 'A' ? 'B' : 'A') + link.slice(9);
    expect(decodeShare(changed, anything).kind).toBe('damaged');
  });

  test('of a later version are told apart from damage', () => {
    expect(decodeShare('#s=2.abc.def', anything).kind).toBe('newer');
    expect(decodeShare('#how-it-is-worked-out', anything).kind).toBe('none');
    expect(decodeShare('', anything).kind).toBe('none');
  });

  test('are of any length within the site, where no chat program cuts them', () => {
    const payload = Array.from({ length: 200_000 }, (_, i) => i % 11);
    const link = encodeShare(payload, Number.POSITIVE_INFINITY);
    expect(decodeShare(`#${link}`, anything)).toEqual({ kind: 'payload', payload });
  });

  test('refuse to grow past what chat programs carry', () => {
    expect(() => encodeShare('x'.repeat(3000))).toThrow(RangeError);
  });
});

describe('links of the NPS calculator', () => {
  test('keep numbers, settings and the second period', () => {
    const state = {
      ...START,
      first: {
        ...emptyPeriod('counts'),
        counts: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10'],
      },
      second: { ...emptyPeriod(), totals: { promoters: '44', passives: '40', detractors: '26' } },
      confidence: '99' as const,
      method: 'wald' as const,
      margin: '2,5',
    };
    expect(fromLink(JSON.parse(JSON.stringify(toLink(state, true))))).toEqual(state);
  });

  test('turn a pasted list of any length into its counts', () => {
    const list = Array.from({ length: 5000 }, (_, i) => i % 11).join('\n');
    const link = encodeShare(toLink({ ...START, first: { ...emptyPeriod('list'), list } }, false));
    expect(link.length).toBeLessThan(200);
  });

  test.each([null, 7, {}, { a: [1, 2], c: '95', w: false, m: '5' }, { c: '50', w: false, m: '5' }])(
    'are refused when they are not ours: %j',
    (link) => {
      expect(fromLink(link)).toBeUndefined();
    },
  );
});

describe('links of the assessment', () => {
  const items = ['a1', 'b1', 'c1'];

  test('keep every answer, and what is missing', () => {
    const state = { ...COMMITMENT_START, answers: { a1: 7, b1: null }, sector: 'goods' as const };
    expect(commitmentFromLink(commitmentToLink(state, items, 1), items, 1)).toMatchObject({
      answers: { a1: 7, b1: null },
      sector: 'goods',
      stage: 'questions',
      place: 2,
    });
  });

  test('never carry whom it is about', () => {
    const state = { ...COMMITMENT_START, answers: { a1: 7 }, about: 'A client' };
    expect(JSON.stringify(commitmentToLink(state, items, 1))).not.toContain('client');
  });

  test('of another version of the instrument are refused', () => {
    const link = commitmentToLink(COMMITMENT_START, items, 1);
    expect(commitmentFromLink(link, items, 2)).toBeUndefined();
    expect(commitmentFromLink(link, [...items, 'd1'], 1)).toBeUndefined();
  });
});

describe('a link on its way', () => {
  const fragment = encodeShare({ n: [1, 2, 3] });
  const kind = (text: string) => decodeShare(text, (it) => it).kind;

  test.each([
    ['a full stop', `#${fragment}.`],
    ['a bracket', `#${fragment})`],
    ['signs that close a quotation', `#${fragment}%E2%80%9D.`],
    ['an angle as HTML writes it', `#${fragment}&gt;`],
    ['escapes in capitals', `#${fragment.replace('=', '%3D').replaceAll('.', '%2E')}`],
    ['escapes in small letters', `#${fragment.replace('=', '%3d').replaceAll('.', '%2e')}%29`],
  ])('is read as it left, whatever a program adds: %s', (_, sent) => {
    expect(decodeShare(sent, (it) => it)).toEqual({ kind: 'payload', payload: { n: [1, 2, 3] } });
  });

  test.each([
    '#s',
    '#s=',
    `#${fragment.slice(0, 9)}`,
    `#${fragment.toLowerCase()}`,
    `#${fragment}x`,
  ])('is called damaged where it is: %s', (sent) => {
    expect(kind(sent)).toBe('damaged');
  });

  test('is not seen in a heading of the page', () => {
    for (const heading of ['', '#', '#sources', '#s-1', '#how%20so']) {
      expect(kind(heading), heading).toBe('none');
    }
  });
});
