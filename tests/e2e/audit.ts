import { test as base, type Page } from '@playwright/test';
import axe from 'axe-core';
import { watch } from './helpers.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The same page in other colours: only the rules about colour can come out differently. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds wrong on a page, one line a rule. Run in the page itself, and asked for
 * violations only: carrying every passed check out of it took most of the time.
 */
export async function audit(page: Page, rules: 'all' | 'colour' = 'all'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(
    async ([tags, colours, wanted]) => {
      const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
      const runOnly =
        wanted === 'all'
          ? { type: 'tag' as const, values: tags }
          : { type: 'rule' as const, values: colours };
      const { violations } = await run({ runOnly, resultTypes: ['violations'] });
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    },
    [TAGS, COLOUR_RULES, rules] as const,
  );
}

interface Visit {
  readonly page: Page;
  /** What should never happen, since the last visit. */
  readonly troubles: string[];
}

/** A test with one page for all tests of a worker: opening a fresh one for each address is slow. */
export const test = base.extend<{ visit: Visit }, { worker: Visit & { address: string } }>({
  worker: [
    async ({ browser }, use, { project }) => {
      const address = project.use.baseURL ?? '';
      const page = await browser.newPage({ baseURL: address });
      await use({ page, troubles: watch(page, address), address });
      await page.close();
    },
    { scope: 'worker' },
  ],
  visit: async ({ worker: { page, troubles } }, use) => {
    troubles.length = 0;
    await use({ page, troubles });
  },
});
