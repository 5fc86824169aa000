import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { markdownToHtml } from 'satteri';
import { describe, expect, test } from 'vitest';
import { isolateLatin } from '../../src/site/markdown/isolate-latin.ts';
import { markTerms } from '../../src/site/markdown/mark-terms.ts';
import { polishOrphans } from '../../src/site/markdown/polish-orphans.ts';

const docs = join(import.meta.dirname, '..', '..', 'content', 'docs');

/** HTML of a text on a page that exists, with the plugins in the order of the site. */
async function html(source: string, page = 'en/guides/net-promoter-score.mdx'): Promise<string> {
  const result = await markdownToHtml(source, {
    fileURL: pathToFileURL(join(docs, page)),
    hastPlugins: [polishOrphans, markTerms, isolateLatin],
  });
  return result.html.trim();
}

/** Concepts marked, in order. */
async function marks(source: string, page?: string): Promise<string[]> {
  return [...(await html(source, page)).matchAll(/data-term="([^"]+)"/g)].map(([, id = '']) => id);
}

describe('a section', () => {
  test('marks the first mention of each concept', async () => {
    expect(await html('Customer churn, and customer churn again.')).toBe(
      '<p><a href="../../glossary/churn/" class="term" data-term="churn" data-title="Customer churn">Customer churn</a>, and customer churn again.</p>',
    );
  });

  test('begins at each h2, and not at an h3', async () => {
    const source = 'Customer churn.\n\n## One\n\nCustomer churn.\n\n### Two\n\nCustomer churn.';
    expect(await marks(source)).toEqual(['churn', 'churn']);
  });

  test('leaves a concept alone that the author links to, before or after', async () => {
    expect(await marks('Customer churn. See [this](../../glossary/churn/).')).toEqual([]);
  });

  test('passes over headings, links, code and table heads, and marks what comes after', async () => {
    const source =
      '## Customer churn\n\n`customer churn` [customer churn](../x/)\n\n| Customer churn |\n|---|\n| Customer churn |';
    const result = await html(source);
    expect(result.match(/class="term"/g)).toHaveLength(1);
    expect(result).toMatch(/<td><a [^>]*class="term"/);
  });

  test('takes a mention that runs through a link for none, not for a shorter one', async () => {
    expect(await marks('Strategic [customer](../x/) engagement and customer service.')).toEqual([
      'customer-service',
    ]);
  });

  test('sees through no-break spaces, line breaks and isolated Latin', async () => {
    expect(await marks('Mowa o odpływie\nklientów.', 'pl/guides/index.mdx')).toEqual(['churn']);
    const hebrew = await html('העלייה במדד NPS ב-CRM של 2%.', 'he/guides/index.mdx');
    expect(hebrew).toContain(
      '<a href="../glossary/net-promoter-score/" class="term" data-term="net-promoter-score"',
    );
    expect(hebrew).toContain('>במדד <bdi dir="ltr">NPS</bdi></a>');
  });
});

describe('by hand', () => {
  test('a word is marked, and counts as the first', async () => {
    const result = await html('[Leavers](term:churn), that is customer churn.');
    expect(result).toContain('data-title="Customer churn">Leavers</a>');
    expect(result.match(/class="term"/g)).toHaveLength(1);
  });

  test('a word stays unmarked, and the next mention is the first', async () => {
    const result = await html('[Customer churn](term:none) of bees. Customer churn of ours.');
    expect(result).toMatch(/^<p>Customer churn of bees\. <a [^>]+>Customer churn<\/a> of ours/);
  });

  test.each([
    ['an unknown concept', 'One.\n\n[x](term:chrun)', undefined, 'no such concept'],
    ['a heading', 'One.\n\n## [x](term:churn)', undefined, 'a heading is not marked'],
    ['a glossary page', 'One.\n\n[x](term:churn)', 'en/glossary/trust.md', 'explains no terms'],
  ])('%s is refused with file, line and remedy', async (_, source, page, message) => {
    await expect(html(source, page)).rejects.toThrow(
      new RegExp(`content/docs/en/[\\w/-]+\\.mdx?:3: "term:\\w+": .*${message}`),
    );
  });
});

test('the glossary and the start page are not marked', async () => {
  for (const page of ['en/glossary/trust.md', 'en/index.mdx']) {
    expect(await marks('Customer churn.', page)).toEqual([]);
  }
});
