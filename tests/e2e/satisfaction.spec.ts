import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import readWorkbook from 'read-excel-file/node';
import { toolReady } from './helpers.ts';

const result = (page: Page) => page.getByRole('region', { name: 'Result', exact: true });

/** The example of the page: 87 of 120 satisfied. */
async function fillExample(page: Page): Promise<void> {
  for (const [answer, count] of [6, 9, 18, 52, 35].entries()) {
    await page.getByLabel(String(answer + 1), { exact: true }).fill(String(count));
  }
  await expect(result(page)).toContainText('72.5%');
}

test.describe('satisfaction', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto('/en/tools/satisfaction/');
    await toolReady(page);
  });

  test('comes to a result by keyboard alone', async ({ page }) => {
    await page.getByLabel('1', { exact: true }).focus();
    for (const count of ['6', '9', '18', '52', '35']) {
      await page.keyboard.type(count);
      await page.keyboard.press('Tab');
    }
    await expect(result(page)).toContainText('72.5%');
    await expect(result(page)).toContainText('63.9% to 79.7%');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('group', { name: 'Earlier period' })).toBeVisible();
  });

  test('says what is wrong at its place, and keeps what was typed', async ({ page }) => {
    await page.getByText('Two totals', { exact: true }).click();
    const satisfied = page.getByLabel('Satisfied answers');
    await satisfied.fill('130');
    await page.getByLabel('All answers').fill('120');
    await expect(satisfied).toHaveAttribute('aria-invalid', 'true');
    await expect(satisfied).toHaveAccessibleDescription(/130 of 120/);
    await expect(satisfied).toHaveValue('130');
    await expect(result(page)).toContainText('Put right what is marked');
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
    expect(await readFile(await save('Download CSV'), 'utf8')).toContain('0.639070');
    const sheets = await readWorkbook(await save('Download XLSX'));
    expect(JSON.stringify(sheets)).toContain('0.63907');
    await page.getByRole('button', { name: 'Copy a link' }).click();
    const link = await page.getByLabel('Link to this result').inputValue();
    await page.goto('/en/');
    await page.goto(link);
    await toolReady(page);
    await expect(result(page)).toContainText('72.5%');
    await expect(page.getByLabel('4', { exact: true })).toHaveValue('52');
  });

  test('marks made-up data, and brings the reader’s own back', async ({ page }) => {
    await fillExample(page);
    await page.getByRole('button', { name: 'Try it with made-up data' }).click();
    await expect(result(page)).toContainText('Made-up data');
    await page.getByRole('button', { name: 'Back to my own data' }).click();
    await expect(result(page)).not.toContainText('Made-up data');
    await expect(result(page)).toContainText('72.5%');
  });

  test('keeps what was typed the moment before a reload', async ({ page }) => {
    const field = page.getByLabel('4', { exact: true });
    await field.fill('5');
    await field.fill('52');
    await page.reload();
    await toolReady(page);
    await expect(field).toHaveValue('52');
  });

  test('reads a table, with segments and waves, and keeps it through a reload', async ({
    page,
  }) => {
    const rows = ['wave;channel;satisfaction'];
    for (let i = 0; i < 160; i++) {
      rows.push(
        `2026-0${1 + (i % 2)}-15;${i % 4 < 2 ? 'Shop' : 'Web'};${i % 10 === 0 ? 9 : 3 + (i % 3)}`,
      );
    }
    await page.getByText('In a table (CSV or Excel)', { exact: true }).click();
    await page.getByRole('button', { name: 'Bring a table' }).click();
    await page.locator('input[type="file"]').setInputFiles({
      name: 'answers.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(rows.join('\n')),
    });
    await page.getByRole('button', { name: 'Read the table' }).click();
    await expect(result(page)).toContainText('‘2026-02’');
    await expect(result(page)).toContainText('16 of 160 rows');
    await expect(page.getByRole('table', { name: /Share satisfied/ }).last()).toContainText('Shop');
    await page.reload();
    await toolReady(page);
    await expect(result(page)).toContainText('‘2026-02’');
  });
});

for (const locale of ['en', 'he']) {
  test(`stands on 320 px without scrolling sideways: ${locale}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(`/${locale}/tools/satisfaction/`);
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
