import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import readWorkbook from 'read-excel-file/node';
import { toolReady } from './helpers.ts';

const result = (page: Page) => page.getByRole('region', { name: 'Result', exact: true });

/** The example of the page: mean 5.12. */
async function fillExample(page: Page): Promise<void> {
  for (const [answer, count] of [3, 5, 9, 14, 32, 41, 16].entries()) {
    await page.getByLabel(String(answer + 1), { exact: true }).fill(String(count));
  }
  await expect(result(page)).toContainText('5.12');
}

test.describe('customer effort', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto('/en/tools/effort/');
    await toolReady(page);
  });

  test('comes to a result by keyboard alone, and says which way is good', async ({ page }) => {
    await page.getByLabel('1', { exact: true }).focus();
    for (const count of ['3', '5', '9', '14', '32', '41', '16']) {
      await page.keyboard.type(count);
      await page.keyboard.press('Tab');
    }
    await expect(result(page)).toContainText('4.86 to 5.38');
    await expect(result(page)).toContainText('high is good');
    await page.getByText('CES 1.0: effort, 1–5', { exact: true }).click();
    await expect(result(page)).toContainText('low is good');
    await expect(page.getByLabel('6', { exact: true })).toHaveCount(0);
  });

  test('says what is wrong at its place, and what a list leaves out', async ({ page }) => {
    const field = page.getByLabel('3', { exact: true });
    await field.fill('2,5');
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toHaveAccessibleDescription(/no decimals/);
    await expect(field).toHaveValue('2,5');
    await page.getByText('A list of answers', { exact: true }).click();
    await page.getByLabel('Answers, one after another').fill('7 6 8 x 5');
    await expect(page.getByText('2 of 5 values were left out:')).toBeVisible();
    await expect(result(page)).toContainText('6.00');
  });

  test('gives its numbers away as CSV and XLSX, and a link that opens them again', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await fillExample(page);
    const save = async (button: string) => {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: button }).click(),
      ]);
      return file.path();
    };
    expect(await readFile(await save('Download CSV'), 'utf8')).toContain('4.85658');
    const sheets = await readWorkbook(await save('Download XLSX'));
    expect(JSON.stringify(sheets)).toContain('4.85658');
    await page.getByRole('button', { name: 'Copy a link' }).click();
    const link = await page.getByLabel('Link to this result').inputValue();
    await page.goto('/en/');
    await page.goto(link);
    await toolReady(page);
    await expect(result(page)).toContainText('5.12');
  });

  test('marks made-up data, and brings the reader’s own back', async ({ page }) => {
    await fillExample(page);
    await page.getByRole('button', { name: 'Try it with made-up data' }).click();
    await expect(result(page)).toContainText('Made-up data');
    await expect(result(page)).toContainText('New menu');
    await page.getByRole('button', { name: 'Back to my own data' }).click();
    await expect(result(page)).toContainText('5.12');
  });
});

for (const locale of ['en', 'he']) {
  test(`stands on 320 px without scrolling sideways: ${locale}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(`/${locale}/tools/effort/`);
    await toolReady(page);
    await page.locator('.demo-bar button').click();
    await expect(page.locator('.demo-mark')).toBeVisible();
    const [wide, room] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(wide).toBe(room);
  });
}
