import { expect, test } from 'vitest';
import { ownWords, unknownWords } from '../../scripts/lib/spelling.ts';
import { readPages } from '../../src/site/build/source-pages.ts';
import { LOCALE_CODES } from '../../src/termbase/locales.ts';

const pages = readPages();

test.each(LOCALE_CODES)(
  '%s: every word is one, or is mended, or is listed',
  async (locale) => {
    const unknown = await unknownWords(locale, pages);
    const said = unknown.map(
      ({ word, file, line }) => `${word} (${file}, line ${line} of the text)`,
    );
    expect(said, `mend these, or add them to content/words/${locale}.txt`).toEqual([]);
  },
  60_000,
);

test('a slip is seen', async () => {
  const [page] = pages.filter(({ locale, path }) => locale === 'nb' && path.startsWith('guides/'));
  if (!page) throw new Error('no Norwegian guide');
  const slipped = { ...page, body: `${page.body}\n\nDette er en tilfredshetsmålnig.\n` };
  const unknown = await unknownWords('nb', [slipped]);
  expect(unknown.map(({ word }) => word)).toEqual(['tilfredshetsmålnig']);
}, 60_000);

test.each(LOCALE_CODES)('%s: the list of own words is short, sorted and used', (locale) => {
  const words = ownWords(locale);
  const text = pages
    .filter((page) => page.locale === locale)
    .map(({ data, body }) => `${JSON.stringify(data)} ${body}`.toLowerCase())
    .join(' ');
  expect(words.length).toBeLessThanOrEqual(250);
  expect(words).toEqual([...words].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)));
  for (const word of words) expect(text, word).toContain(word.toLowerCase());
});
