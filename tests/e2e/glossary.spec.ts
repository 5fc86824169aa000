import { expect, test } from '@playwright/test';
import { watch } from './helpers.ts';

const terms = 'dt:not(.second)';

for (const [locale, query, term] of [
  ['en', 'zachęta', 'Incentive'],
  ['he', 'לתמריצים', 'תמריץ'],
] as const) {
  test(`the index is filtered as one types, in any language, by keyboard (${locale})`, async ({
    page,
    baseURL,
  }) => {
    const troubles = watch(page, baseURL ?? '');
    await page.goto(`/${locale}/glossary/`);
    const filter = page.locator('.glossary-tools').getByRole('searchbox');
    await filter.focus();
    await page.keyboard.type(query);
    await expect(page.getByRole('term').first()).toHaveText(term);
    await expect(page).toHaveURL(/\?q=/);
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('link', { name: term, exact: true }).first()).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(filter).toBeFocused();
    await filter.fill('');
    await expect(page.locator(`${terms}:visible`)).toHaveCount(95);
    expect(troubles).toEqual([]);
  });
}

test('a subject narrows it, and the address brings it back', async ({ page }) => {
  await page.goto('/pl/glossary/');
  await page.getByRole('combobox', { name: 'Temat' }).selectOption('methods');
  await expect(page.locator(`${terms}:visible`)).toHaveCount(3);
  await expect(page.locator('.glossary-tools').getByRole('status')).toHaveText('3 hasła');
  await page.reload();
  await expect(page.locator(`${terms}:visible`)).toHaveCount(3);
});

test('a second language is chosen once and shown everywhere', async ({ page }) => {
  await page.goto('/nb/glossary/');
  const choice = page.getByRole('combobox', { name: 'Tilleggsspråk' });
  await choice.selectOption('he');
  const second = page.locator('dt.second');
  await expect(second).toHaveCount(95);
  await expect(second.first()).toHaveAttribute('dir', 'rtl');
  await page.goto('/nb/glossary/churn/');
  const beside = page.locator('.second-term[lang="he"]');
  await expect(beside).toBeVisible();
  await expect(page.locator('.second-term[lang="pl"]')).toBeHidden();
  await page.goto('/he/glossary/churn/');
  await expect(page.locator('.second-term:visible')).toHaveCount(0);
  await page.goto('/nb/glossary/churn/');
  await page.getByRole('combobox', { name: 'Tilleggsspråk' }).selectOption('');
  await expect(beside).toBeHidden();
  expect(await page.evaluate(() => localStorage.getItem('atlas-second'))).toBeNull();
});

test('an explanation shows the term in the second language too', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('atlas-second', 'he'));
  await page.goto('/en/guides/net-promoter-score/');
  await page.locator('a.term').first().hover();
  await expect(page.locator('#term-tip i')).toHaveText('מדד NPS');
  await expect(page.locator('#term-tip i')).toHaveAttribute('lang', 'he');
});

test('the index prints as a booklet with every term', async ({ page }) => {
  await page.goto('/da/glossary/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.glossary-tools')).toBeHidden();
  await expect(page.locator(`${terms}:visible`)).toHaveCount(95);
});
