import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LOCALE_CODES } from '../../src/termbase/locales.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (locale: string) =>
  JSON.parse(readFileSync(join(root, 'content', 'i18n', `${locale}.json`), 'utf8')) as Record<
    string,
    string
  >;
const english = read('en');

const FORM = /_(zero|one|two|few|many|other)$/;
const base = (key: string) => key.replace(FORM, '');
/** Starlight's own strings, which only some languages have to complete. */
const OWN = /^(page\.draft|aside\.|heading\.|fileTree\.|builtWithStarlight\.)/;
const keys = (messages: Record<string, string>) =>
  new Set(
    Object.keys(messages)
      .filter((key) => !OWN.test(key))
      .map(base),
  );
const placeholders = (text: string) =>
  new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map((m) => m[1]));

describe.each(LOCALE_CODES)('words of the interface: %s', (locale) => {
  const messages = read(locale);

  test('say everything that English says, and nothing else', () => {
    expect([...keys(messages)].sort()).toEqual([...keys(english)].sort());
  });

  test('have each plural form that the language needs', () => {
    const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    const plurals = new Set(
      Object.keys(english)
        .filter((key) => FORM.test(key))
        .map(base),
    );
    for (const key of plurals) {
      for (const form of forms)
        expect(messages, `${key}_${form}`).toHaveProperty([`${key}_${form}`]);
    }
  });

  test('ask for no value that English does not give', () => {
    for (const [key, text] of Object.entries(messages)) {
      if (OWN.test(key)) continue;
      const allowed = placeholders(english[key] ?? english[`${base(key)}_other`] ?? '');
      for (const name of placeholders(text)) expect(allowed, `${key}: ${name}`).toContain(name);
    }
  });

  test('leave out no value, save where a plural form says the number itself', () => {
    for (const [key, text] of Object.entries(english)) {
      if (FORM.test(key)) continue;
      expect(placeholders(messages[key] ?? ''), key).toEqual(placeholders(text));
    }
  });

  test('are not English left standing', () => {
    if (locale === 'en') return;
    const same = Object.entries(english).filter(([key, text]) => {
      const own = text.replace(/\{\{\w+\}\}/g, '');
      return messages[key] === text && /[a-z]{4,}/i.test(own) && own.length > 18;
    });
    expect(same).toEqual([]);
  });
});

test('every message that the code names exists', () => {
  const known = keys(english);
  const named: string[] = [];
  for (const file of readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })) {
    if (!/\.(ts|tsx|astro)$/.test(file)) continue;
    const text = readFileSync(join(root, 'src', file), 'utf8');
    for (const [, key = ''] of text.matchAll(/say\(\s*\w+(?:\(\w*\))?,\s*'([\w.-]+)'/g)) {
      named.push(key);
      expect(known, `${file}: ${key}`).toContain(key);
    }
  }
  expect(named.length).toBeGreaterThan(80);
});
