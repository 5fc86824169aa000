import { expect, test } from 'vitest';
import { reference } from '../../src/site/lib/sources.ts';

test('a DOI becomes an address, whatever it holds', () => {
  const { url } = reference('newcombe-1998');
  expect(url).toBe(
    'https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8%3C873::AID-SIM779%3E3.0.CO;2-I',
  );
  expect(new URL(url ?? '').hostname).toBe('doi.org');
});

test('an address stands where there is no DOI, and nothing where there is neither', () => {
  expect(reference('dixon-2010').url).toMatch(/^https:\/\/hbr\.org\//);
  expect(reference('brehm-1966').url).toBeUndefined();
});

test('an unknown source is named', () => {
  expect(() => reference('nobody-1900')).toThrow('no source "nobody-1900"');
});
