import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { toolReady } from './helpers.ts';

const open = async (page: Page, locale = 'en') => {
  await page.goto(`/${locale}/tools/usability/`);
  await toolReady(page);
};
const result = (page: Page) => page.getByRole('region', { name: 'Result', exact: true });

/** Two people, 80 and 55: each digit takes the focus on to the next field. */
async function typeTwo(page: Page): Promise<void> {
  await page.getByLabel('Q1, person 1').focus();
  await page.keyboard.type('4241425242');
  await expect(page.getByLabel('Q1, person 2')).toBeFocused();
  await page.keyboard.type('5421232452');
}

test.describe('System Usability Scale', () => {
  test('digits alone lead to a result; one person is no study', async ({ page }) => {
    await open(page);
    await page.getByLabel('Q1, person 1').focus();
    await page.keyboard.type('4241425242');
    await expect(result(page)).toContainText('Score of one person80.0');
    await expect(result(page)).toContainText('no study');
    await page.keyboard.type('5421232452');
    await expect(result(page)).toContainText('Mean SUS score67.5');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowUp');
    await expect(page.getByLabel('Q1, person 2')).toBeFocused();
  });

  for (const locale of ['en', 'he']) {
    test(`fits a narrow screen in ${locale}`, async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 800 });
      await open(page, locale);
      await page.locator('.demo-bar button').click();
      await expect(page.locator('.headlines')).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    });
  }

  test('gives its numbers away, and a link that opens the same result', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(page);
    await typeTwo(page);
    const [csv] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download CSV' }).click(),
    ]);
    expect(await readFile(await csv.path(), 'utf8')).toContain('67.5');
    const [xlsx] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download XLSX' }).click(),
    ]);
    const { default: readSheet } = await import('read-excel-file/node');
    expect(JSON.stringify(await readSheet(await readFile(await xlsx.path())))).toContain('67.5');
    await page.getByRole('button', { name: 'Copy a link' }).click();
    const link = await page.getByLabel('Link to this result').inputValue();
    await page.goto('/en/');
    await page.goto(link);
    await toolReady(page);
    await expect(result(page)).toContainText('Mean SUS score67.5');
    await expect(page.getByLabel('Q10, person 2')).toHaveValue('2');
  });

  test('reads a pasted table, and says what a blank does', async ({ page }) => {
    await open(page);
    await page.getByText('As a table', { exact: true }).click();
    await page.getByRole('button', { name: 'Bring a table' }).click();
    const names = Array.from({ length: 10 }, (_, item) => `Q${item + 1}`).join('\t');
    const rows = ['4 2 4 1 4 2 5 2 4 2', '5 4 2 1 2 3 2 4 5 2', '5 1 5 1 5 1 5 1 5 '];
    await page
      .getByLabel('Or paste rows from a spreadsheet')
      .fill([names, ...rows.map((row) => row.replaceAll(' ', '\t'))].join('\n'));
    await page.getByRole('button', { name: 'Read these rows' }).click();
    await page.getByRole('button', { name: 'Read the table' }).click();
    await expect(result(page)).toContainText(
      '1 person left at least one statement blank. Each blank counts',
    );
    await page.getByText('leaves the person out', { exact: true }).click();
    await expect(result(page)).toContainText('Mean SUS score67.5');
  });

  test('marks made-up data, brings one’s own back, and shows an error at its place', async ({
    page,
  }) => {
    await open(page);
    const field = page.getByLabel('Q3, person 1');
    await field.fill('7');
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toHaveAccessibleDescription(/‘7’ is outside the scale/);
    await page.getByRole('button', { name: 'Try it with made-up data' }).click();
    await expect(result(page)).toContainText('Made-up data');
    await page.getByRole('button', { name: 'Back to my own data' }).click();
    await expect(field).toHaveValue('7');
  });
});
