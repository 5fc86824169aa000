import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { watch } from './helpers.ts';

const sitemap = readFileSync(
  join(import.meta.dirname, '..', '..', 'dist', 'sitemap-0.xml'),
  'utf8',
);
const paths = [...sitemap.matchAll(/<loc>https?:\/\/[^/]+([^<]*)<\/loc>/g)].map(
  ([, path = '']) => path,
);
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** One page without frames: the older way of running spares a second page for each audit. */
const audit = (page: Page) => new AxeBuilder({ page }).setLegacyMode().withTags(TAGS).analyze();

/** Pages that axe and the policy are checked on: every address there is, and the 404. */
for (const path of [...paths, '/404.html']) {
  test(`${path} is accessible, light and dark, and keeps to itself`, async ({ page, baseURL }) => {
    const troubles = watch(page, baseURL ?? '');
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(path, { waitUntil: 'load' });
    const light = await audit(page);
    // The same page in other colours: only the rules about colour can come out differently.
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    const dark = await new AxeBuilder({ page }).setLegacyMode().withRules(COLOUR_RULES).analyze();
    expect(
      [...light.violations, ...dark.violations].map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
    ).toEqual([]);
    expect(troubles).toEqual([]);
  });
}

test('results are accessible too, light and dark', async ({ page, baseURL }) => {
  const troubles = watch(page, baseURL ?? '');
  for (const locale of ['en', 'he']) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(`/${locale}/guides/net-promoter-score/`);
      await page.locator('.try a').click();
      await expect(page.locator('.score')).toBeVisible();
      const { violations } = await audit(page);
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
  }
  expect(troubles).toEqual([]);
});

test('the questions and the profile are accessible, in every language', async ({ page }) => {
  for (const locale of ['en', 'nb', 'pl', 'da', 'he']) {
    await page.goto(`/${locale}/tools/commitment/`);
    await expect(page.locator('.tool.commitment[data-ready="true"]')).toBeVisible();
    await page.locator('.start button').click();
    const asked = await audit(page);
    expect(asked.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    for (let i = 0; i < 15; i += 1) {
      await expect(page.locator('.question progress')).toHaveAttribute('value', String(i));
      await page.keyboard.press(String((i % 7) + 1));
    }
    await expect(page.locator('.commitment-result')).toBeVisible();
    const { violations } = await audit(page);
    expect(violations.map(({ id, nodes }) => `${locale}: ${id}: ${nodes[0]?.html}`)).toEqual([]);
    // The next language starts afresh: drafts are kept per browser, not per language.
    await page.locator('.draft-status button').click();
    await expect(page.locator('.start')).toBeVisible();
  }
});

test('search under the policy', async ({ page, baseURL }) => {
  const troubles = watch(page, baseURL ?? '');
  await page.goto('/en/');
  await page.keyboard.press('/');
  await page.getByRole('searchbox').fill('commitment');
  await expect(page.locator('.search-results li').first()).toBeVisible();
  const { violations } = await audit(page);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  expect(troubles).toEqual([]);
});
