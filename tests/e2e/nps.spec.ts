import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { toolReady } from './helpers.ts';

test.describe('NPS calculator', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto('/en/tools/nps/');
    await toolReady(page);
  });

  test('answers while one types, by name and role', async ({ page }) => {
    await page.getByLabel('Promoters').fill('58');
    await page.getByLabel('Passives').fill('38');
    await page.getByLabel('Detractors').fill('24');
    const result = page.getByRole('region', { name: 'Result', exact: true });
    await expect(result).toContainText('28.3');
    await expect(result).toContainText('13.9');
    await expect(result).toContainText('41.4');
    await page.getByText('99%', { exact: true }).click();
    await expect(result).not.toContainText('41.4');
  });

  test('shows which choice is made where the colours are the reader’s own', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    // Colours are forced when they are painted, and computed styles do not tell: only what is exempt
    // keeps a ground of its own.
    const chosen = page.getByRole('radio', { name: '95%', exact: true }).locator('+ span');
    const other = page.getByRole('radio', { name: '99%', exact: true }).locator('+ span');
    await expect(chosen).toHaveCSS('forced-color-adjust', 'none');
    await expect(other).toHaveCSS('forced-color-adjust', 'auto');
  });

  test('says a result once to a screen reader, and first what is wrong with the field', async ({
    page,
  }) => {
    const said = page.locator('.tool > [role="status"]');
    await said.evaluate((region) => {
      const heard: string[] = [];
      new MutationObserver(() => heard.push(region.textContent ?? '')).observe(region, {
        childList: true,
        subtree: true,
      });
      Object.assign(globalThis, { heard });
    });
    const heard = () => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
    await page.getByLabel('Promoters').pressSequentially('580');
    await page.getByLabel('Passives').pressSequentially('380');
    await page.getByLabel('Detractors').pressSequentially('240');
    await expect(said).toContainText('28.3');
    expect(await heard()).toHaveLength(1);
    await expect(page.locator('.tool-result')).not.toHaveAttribute('aria-live');
    await page.getByLabel('Detractors').pressSequentially(' %');
    await expect(said).toContainText('This is not a number');
    await expect(page.getByLabel('Detractors')).toHaveValue('240 %');
  });

  test('says whether a move is real', async ({ page }) => {
    await page.getByRole('button', { name: 'Compare with an earlier period' }).click();
    const now = page.getByRole('group', { name: 'This period' });
    const before = page.getByRole('group', { name: 'Earlier period' });
    for (const [group, values] of [
      [now, ['58', '38', '24']],
      [before, ['44', '40', '26']],
    ] as const) {
      await group.getByLabel('Promoters').fill(values[0]);
      await group.getByLabel('Passives').fill(values[1]);
      await group.getByLabel('Detractors').fill(values[2]);
    }
    const result = page.getByRole('region', { name: 'Result', exact: true });
    await expect(result).toContainText('This move could be chance.');
    await expect(result).toContainText('p = 0.25');
  });

  test('drops nothing silently from a pasted list', async ({ page }) => {
    await page.getByText('A list of scores').click();
    const list = page.getByLabel('Scores, one after another');
    await list.fill('10\n9\n9\n8\n3\n11\nseven\n7.5');
    await expect(page.getByText('3 of 8 values were left out:')).toBeVisible();
    await expect(page.getByText(/11. is outside the scale/)).toBeVisible();
    await expect(page.getByText(/seven. is not a number/)).toBeVisible();
    await expect(page.getByText(/7.5. is not a whole number/)).toBeVisible();
    await expect(page.getByRole('region', { name: 'Result', exact: true })).toContainText('40.0');
    await expect(list).toHaveValue(/seven/);
  });

  for (const [value, message] of [
    ['-3', 'cannot be negative'],
    ['7.5', 'has no decimals'],
    ['many', 'not a number'],
    ['1000000000', 'more than the calculator takes'],
  ] as const) {
    test(`shows what is wrong with ${value} at its place`, async ({ page }) => {
      const field = page.getByLabel('Promoters');
      await field.fill(value);
      await expect(field).toHaveAttribute('aria-invalid', 'true');
      await expect(field).toHaveAccessibleDescription(new RegExp(message));
      await expect(field).toHaveValue(value);
    });
  }

  test('opens a shared link with the same result, and says when it is cut', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByLabel('Promoters').fill('12');
    await page.getByLabel('Passives').fill('8');
    await page.getByLabel('Detractors').fill('5');
    await page.getByRole('button', { name: 'Copy a link' }).click();
    const link = await page.getByLabel('Link to this result').inputValue();
    expect(link.length).toBeLessThan(2000);

    await page.goto('/en/');
    await page.goto(link);
    await toolReady(page);
    await expect(page.getByRole('region', { name: 'Result', exact: true })).toContainText('53.6');
    expect(new URL(page.url()).hash).toBe('');

    await page.goto('/en/');
    await page.goto(link.slice(0, -4));
    await toolReady(page);
    await expect(page.getByRole('alert')).toContainText('damaged');
  });

  test('gives its numbers away as CSV and its chart as PNG', async ({ page }) => {
    await page.getByLabel('Promoters').fill('58');
    await page.getByLabel('Passives').fill('38');
    await page.getByLabel('Detractors').fill('24');
    const [csv] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download CSV' }).click(),
    ]);
    const text = await readFile(await csv.path(), 'utf8');
    expect(text).toContain('28.333');
    const png = page.getByRole('button', { name: 'Save the chart as PNG' }).first();
    await png.scrollIntoViewIfNeeded();
    await expect(png).toBeEnabled();
    const [picture] = await Promise.all([page.waitForEvent('download'), png.click()]);
    const bytes = await readFile(await picture.path());
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(bytes.length).toBeGreaterThan(3000);
    // Sharp enough for print, whatever the screen.
    expect(bytes.readUInt32BE(16)).toBeGreaterThan(900);
  });

  test('keeps what was typed through a reload and a change of language', async ({ page }) => {
    await page.getByText('A list of scores').click();
    await page.getByLabel('Scores, one after another').fill('10\n9\nseven\n3');
    await expect(page.getByText('1 of 4 values was left out:')).toBeVisible();
    // Long enough for a hand to reach the reload key.
    await page.waitForTimeout(500);
    await page.reload();
    await expect(page.getByLabel('Scores, one after another')).toHaveValue(/seven/);
    await expect(page.getByText('1 of 4 values was left out:')).toBeVisible();
    await page.locator('.language-menu summary').click();
    await page.getByRole('link', { name: 'Dansk' }).click();
    await expect(page).toHaveURL(/\/da\/tools\/nps\/$/);
    await expect(page.locator('.score')).toContainText('33,3');
  });

  test('works by keyboard alone', async ({ page }) => {
    await page.getByLabel('Promoters').focus();
    await page.keyboard.type('5');
    await page.keyboard.press('Tab');
    await page.keyboard.type('3');
    await page.keyboard.press('Tab');
    await page.keyboard.type('2');
    await expect(page.getByRole('region', { name: 'Result', exact: true })).toContainText('30.0');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('group', { name: 'Earlier period' })).toBeVisible();
  });
});

test('a guide’s card opens the calculator with the guide’s numbers', async ({ page }) => {
  await page.goto('/pl/guides/net-promoter-score/');
  await page.locator('.try a').click();
  await toolReady(page);
  await expect(page.locator('.score')).toContainText('28,3');
  await expect(page.locator('.comparison')).toContainText('0,25');
});

test('in Hebrew the number stands with its sign', async ({ page }) => {
  await page.goto('/he/tools/nps/');
  await toolReady(page);
  const fields = page.locator('.fields.three input');
  await fields.nth(0).fill('24');
  await fields.nth(1).fill('38');
  await fields.nth(2).fill('58');
  await expect(page.locator('.score b')).toContainText('−28.3');
});
