import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import readXlsx from 'read-excel-file/node';
import { toolReady } from './helpers.ts';

const result = (page: Page) => page.getByRole('region', { name: 'Result', exact: true });

async function open(page: Page): Promise<void> {
  await page.goto('/en/tools/campaign-codes/');
  await toolReady(page);
}

test('by keyboard alone to what was caused, and an error at its place', async ({ page }) => {
  await open(page);
  await page.getByLabel('People in the group that got the campaign').focus();
  for (const count of ['4000', '320', '4000', '280']) {
    await page.keyboard.type(count);
    await page.keyboard.press('Tab');
  }
  await expect(result(page)).toContainText('The test has not shown an effect');
  await expect(result(page)).toContainText('−6 to 86');
  const buyers = page.getByLabel('People in that group who ordered');
  await buyers.fill('4001');
  await expect(buyers).toHaveAccessibleDescription(/More people ordered than the group has/);
  await expect(buyers).toHaveValue('4001');
  await expect(result(page)).toContainText('Put right what is marked');
});

for (const locale of ['en', 'he']) {
  test(`${locale} fits 320 px`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(`/${locale}/tools/campaign-codes/`);
    await toolReady(page);
    await page.locator('.demo-bar button').click();
    await expect(page.locator('.batches')).toBeVisible();
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over).toBeLessThanOrEqual(0);
  });
}

test('the keyboard keeps its place when the last channel is removed', async ({ page }) => {
  await page.goto('/en/tools/campaign-codes/');
  await toolReady(page);
  const add = page.getByRole('button', { name: 'Add a channel or person' });
  await add.click();
  await page.getByRole('button', { name: 'Remove Channel 2' }).press('Enter');
  await expect(add).toBeFocused();
});

test('files hold the numbers and the codes; own entries come back', async ({ page }) => {
  await open(page);
  await page.getByLabel('Channel or person').fill('Poster');
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
  expect(csv).toMatch(/Credited,340,,,4080,1020,3060/);
  expect((await take('Download XLSX')).subarray(0, 2).toString()).toBe('PK');
  const codes = (await take('Download the codes as CSV')).toString('utf8');
  expect(codes.match(/SEED-[2-9A-Z]{4}-[2-9A-Z]{3}/g)).toHaveLength(60);
  await page.getByRole('button', { name: 'Back to my own data' }).click();
  await expect(page.getByLabel('Channel or person')).toHaveValue('Poster');
});

test('a list of thousands of codes becomes a workbook under the policy of the site', async ({
  page,
}) => {
  await open(page);
  await page.getByLabel('Channel or person').fill('Poster');
  await page.getByLabel('How many codes').fill('5000');
  await page.getByRole('button', { name: 'Make the codes' }).click();
  await expect(page.getByText('Poster: 5,000 codes.')).toBeVisible();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download the codes as XLSX' }).click(),
  ]);
  const [sheet] = await readXlsx(await readFile(await file.path()));
  expect(
    sheet?.data.flat().filter((cell) => /^[\dA-Z]{4}(-[\dA-Z]+)+$/.test(String(cell))),
  ).toHaveLength(5000);
});

test('a link reopens the result without the codes', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  await page.getByRole('button', { name: 'Try it with made-up data' }).click();
  await page.getByRole('button', { name: 'Copy a link' }).click();
  const link = await page.getByLabel('Link to this result').inputValue();
  await page.goto('/en/');
  await page.goto(link);
  await toolReady(page);
  await expect(result(page)).toContainText('Made-up data');
  await expect(result(page)).toContainText('−540');
  await expect(page.locator('.batches')).toHaveCount(0);
});

test('codes and links for two channels', async ({ page }) => {
  await open(page);
  await page.getByLabel('Channel or person').fill('News letter');
  await page.getByRole('button', { name: 'Add a channel or person' }).click();
  await page.getByLabel('Channel or person').nth(1).fill('Club');
  await page.getByLabel('How many codes').nth(0).fill('5');
  await page.getByLabel('How many codes').nth(1).fill('5');
  const prefix = page.getByLabel('Characters that every code begins with').nth(1);
  await expect(prefix).toHaveAccessibleDescription(/Another channel has the same characters/);
  await prefix.fill('club');
  await expect(prefix).toHaveAccessibleDescription(/L and U cannot stand in a code/);
  await prefix.fill('crew');
  await page.getByRole('button', { name: 'Make the codes' }).click();
  const shown = await page.locator('.batches code').nth(1).innerText();
  const code = shown.split(/\s+/)[0] ?? '';
  expect(code).toMatch(/^CREW-/);
  await page.getByLabel('Code that somebody brings').fill(code.replaceAll('-', ' '));
  await expect(page.locator('.code-verdict')).toContainText('number 1 of the list ‘Club’');
  const address = page.getByLabel('Address of the page');
  await address.fill('shop.example');
  await expect(address).toHaveAccessibleDescription(/begins with https/);
  await address.fill('https://shop.example/');
  await page.getByLabel('Medium').fill('E-Mail');
  await page.getByLabel('Campaign (utm_campaign)').fill('Spring Sale');
  await expect(page.getByLabel('News letter', { exact: true })).toHaveValue(
    'https://shop.example/?utm_source=news-letter&utm_medium=e-mail&utm_campaign=spring-sale',
  );
});
