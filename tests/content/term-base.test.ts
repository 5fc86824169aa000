import { describe, expect, test } from 'vitest';
import { llmsText } from '../../src/site/build/llms-text.ts';
import { markdownCopy } from '../../src/site/build/markdown-copy.ts';
import { readPages, type SourcePage } from '../../src/site/build/source-pages.ts';
import { readTermBase } from '../../src/site/build/term-base.ts';
import { toAnki } from '../../src/termbase/exports/anki.ts';
import { BETWEEN } from '../../src/termbase/exports/csv.ts';
import { toJson } from '../../src/termbase/exports/json.ts';
import { toSkos } from '../../src/termbase/exports/skos.ts';
import { toTbx } from '../../src/termbase/exports/tbx.ts';
import { LOCALE_CODES } from '../../src/termbase/locales.ts';

const SITE = 'https://atlas.example/';
const pages = readPages();
const base = readTermBase(pages, SITE);

describe('the term base', () => {
  test('is the same whatever order the files are read in', () => {
    const other = readTermBase([...pages].reverse(), SITE);
    expect(toTbx(other)).toBe(toTbx(base));
    expect(toSkos(other, SITE)).toBe(toSkos(base, SITE));
    expect(JSON.stringify(toJson(other))).toBe(JSON.stringify(toJson(base)));
    for (const locale of LOCALE_CODES) expect(toAnki(other, locale)).toBe(toAnki(base, locale));
    expect(llmsText([...pages].reverse(), SITE)).toBe(llmsText(pages, SITE));
  });

  test('has no wording that holds what separates wordings', () => {
    for (const { entries } of base.concepts) {
      for (const locale of LOCALE_CODES) {
        for (const { text } of entries[locale].terms) expect(text).not.toContain(BETWEEN.trim());
      }
    }
  });

  test('takes over no name twice, and none without a text', () => {
    for (const { id, entries } of base.concepts) {
      for (const locale of LOCALE_CODES) {
        const texts = entries[locale].terms.map(({ text }) => text);
        expect(new Set(texts).size, `${locale}/${id}`).toBe(texts.length);
        for (const text of texts) expect(text.trim(), `${locale}/${id}`).toMatch(/^\S/);
      }
    }
  });

  test('says which page is missing, and which concept does not exist', () => {
    const without = pages.filter((it) => !(it.locale === 'da' && it.data['concept'] === 'churn'));
    expect(() => readTermBase(without, SITE)).toThrow('glossary/churn: no page in da');
    const none = pages.filter((it) => it.data['concept'] !== 'churn');
    expect(() => readTermBase(none, SITE)).toThrow(/names "churn", which does not exist/);
  });
});

describe('a Markdown copy', () => {
  const page = (body: string): SourcePage => ({
    locale: 'he',
    path: 'guides/made-up',
    file: 'made-up.mdx',
    data: { title: 'Made up', description: 'Nothing', sources: ['keiningham-2015'] },
    body,
  });
  const copy = (body: string) => markdownCopy(page(body), pages, SITE);

  test('leaves no component behind, and keeps the text inside one', () => {
    const text = copy(`import Odd from '@site/Odd.astro';

{/* a remark */}
A <Term id="x">word</Term> and 1 < 2.

<Odd lines={[1, 2]} title="a > b" />

<Figure id="five-kinds" />`);
    expect(text).toContain('A word and 1 < 2.');
    expect(text).not.toMatch(/import|remark|Odd|<[A-Z]|\/>/);
    expect(text).toMatch(/^> \*\*.+\*\* .+\d/m);
    expect(text).not.toMatch(/[\u2066-\u2069]/);
  });

  test('is title, summary, address, text and sources', () => {
    expect(copy('Text.')).toMatch(
      /^# Made up\n\n> Nothing\n\n\[.+\]\(https:\/\/atlas\.example\/he\/guides\/made-up\/\)\n\nText\.\n\n## מקורות\n\n- Keiningham.+ <https:.+>\n$/,
    );
  });
});
