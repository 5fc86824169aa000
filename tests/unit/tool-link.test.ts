import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkPayload, readLink } from '../../src/ui/tool-link.ts';
import { decodeShare, encodeShare } from '../../src/workspace/share.ts';

/** A tool whose payload is a list of numbers. */
const fromLink = (payload: unknown) =>
  Array.isArray(payload) && payload.every((it) => typeof it === 'number') ? payload : undefined;

describe('what a link carries', () => {
  test('is the payload itself, or the payload marked as made up', () => {
    expect(readLink(linkPayload([1, 2], false), fromLink)).toEqual({ state: [1, 2], demo: false });
    expect(readLink(linkPayload([1, 2], true), fromLink)).toEqual({ state: [1, 2], demo: true });
  });

  test('is refused where the tool does not know it', () => {
    for (const carried of [null, 'demo', ['x'], ['demo'], ['demo', 'x'], ['demo', ['demo', [1]]]]) {
      expect(readLink(carried, fromLink), JSON.stringify(carried)).toBeUndefined();
    }
  });

  test('survives the way through an address, with its mark', () => {
    // As a tool reads it: JSON knows no −0.
    const payload = fc
      .jsonValue()
      .map((value) => JSON.parse(JSON.stringify(value)) as unknown)
      .filter((value) => !(Array.isArray(value) && value[0] === 'demo'));
    fc.assert(
      fc.property(payload, fc.boolean(), (value, demo) => {
        const fragment = encodeShare(linkPayload(value, demo), Number.POSITIVE_INFINITY);
        const shared = decodeShare(`#${fragment}`, (carried) =>
          readLink(carried, (it) => ({ it })),
        );
        expect(shared).toEqual({ kind: 'payload', payload: { state: { it: value }, demo } });
      }),
    );
  });

  test('is called damaged, not guessed, where a sign of it is lost', () => {
    const fragment = encodeShare(linkPayload([12, 8, 5], true));
    fc.assert(
      fc.property(fc.integer({ min: 4, max: fragment.length - 1 }), (place) => {
        const cut = fragment.slice(0, place) + fragment.slice(place + 1);
        expect(decodeShare(cut, (carried) => readLink(carried, fromLink)).kind).not.toBe('payload');
      }),
    );
  });
});
