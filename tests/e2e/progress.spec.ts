import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { audit } from './audit.ts';
import { watch } from './helpers.ts';

const GUIDES = ['what-is-customer-engagement', 'five-kinds-of-commitment', 'net-promoter-score'];
const box = (page: Page) => page.locator('.guide-done input');
const line = (page: Page) => page.locator('.progress > p');
const kept = (page: Page) => page.evaluate(() => localStorage.getItem('atlas-guides'));

/** Gives the browser marks, as if they had been set on these days. */
async function seed(page: Page, guides: readonly string[]): Promise<void> {
  const done = Object.fromEntries(guides.map((it, i) => [it, `2026-11-0${i + 1}T09:00:00.000Z`]));
  await page.goto('/404.html');
  await page.evaluate(
    (text) => localStorage.setItem('atlas-guides', text),
    JSON.stringify({ version: 1, done, opened: null }),
  );
}

/** Opens the fold of the file, and waits until it works. */
async function openFile(page: Page): Promise<void> {
  await page.locator('.keeping summary').click();
  await expect(page.locator('[data-import]')).toBeEnabled();
}

const file = (content: string) => ({
  name: 'marks.json',
  mimeType: 'application/json',
  buffer: Buffer.from(content),
});

test('a mark is set and taken back by keyboard, and shows in every language', async ({ page }) => {
  await page.goto('/en/guides/net-promoter-score/');
  expect(await kept(page)).toBeNull();
  await box(page).focus();
  await page.keyboard.press('Space');
  await expect(page.locator('.guide-done [role="status"]')).toContainText('Marked as read');
  await expect(page.locator('.section-nav .done-sign:visible')).toHaveCount(1);

  await page.goto('/he/guides/net-promoter-score/');
  await expect(box(page)).toBeChecked();
  await expect(page.locator('.guide-done [role="status"]')).toContainText('סומן כנקרא');
  await page.goto('/he/guides/');
  await expect(
    page
      .locator(
        '[data-part-count="net-promoter-score five-question-survey"], [data-part-count*="net-promoter-score"]',
      )
      .first(),
  ).toContainText('קראתם');
  await expect(page.locator('.done-sign:visible')).toHaveCount(1);

  await page.goto('/pl/guides/net-promoter-score/');
  await box(page).focus();
  await page.keyboard.press('Space');
  await expect(box(page)).not.toBeChecked();
  await expect(page.locator('.guide-done [role="status"]')).toHaveText('Oznaczenie usunięto.');
  expect(await kept(page)).toBeNull();
});

test('without a mark the path says one line, and nothing is kept of what was opened', async ({
  page,
}) => {
  await page.goto('/en/guides/five-kinds-of-commitment/');
  await page.goto('/en/guides/');
  await expect(line(page)).toContainText('a box to tick');
  await expect(page.locator('[data-part-count]').first()).toContainText('guide');
  await expect(page.locator('.done-sign:visible')).toHaveCount(0);
  await page.goto('/en/guides/commitment/');
  await expect(line(page)).toBeEmpty();
  expect(await kept(page)).toBeNull();
});

