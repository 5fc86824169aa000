import { expect, test } from '@playwright/test';

for (const locale of ['en', 'he']) {
  test(`an answer opens by keyboard, says why, and closes its sibling (${locale})`, async ({
    page,
  }) => {
    await page.goto(`/${locale}/guides/net-promoter-score/`);
    const question = page.locator('.check li').first();
    const answers = question.locator('details');
    const [first, second] = [answers.nth(0), answers.nth(1)];
    await expect(first.locator('p')).toBeHidden();
    await first.locator('summary').focus();
    await page.keyboard.press('Enter');
    await expect(first.locator('p')).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(second.locator('summary')).toBeFocused();
    await page.keyboard.press('Space');
    await expect(second.locator('p')).toBeVisible();
    await expect(first.locator('p')).toBeHidden();
    // The verdict is a word, not only a colour.
    for (const answer of [first, second]) {
      const verdict = await answer.locator('p b').textContent();
      const right = (await answer.getAttribute('class'))?.includes('right') ?? false;
      const words = locale === 'en' ? ['Not quite.', 'Right.'] : ['לא בדיוק.', 'נכון.'];
      expect(verdict).toBe(words[right ? 1 : 0]);
    }
  });
}

test('questions work and are found without any script', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await page.goto('/pl/guides/net-promoter-score/');
  await page.locator('.on-this-page summary').click();
  await page.locator('.on-this-page a[href="#check-yourself"]').click();
  await expect(page.locator('#check-yourself')).toBeInViewport();
  const answer = page.locator('.check details').first();
  await answer.locator('summary').click();
  await expect(answer.locator('p')).toBeVisible();
  await context.close();
});

test('on paper every answer stands open with its reason', async ({ page }) => {
  await page.goto('/en/guides/net-promoter-score/');
  await page.emulateMedia({ media: 'print' });
  const reasons = page.locator('.check details p');
  expect(await reasons.count()).toBeGreaterThanOrEqual(9);
  for (const reason of await reasons.all()) await expect(reason).toBeVisible();
});
