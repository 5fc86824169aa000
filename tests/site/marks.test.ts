import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { describe, expect, test } from 'vitest';
import { LOCALE_CODES } from '../../src/termbase/locales.ts';
import { type BuiltPage, brotliSize, builtPages, DIST, exists, scriptsOf } from './pages.ts';

interface Mark {
  readonly concept: string;
  readonly href: string;
  /** Elements around it, innermost first. */
  readonly around: readonly string[];
  /** Number of h2 before it. */
  readonly section: number;
}

/** Links to the glossary's concepts in the text of a page, marks and the author's own. */
function linksOf({ html }: BuiltPage): { marks: Mark[]; own: Mark[] } {
  const found = { marks: [] as Mark[], own: [] as Mark[] };
  let section = 0;
  const visit = (node: Tree.Node, around: readonly string[], inProse: boolean): void => {
    const element = 'tagName' in node ? node : undefined;
    const attribute = (name: string) => element?.attrs.find((it) => it.name === name)?.value;
    const prose = inProse || (attribute('class') ?? '').split(' ').includes('prose');
    if (element?.tagName === 'h2') section += 1;
    if (element?.tagName === 'a' && prose) {
      const href = attribute('href') ?? '';
      const concept = /glossary\/([\w-]+)\/$/.exec(href)?.[1] ?? '';
      const isMark = attribute('class') === 'term';
      if (isMark) expect(attribute('data-term')).toBe(concept);
      if (concept) found[isMark ? 'marks' : 'own'].push({ concept, href, around, section });
    }
    const inside = element ? [element.tagName, ...around] : around;
    if ('childNodes' in node) for (const child of node.childNodes) visit(child, inside, prose);
  };
  visit(parse(html), [], false);
  return found;
}

const pages = builtPages();
const texts = pages.filter(({ url }) => /^\/\w\w\/(guides|tools|about)\//.test(url));
const marked = texts.filter((page) => linksOf(page).marks.length > 0);

test('every language has pages with marks', () => {
  for (const code of LOCALE_CODES) {
    expect(marked.filter(({ url }) => url.startsWith(`/${code}/`)).length).toBeGreaterThan(3);
  }
});

describe.each(marked.map((page) => [page.url, page] as const))('%s', (url, page) => {
  const { marks, own } = linksOf(page);

  test('no mark stands in a heading, link, code, figure or component', () => {
    for (const { around, concept } of marks) {
      for (const tag of around) {
        expect(tag, concept).not.toMatch(/^(h[1-6]|a|code|pre|figure|th|astro-island|button)$/);
      }
    }
  });

  test('no concept is marked twice in a section, or where the author links to it', () => {
    const key = ({ section, concept }: Mark) => `${section} ${concept}`;
    const keys = marks.map(key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const link of own) expect(keys).not.toContain(key(link));
  });

  test('every mark leads to its concept', () => {
    for (const { href } of marks) {
      const { pathname } = new URL(href, `http://site${url}`);
      expect(pathname).toMatch(new RegExp(`^/${url.slice(1, 3)}/glossary/`));
      expect(exists(pathname), pathname).toBe(true);
    }
  });

  test('loads what waits for the reader, and not yet what explains', () => {
    const scripts = [...scriptsOf(page)];
    expect(scripts.filter((path) => path.includes('TermTip'))).toHaveLength(1);
    expect(scripts.filter((path) => path.includes('/tip.'))).toHaveLength(0);
  });
});

test('what waits and what explains weigh 1.5 KB together', () => {
  const files = readdirSync(join(DIST, '_atlas')).filter((file) =>
    /^(TermTip|tip)\..+\.js$/.test(file),
  );
  expect(files).toHaveLength(2);
  const weight = files.reduce((sum, file) => sum + brotliSize(`/_atlas/${file}`), 0);
  expect(weight).toBeLessThanOrEqual(1500);
});

test('a page without marks has neither marks nor their script', () => {
  const others = pages.filter((page) => !marked.includes(page));
  expect(others.some(({ url }) => /^\/\w\w\/glossary\/.+/.test(url))).toBe(true);
  for (const { url, html } of others) {
    expect(html, url).not.toContain('data-term=');
    expect(html, url).not.toContain('term-tip');
  }
});
