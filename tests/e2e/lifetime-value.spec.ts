import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import readXlsx from 'read-excel-file/node';
import { toolReady } from './helpers.ts';

const result = (page: Page) => page.getByRole('region', { name: 'Result', exact: true });

async function enter(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label).fill(value);
}

const LIBRARY = {
  'Customers at the start of the period': '400',
  'Customers at its end': '380',
  'Of these, new in the period': '60',
  'Margin of one customer in one period': '30',
  'Cost of winning one new customer': '40',
};

test.describe('retention and lifetime value', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto('/en/tools/lifetime-value/');
    await toolReady(page);
  });

  test('comes to a result by keyboard alone', async ({ page }) => {
    await page.getByLabel('Customers at the start of the period').focus();
    for (const number of ['400', '380', '60', '30']) {
      await page.keyboard.type(number);
      await page.keyboard.press('Tab');
    }
    await expect(result(page)).toContainText('75.8% to 83.6%');
    await expect(result(page)).toContainText('worth about 80');
    await page.getByRole('radio', { name: 'At once' }).focus();
    await page.keyboard.press('Space');
    await expect(result(page)).toContainText('worth about 110');
  });

  test('shows a mistake at its place and drops nothing', async ({ page }) => {
    await enter(page, { ...LIBRARY, 'Of these, new in the period': '500' });
    const field = page.getByLabel('Of these, new in the period');
    await expect(field).toHaveAccessibleDescription(/0 to 380/);
    await expect(field).toHaveValue('500');
    await expect(result(page)).toContainText('Put right what is marked');
  });

  test('gives its numbers away as CSV and XLSX', async ({ page }) => {
    await enter(page, LIBRARY);
    const [csv] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download CSV' }).click(),
    ]);
    expect(await readFile(await csv.path(), 'utf8')).toContain('21.81818');
    const [xlsx] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download XLSX' }).click(),
    ]);
    const [, growth] = await readXlsx(await xlsx.path());
    expect(growth?.data.flat()).toContainEqual(expect.closeTo(37.68595, 4));
  });

  test('a link opens the same result', async ({ page }) => {
    await enter(page, LIBRARY);
    await page.getByRole('button', { name: 'Copy a link' }).click();
    const link = await page.getByLabel('Link to this result').inputValue();
    await page.goto('/en/');
    await page.goto(link);
    await toolReady(page);
    await expect(result(page)).toContainText('between 66.5 and 95.1');
    await expect(page.getByLabel('Cost of winning one new customer')).toHaveValue('40');
  });

  test('marks made-up data and brings one’s own back', async ({ page }) => {
    await enter(page, { 'Customers at the start of the period': '12' });
    await page.getByRole('button', { name: 'Try it with made-up data' }).click();
    await expect(result(page)).toContainText('Made-up data');
    await expect(result(page)).toContainText('a return of 233%');
    await page.getByRole('button', { name: 'Back to my own data' }).click();
    await expect(page.getByLabel('Customers at the start of the period')).toHaveValue('12');
    await expect(result(page)).not.toContainText('Made-up data');
  });
});

for (const locale of ['en', 'he']) {
  test(`stands on a small screen without sideways scrolling, ${locale}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(`/${locale}/tools/lifetime-value/`);
    await toolReady(page);
    await page.locator('.demo-bar button').click();
    await expect(page.locator('.demo-mark')).toBeVisible();
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    ).toBeLessThanOrEqual(0);
  });
}
