import { expect, test } from '@playwright/test';
import { DIALECTS, WAREHOUSE } from '../../src/warehouse/index.ts';

const page = (locale: string) => `/${locale}/tools/nps/`;
const [text] = WAREHOUSE.nps;

test.describe('with the clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  for (const [locale, copied] of [
    ['en', 'SQL copied'],
    ['he', 'הועתק'],
  ] as const) {
    test(`a database is chosen and its SQL copied by keyboard (${locale})`, async ({
      page: tab,
    }) => {
      await tab.goto(page(locale));
      await tab.locator('.warehouse input').first().focus();
      for (const [place, dialect] of DIALECTS.entries()) {
        if (place > 0) await tab.keyboard.press('ArrowDown');
        const shown = tab.locator('.warehouse [data-dialect]:visible');
        await expect(shown).toHaveAttribute('data-dialect', dialect.id);
      }
      await tab.keyboard.press('Tab');
      await tab.keyboard.press('Enter');
      await expect(tab.locator('[data-toast]')).toContainText(copied);
      const last = DIALECTS.at(-1);
      if (!last) throw new Error('no dialects');
      const clipboard = await tab.evaluate(() => navigator.clipboard.readText());
      expect(clipboard).toBe(text.sql(last).trimEnd());
      await tab.keyboard.press('Tab');
      await expect(tab.locator('.sql:visible').first()).toBeFocused();
    });
  }
});

test('without script the SQL can be chosen, and nothing offers to copy it', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const tab = await context.newPage();
  await tab.goto(page('pl'));
  await tab.locator('.warehouse label', { hasText: 'Snowflake' }).click();
  await expect(tab.locator('.warehouse [data-dialect]:visible')).toHaveAttribute(
    'data-dialect',
    'snowflake',
  );
  await expect(tab.locator('.warehouse button:visible')).toHaveCount(0);
  await context.close();
});

for (const locale of ['en', 'he']) {
  test(`SQL begins at its left and scrolls in its own box (${locale})`, async ({ page: tab }) => {
    await tab.setViewportSize({ width: 320, height: 700 });
    await tab.goto(page(locale));
    const box = tab.locator('.sql:visible').first();
    const [inside, outside, start] = await box.evaluate((it) => [
      it.scrollWidth > it.clientWidth,
      document.documentElement.scrollWidth,
      it.scrollLeft,
    ]);
    expect([inside, outside, start]).toEqual([true, 320, 0]);
  });
}
