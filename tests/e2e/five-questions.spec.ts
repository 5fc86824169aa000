import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { toolReady } from './helpers.ts';

const open = async (page: Page, locale = 'en') => {
  await page.goto(`/${locale}/tools/five-questions/`);
  await toolReady(page);
};
const result = (page: Page) => page.getByRole('region', { name: 'Result', exact: true });

/** Three people, typed in column by column with the arrow keys. */
async function typeThree(page: Page): Promise<void> {
  await page.getByText('By hand', { exact: true }).click();
  await page.getByLabel('Satisfaction, person 1').focus();
  for (const answers of [
    ['6', '8', '9', '3', '6'],
    ['5', '7', '7', '2', '5'],
    ['7', '9', '10', '4', ''],
  ]) {
    for (const answer of answers) {
      await page.keyboard.type(answer);
      await page.keyboard.press('ArrowDown');
    }
    for (let up = 1; up < answers.length; up += 1) await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowRight');
  }
}

test.describe('five-question survey', () => {
  test('answers typed with the keyboard become a result', async ({ page }) => {
    await open(page);
    await typeThree(page);
    await expect(page.getByLabel('Recommendation, person 3')).toHaveValue('10');
    await expect(result(page)).toContainText('People who answered3');
    await expect(result(page)).toContainText('rest on the 2 people');
    await expect(page.locator('.signs li')).toHaveCount(5);
  });

  test('a pasted table is read, by wave', async ({ page }) => {
    await open(page);
    await page.getByRole('button', { name: 'Bring a table' }).click();
    const rows = Array.from(
      { length: 40 },
      (_, i) =>
        `${4 + (i % 4)}\t${5 + (i % 6)}\t${6 + (i % 5)}\t${1 + (i % 3)}\t${i === 0 ? '' : 4 + (i % 3)}\t${i < 20 ? '2026-01' : '2026-02'}`,
    );
    await page
      .getByLabel('Or paste rows from a spreadsheet')
      .fill(['q1\tq2\tq3\tq4\tq5\twave', ...rows].join('\n'));
    await page.getByRole('button', { name: 'Read these rows' }).click();
    await page.getByRole('button', { name: 'Read the table' }).click();
    await expect(result(page)).toContainText('People who answered20');
    await expect(result(page)).toContainText('Talk about ‘Promise’ first');
    await page.getByLabel('Wave', { exact: true }).selectOption('All waves together');
    await expect(result(page)).toContainText('People who answered40');
    await page.getByLabel('How many people did you ask?').fill('39');
    await expect(page.getByLabel('How many people did you ask?')).toHaveAccessibleDescription(
      /40 people answered/,
    );
  });

  for (const locale of ['en', 'he']) {
    test(`fits a narrow screen in ${locale}`, async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 800 });
      await open(page, locale);
      const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      await page.locator('.demo-bar button').click();
      await expect(page.locator('.signs li')).toHaveCount(5);
      expect(await sideways()).toBe(0);
      await page.locator('.tool .segmented').first().locator('label').nth(1).click();
      await expect(page.locator('.answer-grid input').first()).toBeVisible();
      expect(await sideways()).toBe(0);
    });
  }

  test('gives its numbers away, and a link that opens the same result', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(page);
    await typeThree(page);
    const [csv] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download CSV' }).click(),
    ]);
    expect(await readFile(await csv.path(), 'utf8')).toContain('8.666');
    const [xlsx] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download XLSX' }).click(),
    ]);
    const { default: readSheet } = await import('read-excel-file/node');
    const sheets = await readSheet(await readFile(await xlsx.path()));
    expect(JSON.stringify(sheets)).toContain('8.666');
    await page.getByRole('button', { name: 'Copy a link' }).click();
    const link = await page.getByLabel('Link to this result').inputValue();
    await page.goto('/en/');
    await page.goto(link);
    await toolReady(page);
    await expect(result(page)).toContainText('People who answered3');
    await expect(page.getByLabel('Promise, person 2')).toHaveValue('2');
  });

  test('marks made-up data, brings one’s own back, and shows an error at its place', async ({
    page,
  }) => {
    await open(page);
    await page.getByText('By hand', { exact: true }).click();
    const field = page.getByLabel('Satisfaction, person 1');
    await field.fill('8');
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toHaveAccessibleDescription(/‘8’ is outside the scale/);
    await page.getByRole('button', { name: 'Try it with made-up data' }).click();
    await expect(result(page)).toContainText('Made-up data');
    await page.getByRole('button', { name: 'Back to my own data' }).click();
    await expect(field).toHaveValue('8');
  });
});
