import { expect, test } from 'vitest';
import { strFromU8, strToU8, unzipSync, zip } from '../../src/tabular/pack-at-once.ts';

const pack = (files: Record<string, Uint8Array>) =>
  new Promise<Uint8Array>((resolve, reject) => {
    zip(files, (error, packed) => (error ? reject(error) : resolve(packed)));
  });

test('packs parts of any size, after the caller has gone on', async () => {
  const text = 'row '.repeat(200_000);
  const packed = await pack({ 'a.xml': strToU8(text) });
  expect(strFromU8(unzipSync(packed)['a.xml'] ?? new Uint8Array())).toBe(text);
});

test('hands over what goes wrong, so that the caller does not wait for ever', async () => {
  await expect(pack({ ['n'.repeat(70_000)]: strToU8('x') })).rejects.toThrow(/filename too long/);
});

test('calls nobody back once it is cancelled', async () => {
  let called = false;
  zip({ a: strToU8('x') }, () => {
    called = true;
  })();
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(called).toBe(false);
});
