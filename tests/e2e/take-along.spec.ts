import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { watch } from './helpers.ts';

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const said = (page: Page) => page.locator('.take-along [data-said]');

test.describe('with the clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  for (const [locale, title, copied] of [
    ['en', '# Net Promoter Score without illusions', 'has been copied'],
    ['he', '# מדד NPS', 'הועתק'],
  ] as const) {
    test(`the page is copied as Markdown, by keyboard (${locale})`, async ({ page }) => {
      await page.goto(`/${locale}/guides/net-promoter-score/`);
      await page.locator('[data-copy-page]').focus();
      await page.keyboard.press('Enter');
      await expect(said(page)).toContainText(copied);
      const text = await clipboard(page);
      expect(text.startsWith(title)).toBe(true);
      const response = await page.request.get(`/${locale}/guides/net-promoter-score/index.md`);
      expect(text).toBe(await response.text());
    });
  }

  test('a reference carries today, on the page, on the clipboard and in the file', async ({
    page,
  }) => {
    await page.goto('/pl/glossary/churn/');
    await page.locator('.take-along summary').focus();
    await page.keyboard.press('Enter');
    const reference = page.locator('.reference');
    await expect(reference).toContainText('[dostęp:');
    const now = await page.evaluate(() => {
      const date = new Date();
      return [date.getFullYear(), date.getMonth() + 1, date.getDate()];
    });
    await expect(reference).toContainText(`${now[2]} `);
    await page.locator('[data-copy-reference]').click();
    await expect(said(page)).toContainText('Skopiowano');
    expect(await clipboard(page)).toBe((await reference.textContent())?.trim());

    const download = page.waitForEvent('download');
    await page.locator('[data-record]').click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('pl-glossary-churn.json');
    expect(JSON.parse(await readFile(await file.path(), 'utf8'))).toMatchObject([
      {
        id: 'engagement-atlas-pl-glossary-churn',
        type: 'webpage',
        language: 'pl',
        accessed: { 'date-parts': [now] },
      },
    ]);
  });

  for (const [locale, copied] of [
    ['en', 'Link copied'],
    ['he', 'הקישור הועתק'],
  ] as const) {
    test(`a heading gives its address, by keyboard (${locale})`, async ({ page }) => {
      await page.goto(`/${locale}/guides/net-promoter-score/`);
      const link = page.locator('.sl-anchor-link').first();
      await link.focus();
      await page.keyboard.press('Enter');
      await expect(page.locator('.toast')).toHaveText(copied);
      expect(await clipboard(page)).toBe(page.url());
      expect(new URL(page.url()).hash).not.toBe('');
      await expect(page.locator('.toast')).toBeEmpty({ timeout: 8000 });
    });
  }
});

test.describe('on a phone', () => {
  test.use({
    hasTouch: true,
    viewport: { width: 360, height: 740 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });

  test('a tap on a heading’s link gives its address', async ({ page }) => {
    await page.goto('/da/guides/five-kinds-of-commitment/');
    const link = page.locator('.sl-anchor-link').nth(1);
    await link.scrollIntoViewIfNeeded();
    await link.tap();
    await expect(page.locator('.toast')).toHaveText('Linket er kopieret');
    expect(await clipboard(page)).toContain('/da/guides/five-kinds-of-commitment/#');
  });
});

test('without the clipboard it says what remains', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.goto('/en/guides/net-promoter-score/');
  await page.locator('[data-copy-page]').click();
  await expect(said(page)).toContainText('could not be copied');
  await page.locator('.sl-anchor-link').first().focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.toast')).toHaveText('The link is now in the address bar');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the Markdown file, the reference and the booklet are there', async ({ page }) => {
    await page.goto('/en/guides/net-promoter-score/');
    await expect(page.locator('.take-along button:visible')).toHaveCount(0);
    await expect(page.locator('[data-markdown]')).toHaveAttribute('href', 'index.md');
    await page.locator('.take-along summary').click();
    await expect(page.locator('.reference')).toContainText(
      /Engagement Atlas \(\d{4}\) Net Promoter/,
    );
    await page.getByRole('link', { name: 'The whole part as a booklet' }).click();
    await expect(page).toHaveURL(/\/en\/guides\/measuring\/booklet\/$/);
    await expect(page.locator('article .drawing').first()).toBeVisible();
  });
});

for (const locale of ['en', 'he']) {
  test(`a booklet is whole on screen and on paper (${locale})`, async ({ page, baseURL }) => {
    const troubles = watch(page, baseURL ?? '');
    await page.goto(`/${locale}/guides/measuring/booklet/`);
    const chapters = page.locator('.booklet-chapter');
    const entries = page.locator('.booklet-contents a');
    expect(await entries.count()).toBe(await chapters.count());
    await entries.first().click();
    await expect(chapters.first()).toBeInViewport();
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await expect(page.locator('.site-head, .section-nav, .take-along').first()).toBeHidden();
    const ink = await page
      .locator('.booklet h2')
      .first()
      .evaluate((it) => getComputedStyle(it).color);
    expect(ink).toBe('rgb(15, 76, 92)');
    const pdf = await page.pdf({ format: 'A4' });
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    // A cover, the contents, two pages a chapter at the least, and the sources.
    expect(pages).toBeGreaterThan(2 * (await chapters.count()) + 2);
    await page.emulateMedia({ media: 'screen' });
    await page.setViewportSize({ width: 320, height: 800 });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    expect(troubles).toEqual([]);
  });
}
