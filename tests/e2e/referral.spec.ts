import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { toolReady } from './helpers.ts';

const result = (page: Page) => page.getByRole('region', { name: 'Result', exact: true });

async function open(page: Page): Promise<void> {
  await page.goto('/en/tools/referral/');
  await toolReady(page);
}

test('by keyboard alone to a result, and an error at its place', async ({ page }) => {
  await open(page);
  await page.getByLabel('Customers you start with').focus();
  await page.keyboard.type('40');
  await page.keyboard.press('Tab');
  await page.keyboard.type('3');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('8');
  await expect(result(page)).toContainText('0.24');
  await expect(result(page)).toContainText('52.6');
  const start = page.getByLabel('Customers you start with');
  await start.fill('forty');
  await expect(start).toHaveAccessibleDescription(
    'This is not a number. Please write it with the digits 0–9 alone, without a unit and without separators between thousands.',
  );
  await expect(start).toHaveValue('forty');
  await expect(result(page)).toContainText('Put right what is marked');
});

for (const locale of ['en', 'he']) {
  test(`${locale} fits 320 px`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(`/${locale}/tools/referral/`);
    await toolReady(page);
    await page.locator('.demo-bar button').click();
    await expect(page.locator('.voucher')).toBeVisible();
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over).toBeLessThanOrEqual(0);
  });
}

test('files hold the numbers and the codes; made-up data say so', async ({ page }) => {
  await open(page);
  await page.getByLabel('Customers you start with').fill('7');
  await page.getByRole('button', { name: 'Try it with made-up data' }).click();
  const take = async (name: string) => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name, exact: true }).click(),
    ]);
    return readFile(await file.path());
  };
  const csv = (await take('Download CSV')).toString('utf8');
  expect(csv).toContain('Made-up data');
  expect(csv).toContain('0.08 / 0.08 + 0.90 + 0.90 = 2.80');
  expect((await take('Download XLSX')).subarray(0, 2).toString()).toBe('PK');
  const codes = (await take('Download the codes as CSV')).toString('utf8');
  expect(codes.match(/CAKE-[2-9A-Z]{3}-[2-9A-Z]{3}/g)).toHaveLength(120);
  expect((await take('Download the codes as XLSX')).subarray(0, 2).toString()).toBe('PK');
  await page.getByRole('button', { name: 'Back to my own data' }).click();
  await expect(page.getByLabel('Customers you start with')).toHaveValue('7');
});

test('a link reopens the result without the codes', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  await page.getByRole('button', { name: 'Try it with made-up data' }).click();
  await page.getByRole('button', { name: 'Copy a link' }).click();
  const link = await page.getByLabel('Link to this result').inputValue();
  expect(link.length).toBeLessThan(2000);
  await page.goto('/en/');
  await page.goto(link);
  await toolReady(page);
  await expect(result(page)).toContainText('Made-up data');
  await expect(result(page)).toContainText('2.80');
  await expect(page.locator('.voucher')).toHaveCount(0);
});

test('vouchers print alone, eight to a page, and their codes are known again', async ({ page }) => {
  await open(page);
  await page.getByLabel('Name of the business').fill('Corner shop');
  await page.getByLabel('How many vouchers').fill('20');
  await page.getByRole('button', { name: 'Make the codes' }).click();
  const code = await page.locator('.voucher b').innerText();
  await page.getByLabel('Code that somebody brings').fill(code.toLowerCase());
  await expect(page.locator('.code-verdict')).toContainText(`Yes. ${code} is code number 1`);
  await page.getByLabel('Code that somebody brings').fill(`${code.slice(0, -1)}O`);
  await expect(page.locator('.code-verdict')).toContainText('No code contains O.');
  await page.evaluate(() => {
    window.print = () => {};
  });
  await page.getByRole('button', { name: 'Print the vouchers' }).click();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.voucher-sheet')).toHaveCount(3);
  await expect(page.locator('.voucher-sheet .voucher')).toHaveCount(20);
  await expect(page.locator('main h1')).toBeHidden();
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(3);
});
