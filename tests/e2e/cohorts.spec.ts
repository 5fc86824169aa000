import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import readXlsx from 'read-excel-file/node';
import { toolReady } from './helpers.ts';

const result = (page: Page) => page.getByRole('region', { name: 'Result', exact: true });
const PAGE = '200 120 90 80\n180 117 96\n220 154';

async function byHand(page: Page, text: string): Promise<void> {
  await page.getByText('Counts that I enter').click();
  await page.getByLabel('Cohorts, one a line, the oldest first').fill(text);
}

test.describe('cohort retention', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto('/en/tools/cohorts/');
    await toolReady(page);
  });

  test('comes to a result by keyboard alone, and shows a mistake at its place', async ({
    page,
  }) => {
    await page.getByRole('radio', { name: 'A table of orders or visits' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Tab');
    await page.keyboard.type('200 120\n180 200');
    const field = page.getByLabel('Cohorts, one a line, the oldest first');
    await expect(field).toHaveAccessibleDescription(/Line 2: 200 is more than/);
    await expect(result(page)).toContainText('Put right the lines');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('117');
    await expect(result(page)).toContainText('62.4%');
  });

  test('counts a table of orders, and counts it anew by quarter', async ({ page }) => {
    const rows = ['customer;date'];
    for (let i = 0; i < 90; i += 1) {
      const month = (i % 9) + 1;
      rows.push(`c${i};2026-0${month}-10`);
      if (i % 3 === 0 && month < 9) rows.push(`c${i};2026-0${month + 1}-11`);
    }
    await page.locator('.intake-door button').click();
    await page.locator('.intake input[type="file"]').setInputFiles({
      name: 'orders.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(rows.join('\n')),
    });
    await page.getByRole('button', { name: 'Read the table' }).click();
    await expect(result(page)).toContainText('in 9 cohorts');
    await expect(page.getByRole('row', { name: /^Jan 2026/ }).first()).toBeVisible();
    await page.getByText('Quarter', { exact: true }).click();
    await expect(result(page)).toContainText('in 3 cohorts');
    await expect(page.getByRole('row', { name: /^Q1 2026/ }).first()).toBeVisible();
  });

  test('leaves no table of other orders standing where new ones cannot be counted', async ({
    page,
  }) => {
    await page.locator('.intake-door button').press('Enter');
    // What was pressed is gone; the keyboard goes on where it stood.
    await expect(page.locator('.intake h2')).toBeFocused();
    const bring = async (dates: readonly string[]) => {
      const rows = dates.map((date, i) => `c${i % 2};${date}`);
      await page.locator('.intake input[type="file"]').setInputFiles({
        name: 'orders.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(['customer;date', ...rows].join('\n')),
      });
      await page.getByRole('button', { name: 'Read the table' }).click();
    };
    await bring(['2026-01-10', '2026-01-11', '2026-08-10', '2026-12-12']);
    await expect(page.getByRole('row', { name: /^Jan 2026/ }).first()).toBeVisible();
    await page.getByRole('button', { name: 'Choose another table' }).click();
    await bring(['1900-01-01', '2026-02-10', '2026-02-11', '2026-03-12']);
    await expect(page.locator('.error[role="status"]')).toContainText('1900');
    await expect(page.getByRole('row', { name: /^Jan 2026/ })).toHaveCount(0);
  });

  test('gives its numbers away as CSV and XLSX', async ({ page }) => {
    await byHand(page, PAGE);
    const [csv] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download CSV' }).click(),
    ]);
    expect(await readFile(await csv.path(), 'utf8')).toContain('0.489473');
    const [xlsx] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download XLSX' }).click(),
    ]);
    const [, table] = await readXlsx(await xlsx.path());
    expect(table?.data.flat()).toContainEqual(0.6);
  });

  test('a link opens the same result', async ({ page }) => {
    await byHand(page, PAGE);
    await page.getByRole('button', { name: 'Copy a link' }).click();
    const link = await page.getByLabel('Link to this result').inputValue();
    await page.goto('/en/');
    await page.goto(link);
    await toolReady(page);
    await expect(result(page)).toContainText('65.2%');
    await expect(result(page)).toContainText('This difference could be chance.');
  });

  test('marks made-up data and brings one’s own back', async ({ page }) => {
    await byHand(page, PAGE);
    await page.getByRole('button', { name: 'Try it with made-up data' }).click();
    await expect(result(page)).toContainText('Made-up data');
    await page.getByRole('button', { name: 'Back to my own data' }).click();
    await expect(page.getByLabel('Cohorts, one a line, the oldest first')).toHaveValue(PAGE);
    await expect(result(page)).not.toContainText('Made-up data');
  });
});

for (const locale of ['en', 'he']) {
  test(`stands on a small screen without sideways scrolling, ${locale}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(`/${locale}/tools/cohorts/`);
    await toolReady(page);
    await page.locator('.demo-bar button').click();
    await expect(page.locator('.demo-mark')).toBeVisible();
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    ).toBeLessThanOrEqual(0);
  });
}
