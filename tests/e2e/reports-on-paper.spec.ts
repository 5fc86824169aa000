import { expect, test } from '@playwright/test';
import { toolReady } from './helpers.ts';

/** Sheets of A4 that the made-up example of a calculator fills, in the language with the longest words. */
const SHEETS = {
  indicators: 1,
  referral: 1,
  'campaign-codes': 1,
  'lifetime-value': 2,
  cohorts: 2,
  satisfaction: 2,
  effort: 2,
  'five-questions': 3,
  usability: 2,
} as const;

for (const [tool, sheets] of Object.entries(SHEETS)) {
  test(`${tool} prints on as few pages as it needs`, async ({ page }) => {
    await page.goto(`/pl/tools/${tool}/`);
    await toolReady(page);
    await page.locator('.demo-bar button').click();
    await page.locator('.chart').first().scrollIntoViewIfNeeded();
    for (const button of await page.locator('.chart > button').all()) {
      await expect(button).toBeEnabled();
    }
    const canvas = page.locator('canvas').first();
    const before = await canvas.boundingBox();
    const pdf = await page.pdf({ format: 'A4' });
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g) ?? [];
    expect(pages).toHaveLength(sheets);
    // The drawing was laid out for paper; the screen has its own again.
    await expect.poll(async () => (await canvas.boundingBox())?.width).toBe(before?.width);
  });
}

test('the working is on paper, folded or not', async ({ page }) => {
  await page.goto('/en/tools/effort/');
  await toolReady(page);
  await page.locator('.demo-bar button').click();
  await page.locator('.working > summary').click();
  const formula = page.locator('.working dd').first();
  await expect(formula).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  expect(await formula.evaluate((it) => it.checkVisibility({ contentVisibilityAuto: true }))).toBe(
    true,
  );
});
