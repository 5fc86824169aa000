import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkGlossary, describeProblems } from '../../src/site/build/check-glossary.ts';
import { readPages, type SourcePage } from '../../src/site/build/source-pages.ts';

const root = join(import.meta.dirname, '..', '..');
const pages = readPages();

test('the glossary is sound: every concept in every language, every id known, no wording twice', () => {
  expect(describeProblems(checkGlossary(root, pages))).toBe('');
});

describe('bad content is named with file, line and remedy', () => {
  const copy = mkdtempSync(join(tmpdir(), 'atlas-glossary-'));
  mkdirSync(join(copy, 'content'));
  cpSync(join(root, 'content', 'concepts'), join(copy, 'content', 'concepts'), { recursive: true });
  cpSync(join(root, 'content', 'docs', 'pl'), join(copy, 'content', 'docs', 'pl'), {
    recursive: true,
  });
  afterAll(() => rmSync(copy, { recursive: true }));

  /** The pages with one of them changed. */
  const changed = (id: string, data: Record<string, unknown>): SourcePage[] =>
    pages.map((page) =>
      page.locale === 'pl' && page.data['concept'] === id
        ? { ...page, data: { ...page.data, ...data } }
        : page,
    );

  test('a missing language', () => {
    const without = pages.filter(
      ({ locale, data }) => locale !== 'da' || data['concept'] !== 'churn',
    );
    expect(describeProblems(checkGlossary(copy, without))).toBe(
      'content/concepts/churn.yaml:1: no page in da; write content/docs/da/glossary/churn.md',
    );
  });

  test('an unknown related id', () => {
    const file = join(copy, 'content', 'concepts', 'churn.yaml');
    writeFileSync(file, 'category: loyalty\nrelated: [customer-retention, churm]\n');
    expect(describeProblems(checkGlossary(copy, pages))).toMatch(
      /^content\/concepts\/churn\.yaml:2: related names "churm", .*mend the id or take it out$/,
    );
    cpSync(join(root, 'content', 'concepts', 'churn.yaml'), file);
  });

  test('a term that two concepts share', () => {
    const term = pages.find(({ locale, data }) => locale === 'pl' && data['concept'] === 'coupon')
      ?.data['term'];
    const found = describeProblems(checkGlossary(copy, changed('churn', { term })));
    expect(found).toMatch(/content\/docs\/pl\/glossary\/\S+\.md:\d+: .*choose another/);
  });

  test('a synonym that is another concept’s term', () => {
    const found = describeProblems(
      checkGlossary(copy, changed('churn', { synonyms: ['zachęta'] })),
    );
    expect(found).toMatch(
      /^content\/docs\/pl\/glossary\/churn\.md:\d+: synonyms: "zachęta" is the term of incentive; take it out$/,
    );
  });

  test('a definition that is too long', () => {
    const found = describeProblems(
      checkGlossary(copy, changed('churn', { definition: 'a'.repeat(321) })),
    );
    expect(found).toMatch(/churn\.md:\d+: the definition has 321 characters; cut it to 320$/);
  });
});