test('continue leads to what was opened and not yet marked, then on', async ({ page }) => {
  await seed(page, GUIDES.slice(0, 1));
  await page.goto('/en/guides/five-kinds-of-commitment/');
  await expect.poll(async () => (await kept(page)) ?? '').toContain('"opened":{');
  await page.goto('/en/guides/');
  await expect(line(page).getByRole('link')).toHaveText('Continue with: Five kinds of commitment');
  await line(page).getByRole('link').click();
  await box(page).check();
  await page.goto('/en/guides/');
  await expect(line(page).getByRole('link')).toBeVisible();
  await expect(line(page)).not.toContainText('Five kinds of commitment');
  // A part asks for its own guides first.
  await page.goto('/en/guides/measuring/');
  await expect(line(page).getByRole('link')).toHaveAttribute('href', /\/en\/guides\//);
  await expect(page.locator('.part-index [data-part-count]')).toContainText('0 of');
});

test('the marks go out as a file and come back, added or in place of others', async ({ page }) => {
  await seed(page, GUIDES);
  await page.goto('/en/guides/');
  await openFile(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export the marks' }).click();
  const text = await readFile(await (await download).path(), 'utf8');
  expect(Object.keys(JSON.parse(text).done)).toEqual(GUIDES);

  await page.getByRole('button', { name: 'Delete all marks' }).click();
  await expect(page.locator('[data-ask="forget"] p').first()).toBeFocused();
  await page.getByRole('button', { name: 'Keep them' }).click();
  await expect(page.getByRole('button', { name: 'Delete all marks' })).toBeFocused();
  expect(await kept(page)).not.toBeNull();
  await page.getByRole('button', { name: 'Delete all marks' }).click();
  await page.getByRole('button', { name: 'Yes, delete all' }).click();
  expect(await kept(page)).toBeNull();
  await expect(page.locator('.done-sign:visible')).toHaveCount(0);

  // With nothing to lose nothing is asked.
  await page.locator('.keeping input').setInputFiles(file(text));
  await expect(page.locator('.keeping > [role="status"]')).toContainText('3 guides are now marked');
  await expect(page.locator('.done-sign:visible')).toHaveCount(3);

  const other = text.replace('"net-promoter-score"', '"five-question-survey"');
  await page.locator('.keeping input').setInputFiles(file(other));
  await page.getByRole('button', { name: 'Add to mine' }).click();
  await expect(page.locator('.keeping > [role="status"]')).toContainText('4 guides');
  await page.locator('.keeping input').setInputFiles(file(other));
  await page.getByRole('button', { name: 'Replace mine' }).click();
  await expect(page.locator('.keeping > [role="status"]')).toContainText('3 guides');
  expect(await kept(page)).not.toContain('net-promoter-score');
});

test('a file that is damaged, newer or foreign changes nothing', async ({ page }) => {
  await seed(page, GUIDES);
  const before = await (async () => {
    await page.goto('/en/guides/');
    return kept(page);
  })();
  await openFile(page);
  const newer = '{"format":"engagement-atlas/guides-read","version":9}';
  for (const [content, message] of [
    ['{"format":"engagement-atlas/guides-read","version":1,"done":{"a"', 'damaged'],
    [newer, 'newer version'],
    ['hello', 'not a file of marks'],
  ] as const) {
    await page.locator('.keeping input').setInputFiles(file(content));
    await expect(page.locator('.keeping > [role="status"]')).toContainText(message);
    expect(await kept(page)).toBe(before);
  }
});

test('two tabs agree', async ({ page, context }) => {
  await page.goto('/en/guides/net-promoter-score/');
  const other = await context.newPage();
  await other.goto('/nb/guides/');
  await box(page).check();
  await expect(other.locator('.done-sign:visible')).toHaveCount(1);
  const third = await context.newPage();
  await third.goto('/en/guides/five-kinds-of-commitment/');
  await box(third).check();
  await expect(other.locator('.done-sign:visible')).toHaveCount(2);
  await box(page).uncheck();
  await expect(other.locator('.done-sign:visible')).toHaveCount(1);
});

test('where nothing may be kept, it says so once and goes on', async ({ page }) => {
  await page.addInitScript(() => {
    for (const store of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, store, {
        get() {
          throw new DOMException('no', 'SecurityError');
        },
      });
    }
  });
  await page.goto('/en/guides/net-promoter-score/');
  const said = page.locator('.guide-done [role="status"]');
  await box(page).check();
  await expect(said).toContainText('does not let the site keep anything');
  await box(page).uncheck();
  await expect(said).toHaveText('The mark is gone.');
  await box(page).check();
  await expect(said).toContainText('Marked as read');
});

test('a newer version’s marks are left alone', async ({ page }) => {
  const newer = '{"version":2,"shelves":[]}';
  await page.goto('/404.html');
  await page.evaluate((text) => localStorage.setItem('atlas-guides', text), newer);
  await page.goto('/en/guides/net-promoter-score/');
  await expect(page.locator('.guide-done [role="status"]')).toContainText('newer version');
  await expect(box(page)).toBeDisabled();
  expect(await kept(page)).toBe(newer);
});

for (const locale of ['en', 'he']) {
  test(`with marks and an open question it is accessible (${locale})`, async ({
    page,
    baseURL,
  }) => {
    const troubles = watch(page, baseURL ?? '');
    await seed(page, GUIDES);
    await page.goto(`/${locale}/guides/`);
    await openFile(page);
    await page.locator('[data-forget]').click();
    await expect(page.locator('[data-ask="forget"]')).toBeVisible();
    expect(await audit(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 800 });
    for (const path of ['guides/', 'guides/commitment/', 'guides/net-promoter-score/']) {
      await page.goto(`/${locale}/${path}`);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, path).toBeLessThanOrEqual(0);
    }
    expect(troubles).toEqual([]);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('there is no box that would do nothing', async ({ page }) => {
    await page.goto('/en/guides/net-promoter-score/');
    await expect(page.locator('.guide-done')).toBeHidden();
    await page.goto('/en/guides/');
    await expect(page.locator('.progress')).toBeHidden();
    await expect(page.getByRole('heading', { level: 2 })).toHaveCount(6);
  });
});
