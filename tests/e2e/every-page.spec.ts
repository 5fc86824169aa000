import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { audit, test } from './audit.ts';
import { watch } from './helpers.ts';

const sitemap = readFileSync(
  join(import.meta.dirname, '..', '..', 'dist', 'sitemap-0.xml'),
  'utf8',
);
const paths = [...sitemap.matchAll(/<loc>https?:\/\/[^/]+([^<]*)<\/loc>/g)].map(
  ([, path = '']) => path,
);
/** Pages that axe and the policy are checked on: every address there is, and the 404. */
for (const path of [...paths, '/404.html']) {
  test(`${path} is accessible, light and dark, and keeps to itself`, async ({ visit }) => {
    const { page, troubles } = visit;
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(path, { waitUntil: 'load' });
    expect(await audit(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    expect(await audit(page, 'colour')).toEqual([]);
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
      expect(await audit(page)).toEqual([]);
    }
  }
  expect(troubles).toEqual([]);
});

test('the questions and the profile are accessible, in every language', async ({ page }) => {
  for (const locale of ['en', 'nb', 'pl', 'da', 'he']) {
    await page.goto(`/${locale}/tools/commitment/`);
    await expect(page.locator('.tool.commitment[data-ready="true"]')).toBeVisible();
    await page.locator('.start button').click();
    expect(await audit(page)).toEqual([]);
    for (let i = 0; i < 15; i += 1) {
      await expect(page.locator('.question progress')).toHaveAttribute('value', String(i));
      await page.keyboard.press(String((i % 7) + 1));
    }
    await expect(page.locator('.commitment-result')).toBeVisible();
    expect(await audit(page)).toEqual([]);
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
  expect(await audit(page)).toEqual([]);
  expect(troubles).toEqual([]);
});
