import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import readXlsx from 'read-excel-file/node';
import { toolReady } from './helpers.ts';

/** Two years of buyers, as on the page. */
const BUYERS = [
  ['Customers who bought, Earlier period', '840'],
  ['Customers who bought at least twice, Earlier period', '252'],
  ['Customers who bought, This period', '800'],
  ['Customers who bought at least twice, This period', '280'],
] as const;

async function open(page: Page, locale = 'en'): Promise<void> {
  await page.goto(`/${locale}/tools/indicators/`);
  await toolReady(page);
}

async function fill(page: Page): Promise<void> {
  for (const [label, value] of BUYERS) await page.getByLabel(label, { exact: true }).fill(value);
}

const result = (page: Page) => page.getByRole('region', { name: 'Result', exact: true });

test('the grid gives a result by keyboard alone, and says what is wrong at its place', async ({
  page,
}) => {
  await open(page);
  await page.getByLabel('Customers who bought, Earlier period', { exact: true }).focus();
  for (const value of ['840', '800', '252', '900']) {
    await page.keyboard.type(value);
    await page.keyboard.press('Tab');
  }
  const field = page.getByLabel('Customers who bought at least twice, This period', {
    exact: true,
  });
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toHaveAccessibleDescription(/cannot be more than 800/);
  // Under its row from where reading begins, not at the end of the last column.
  await expect(page.locator('.counts td:has(.error)')).toHaveCSS('text-align', 'start');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.type('280');
  await expect(result(page)).toContainText('rose from 30.0% to 35.0%');
  await expect(result(page)).toContainText('+0.5 to +9.5');
});

for (const locale of ['en', 'he']) {
  test(`${locale}: nothing scrolls sideways on a small screen, even with made-up data`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await open(page, locale);
    await page.locator('.demo-bar button').click();
    await expect(page.locator('.demo-mark')).toBeVisible();
    const widths = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
    // The last period is the one that is filled in: it is in sight.
    const atEnd = () =>
      page
        .locator('.counts-scroll')
        .evaluate((box) => Math.abs(box.scrollLeft) + box.clientWidth > box.scrollWidth - 2);
    await expect.poll(atEnd).toBe(true);
  });
}

test('the keyboard keeps its place when what it removed is gone', async ({ page }) => {
  await open(page);
  await page.locator('.demo-bar button').click();
  await page.getByRole('button', { name: 'Remove ‘2026-04’' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Remove ‘2026-05’' })).toBeFocused();
  await page.getByRole('button', { name: 'Remove ‘2026-10’' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Remove ‘2026-09’' })).toBeFocused();
});

test('files carry the numbers', async ({ page }) => {
  await open(page);
  await fill(page);
  const save = async (name: string) => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name }).click(),
    ]);
    return file.path();
  };
  expect(await readFile(await save('Download CSV'), 'utf8')).toContain('840');
  const sheets = await readXlsx(await save('Download XLSX'));
  const numbers = sheets.flatMap(({ data }) => data.flat());
  for (const value of [280, 800, 0.35]) expect(numbers).toContain(value);
});

test('a link reopens the result; made-up data are marked and give way to one’s own', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  await fill(page);
  await page.getByRole('button', { name: 'Copy a link' }).click();
  const link = await page.getByLabel('Link to this result').inputValue();
  await page.getByRole('button', { name: 'Try it with made-up data' }).click();
  await expect(page.locator('.demo-mark')).toBeVisible();
  await expect(result(page)).not.toContainText('30.0% to 35.0%');
  await page.getByRole('button', { name: 'Back to my own data' }).click();
  await expect(result(page)).toContainText('30.0% to 35.0%');
  await page.goto('/en/');
  await page.goto(link);
  await toolReady(page);
  await expect(result(page)).toContainText('30.0% to 35.0%');
  await expect(page.locator('.demo-mark')).toHaveCount(0);
});

test('comments are sorted with keys and their counts put into the grid', async ({ page }) => {
  await open(page);
  await page.locator('.sorter summary').click();
  await page.getByLabel('Comments, one on each line').fill('Lovely\nLate again\nIt came\nRude');
  await page.getByRole('button', { name: 'Positive', exact: true }).press('1');
  await expect(page.locator('.sort-comment')).toHaveText('Late again');
  for (const key of ['3', '3', 'Backspace', '2', '3']) await page.keyboard.press(key);
  await expect(page.getByRole('group', { name: 'All comments are sorted.' })).toBeVisible();
  await page.getByRole('button', { name: 'Put these counts into the grid' }).click();
  for (const [kind, count] of [
    ['Positive', '1'],
    ['Neutral', '1'],
    ['Negative', '2'],
  ]) {
    await expect(page.getByLabel(`${kind} comments, This period`)).toHaveValue(count ?? '');
  }
  await expect(result(page)).toContainText('2 of 4');
});
