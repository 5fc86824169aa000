import { expect, type Page, test } from '@playwright/test';
import { audit } from './audit.ts';
import { watch } from './helpers.ts';

const places = [
  { locale: 'en', path: '/en/guides/five-kinds-of-commitment/', more: 'More in the glossary' },
  { locale: 'he', path: '/he/guides/five-kinds-of-commitment/', more: 'להרחבה במילון המונחים' },
] as const;

const tip = (page: Page) => page.locator('#term-tip');
/** A word that is marked, in the middle of the window. */
async function markedWord(page: Page, at = 0) {
  const word = page.locator('a.term').nth(at);
  await word.evaluate((it) => it.scrollIntoView({ block: 'center', behavior: 'instant' }));
  return word;
}

for (const { locale, path, more } of places) {
  test.describe(`a marked word, ${locale}`, () => {
    test('is explained on keyboard focus, and lets go on Escape and on leaving', async ({
      page,
      baseURL,
    }) => {
      const troubles = watch(page, baseURL ?? '');
      let asked = 0;
      page.on('request', (request) => {
        if (request.url().endsWith(`/search/${locale}.json`)) asked += 1;
      });
      await page.goto(path);
      const word = await markedWord(page);
      await expect(tip(page)).toBeHidden();
      expect(asked).toBe(0);
      await word.evaluate((it) => {
        const links = [...document.querySelectorAll<HTMLElement>('main a[href]')];
        links[links.indexOf(it as HTMLElement) - 1]?.focus();
      });
      await page.keyboard.press('Tab');
      await expect(word).toBeFocused();
      await expect(tip(page)).toBeVisible();
      await expect(word).toHaveAttribute('aria-describedby', 'term-tip-text');
      await expect(page.getByRole('tooltip')).toContainText(
        (await word.getAttribute('data-title')) ?? '?',
      );
      expect((await page.getByRole('tooltip').innerText()).length).toBeGreaterThan(40);
      await page.keyboard.press('Escape');
      await expect(tip(page)).toBeHidden();
      await expect(word).toBeFocused();
      await expect(word).not.toHaveAttribute('aria-describedby');
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Tab');
      await expect(tip(page)).toBeVisible();
      await page.keyboard.press('Tab');
      await expect(word).not.toBeFocused();
      await expect(word).not.toHaveAttribute('aria-describedby');
      expect(asked).toBe(1);
      expect(troubles).toEqual([]);
    });

    test('is explained under the pointer, which may go into the explanation', async ({ page }) => {
      await page.goto(path);
      const word = await markedWord(page);
      await word.hover();
      await expect(tip(page)).toBeVisible();
      const box = await tip(page).boundingBox();
      if (!box) throw new Error('no place for the tip');
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 8 });
      await page.waitForTimeout(600);
      await expect(tip(page)).toBeVisible();
      await page.mouse.move(2, 2);
      await expect(tip(page)).toBeHidden();
      await word.hover();
      await expect(tip(page)).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(tip(page)).toBeHidden();
      await page.mouse.move(2, 2);
      await word.hover();
      await tip(page).getByRole('link', { name: more }).click();
      await expect(page).toHaveURL(new RegExp(`/${locale}/glossary/[\\w-]+/$`));
    });

    test('stays beside its word when the page is scrolled', async ({ page }) => {
      await page.goto(path);
      const word = await markedWord(page);
      await word.hover();
      await expect(tip(page)).toBeVisible();
      const distance = () =>
        page.evaluate(() => {
          const top = (selector: string) =>
            document.querySelector(selector)?.getBoundingClientRect().top ?? Number.NaN;
          return Math.round(top('#term-tip') - top('a.term[aria-describedby]'));
        });
      const before = await distance();
      await page.evaluate(() => scrollBy({ top: 90, behavior: 'instant' }));
      expect(await distance()).toBe(before);
    });

    test.describe('with a finger', () => {
      test.use({ hasTouch: true, viewport: { width: 320, height: 640 } });

      test('the first tap explains, the tip leads on, a tap elsewhere closes', async ({ page }) => {
        await page.goto(path);
        for (let at = 0; at < (await page.locator('a.term').count()); at += 1) {
          const word = await markedWord(page, at);
          await word.tap();
          await expect(tip(page)).toBeVisible();
          await expect(page).toHaveURL(new RegExp(`${path}$`));
          const { left, right, overflow } = await page.evaluate(() => {
            const box = document.querySelector('#term-tip')?.getBoundingClientRect();
            const { scrollWidth, clientWidth } = document.documentElement;
            return { left: box?.left, right: box?.right, overflow: scrollWidth - clientWidth };
          });
          expect(left).toBeGreaterThanOrEqual(0);
          expect(right).toBeLessThanOrEqual(320);
          expect(overflow).toBe(0);
          await page.locator('main h2').first().dispatchEvent('pointerdown', {
            pointerType: 'touch',
            bubbles: true,
          });
          await expect(tip(page)).toBeHidden();
        }
        const word = await markedWord(page);
        await word.tap();
        await tip(page).getByRole('link', { name: more }).tap();
        await expect(page).toHaveURL(new RegExp(`/${locale}/glossary/[\\w-]+/$`));
      });

      test('the second tap follows the link', async ({ page }) => {
        await page.goto(path);
        const word = await markedWord(page);
        await word.tap();
        await expect(tip(page)).toBeVisible();
        await word.tap();
        await expect(page).toHaveURL(new RegExp(`/${locale}/glossary/[\\w-]+/$`));
      });

      test('where nothing can be loaded, the first tap follows it', async ({ page }) => {
        await page.route('**/search/*.json', (route) => route.abort());
        await page.goto(path);
        await (await markedWord(page)).tap();
        await expect(page).toHaveURL(new RegExp(`/${locale}/glossary/[\\w-]+/$`));
      });
    });
  });
}

test('an explanation is accessible, light and dark, and is not printed', async ({ page }) => {
  for (const { path } of places) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, media: 'screen', reducedMotion: 'reduce' });
      await page.goto(path);
      await (await markedWord(page)).hover();
      await expect(tip(page)).toBeVisible();
      expect(await audit(page)).toEqual([]);
      await page.emulateMedia({ media: 'print' });
      await expect(tip(page)).toBeHidden();
      const line = await page
        .locator('a.term')
        .first()
        .evaluate((it) => getComputedStyle(it).textDecorationLine);
      expect(line).toBe('none');
    }
  }
});

test('without JavaScript a marked word is a link', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await page.goto('/en/guides/five-kinds-of-commitment/');
  await expect(tip(page)).toBeHidden();
  await page.locator('a.term').first().click();
  await expect(page).toHaveURL(/\/en\/glossary\/[\w-]+\/$/);
  await context.close();
});
