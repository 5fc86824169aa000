import { expect, test } from '@playwright/test';

test('the start page offers five languages, and remembers', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('listitem')).toHaveCount(5);
  await page.getByRole('link', { name: /Dansk/ }).click();
  await expect(page).toHaveURL(/\/da\/$/);
  await page.goto('/');
  await expect(page).toHaveURL(/\/da\/$/);
  await page.goto('/?choose');
  await expect(page.getByRole('listitem')).toHaveCount(5);
});

test('the language switch stays on the page, by keyboard', async ({ page }) => {
  await page.goto('/en/guides/five-kinds-of-commitment/');
  await page.locator('.language-menu summary').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/pl\/guides\/five-kinds-of-commitment\/$/);
  // The menu opens by itself; closing it on Escape is its script's work.
  await page.waitForLoadState();
  await page.locator('.language-menu summary').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.locator('.language-menu')).not.toHaveAttribute('open');
});

test('the appearance is chosen once and kept', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/en/');
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await paper();
  await page.getByRole('button', { name: 'Dark appearance' }).click();
  const dark = await paper();
  expect(dark).not.toBe(light);
  await page.goto('/he/glossary/');
  expect(await paper()).toBe(dark);
});

test('an unknown address gets the 404 in five languages', async ({ page }) => {
  const response = await page.goto('/en/no-such-page/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('listitem')).toHaveCount(5);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a guide reads whole, with its figure', async ({ page }) => {
    await page.goto('/nb/guides/net-promoter-score/');
    await expect(page.locator('.drawing svg')).toBeVisible();
    await expect(page.locator('.reading')).toContainText('28,3');
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
  });

  test('languages and sections stay within reach', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('link')).toHaveCount(5);
    await page.goto('/en/glossary/');
    await expect(page.getByRole('term')).toHaveCount(95);
  });
});

test.describe('figures', () => {
  for (const [locale, towards] of [
    ['en', 'ArrowRight'],
    ['he', 'ArrowLeft'],
  ] as const) {
    test(`answer to the keyboard (${locale})`, async ({ page }) => {
      await page.goto(`/${locale}/guides/net-promoter-score/`);
      const slider = page.locator('.figure-nps-interval input[name="size"]');
      await expect(slider).toBeEnabled();
      const before = await page.locator('.reading').textContent();
      await slider.focus();
      await page.keyboard.press(towards);
      await expect(page.locator('.reading')).not.toHaveText(before ?? '');
      await expect(slider).toHaveAttribute('aria-valuetext', '240');
    });
  }

  test('take their presets', async ({ page }) => {
    await page.goto('/en/guides/five-kinds-of-commitment/');
    const reading = page.locator('.reading');
    await expect(reading).toContainText('4.0');
    await page.getByRole('button', { name: 'The sole electricity supplier' }).click();
    await expect(reading).toContainText('6.7');
    await expect(reading).toContainText('4.0');
  });
});

for (const width of [320, 768, 1440]) {
  test(`nothing is cut off at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const path of [
      '',
      'guides/five-question-survey/',
      'glossary/',
      'search/?q=NPS',
      'tools/nps/',
      'tools/commitment/',
      'about/',
    ]) {
      for (const locale of ['en', 'pl', 'he']) {
        await page.goto(`/${locale}/${path}`);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow, `/${locale}/${path} at ${width} px`).toBeLessThanOrEqual(0);
      }
    }
  });
}
