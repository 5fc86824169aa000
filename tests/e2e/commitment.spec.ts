import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { toolReady } from './helpers.ts';

const LOCALES = ['en', 'nb', 'pl', 'da', 'he'];

/** Opens the assessment and waits until it has looked for a draft. */
async function open(page: Page, locale = 'en'): Promise<void> {
  await page.goto(`/${locale}/tools/commitment/`);
  await toolReady(page);
  await expect(page.locator('.tool.commitment[data-ready="true"]')).toBeVisible();
}

async function begin(page: Page): Promise<void> {
  await page.locator('.start button').click();
  await expect(page.locator('.question')).toBeVisible();
}

/** Answers all fifteen by the keys, waiting for each question. */
async function answerAll(page: Page, keys: string): Promise<void> {
  for (const [i, key] of [...keys].entries()) {
    await expect(page.locator('.question progress')).toHaveAttribute('value', String(i));
    await page.keyboard.press(key);
  }
  await expect(page.locator('.commitment-result')).toBeVisible();
}

const PROFILE = '654356264356354';

test.describe('commitment assessment', () => {
  test('is answered by keys 1–7 and shows the kinds by strength, never a sum', async ({ page }) => {
    await open(page);
    await begin(page);
    await answerAll(page, PROFILE);
    const result = page.locator('.commitment-result');
    await expect(result.locator('.kind')).toHaveCount(5);
    const means = await result.locator('.kind h3 b').allInnerTexts();
    expect(means.map(Number)).toEqual([...means.map(Number)].sort((a, b) => b - a));
    await expect(result.locator('.summary').first()).toContainText('Strongest');
    await expect(result).not.toContainText(/total|sum of/i);
    await expect(result.locator('canvas')).toHaveCount(1);
    await expect(result.locator('table')).toHaveCount(1);
    await expect(page.locator('.notice.small')).toContainText('not the published scale');
  });

  test('arrows choose, Enter goes on, Backspace goes back, and nothing is lost', async ({
    page,
  }) => {
    await open(page);
    await begin(page);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('radio', { name: '3', exact: true })).toBeChecked();
    await page.getByRole('button', { name: 'Next' }).click();
    await expect(page.locator('.question progress')).toHaveAttribute('value', '1');
    await page.keyboard.press('5');
    await expect(page.locator('.question progress')).toHaveAttribute('value', '2');
    await page.keyboard.press('Backspace');
    await expect(page.getByRole('radio', { name: '5', exact: true })).toBeChecked();
    await page.keyboard.press('Backspace');
    await expect(page.getByRole('radio', { name: '3', exact: true })).toBeChecked();
    await page.getByRole('radio', { name: 'Not applicable' }).focus();
    await page.keyboard.press('0');
    await page.keyboard.press('Backspace');
    await expect(page.getByRole('radio', { name: 'Not applicable' })).toBeChecked();
  });

  test('carries on after a reload, says so, and deletes on request', async ({ page }) => {
    await open(page);
    await begin(page);
    await page.keyboard.press('6');
    await expect(page.locator('.question progress')).toHaveAttribute('value', '1');
    await page.keyboard.press('2');
    await expect(page.locator('.question progress')).toHaveAttribute('value', '2');
    await expect(page.locator('.draft-status')).toContainText('Kept in this browser only');
    // Long enough for a hand to reach the reload key.
    await page.waitForTimeout(150);
    await page.reload();
    await expect(page.locator('.draft-status')).toContainText('Carried on from');
    await expect(page.locator('.question progress')).toHaveAttribute('value', '2');
    await page.getByRole('button', { name: 'Delete these answers' }).click();
    await expect(page.locator('.start')).toBeVisible();
    await page.reload();
    await expect(page.locator('.start')).toBeVisible();
    await expect(page.locator('.draft-status')).toHaveText('');
  });

  test('answers by link neither replace the reader’s own nor are replaced by them', async ({
    page,
  }) => {
    await open(page);
    await begin(page);
    await answerAll(page, PROFILE);
    await page.getByRole('button', { name: 'Copy a link' }).click();
    const link = await page.getByLabel('Link to this result').inputValue();
    await page.getByRole('button', { name: 'Delete these answers' }).click();
    await begin(page);
    await page.keyboard.press('1');
    await expect(page.locator('.draft-status')).toContainText('Kept in this browser only');
    await page.goto('/en/');
    await page.goto(link);
    await expect(page.locator('.tool.commitment[data-ready="true"]')).toBeVisible();
    await expect(page.locator('.commitment-result')).toBeVisible();
    await page.goto('/en/tools/commitment/');
    await expect(page.locator('.question progress')).toHaveAttribute('value', '1');
  });

  test('two tabs show one work', async ({ page, context }) => {
    await open(page);
    await begin(page);
    await page.keyboard.press('6');
    await expect(page.locator('.draft-status')).toContainText('Kept in this browser only');
    const other = await context.newPage();
    await open(other);
    await expect(other.locator('.question progress')).toHaveAttribute('value', '1');
    await other.keyboard.press('2');
    await expect(page.locator('.question progress')).toHaveAttribute('value', '2');
    await page.keyboard.press('4');
    await expect(other.locator('.question progress')).toHaveAttribute('value', '3');
    await other.getByRole('button', { name: 'Delete these answers' }).click();
    await expect(page.locator('.start')).toBeVisible();
  });

  test('says so where the browser keeps nothing', async ({ page }) => {
    await page.addInitScript(() => {
      indexedDB.open = () => {
        throw new DOMException('refused', 'SecurityError');
      };
    });
    await open(page);
    await begin(page);
    await page.keyboard.press('6');
    await expect(page.locator('.draft-status')).toContainText('does not let the page keep answers');
  });

  test('shares answers by link, without the name, and gives them as CSV', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(page);
    await page.getByLabel(/Company or client/).fill('Secret Ltd');
    await page.getByText('Services', { exact: true }).click();
    await begin(page);
    await answerAll(page, PROFILE);
    await expect(page.locator('.about')).toHaveText('Secret Ltd');
    await expect(page.locator('.sector-note')).toContainText('services');
    const means = await page.locator('.kind h3').allInnerTexts();
    await page.getByRole('button', { name: 'Copy a link' }).click();
    const link = await page.getByLabel('Link to this result').inputValue();
    expect(decodeURIComponent(link)).not.toContain('Secret');
    const [csv] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download CSV' }).click(),
    ]);
    expect(await readFile(await csv.path(), 'utf8')).toContain('I enjoy being a customer');

    const other = await context.browser()?.newContext();
    const guest = await other?.newPage();
    if (!guest) throw new Error('no second browser context');
    await guest.goto(link);
    await toolReady(guest);
    await expect(guest.locator('.commitment-result')).toBeVisible();
    expect(await guest.locator('.kind h3').allInnerTexts()).toEqual(means);
    await other?.close();
  });

  test('says so where what makes the file cannot be loaded', async ({ page }) => {
    await open(page);
    await begin(page);
    await answerAll(page, PROFILE);
    await page.route(/papaparse/, (route) => route.abort());
    await page.getByRole('button', { name: 'Download CSV' }).click();
    await expect(page.getByRole('alert')).toContainText('could not be loaded');
  });

  for (const locale of LOCALES) {
    test(`prints on one page (${locale})`, async ({ page }) => {
      await open(page, locale);
      // As long as it gets: a name, and the note about services.
      await page.locator('.start input[type="text"]').fill('Jørgen Müller & Żółkiewski');
      await page.locator('.segmented label').nth(1).click();
      await begin(page);
      await answerAll(page, PROFILE);
      await page.locator('.chart-canvas').scrollIntoViewIfNeeded();
      await expect(page.locator('.chart button')).toBeEnabled();
      const pdf = await page.pdf({ format: 'A4' });
      const pages = pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g) ?? [];
      expect(pages).toHaveLength(1);
    });
  }

  test('in Hebrew the scale and the arrows run from the right', async ({ page }) => {
    await open(page, 'he');
    await begin(page);
    const boxes = await page
      .locator('.rating-scale label')
      .evaluateAll((labels) => labels.map((label) => label.getBoundingClientRect().left));
    expect(boxes).toEqual([...boxes].sort((a, b) => b - a));
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await expect(page.locator('.rating-scale input').nth(1)).toBeChecked();
  });
});
