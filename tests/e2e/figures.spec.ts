import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { watch } from './helpers.ts';

/** Figures that can be moved, each with the guide that it stands in. */
const MOVABLE = [
  ['engagement-plane', 'what-is-customer-engagement'],
  ['retention-or-acquisition', 'engagement-loyalty-value'],
  ['five-kinds', 'five-kinds-of-commitment'],
  ['watch-a-few', 'raise-affective-commitment'],
  ['open-market', 'choice-habit-and-lock-in'],
  ['touchpoint-line', 'indicators-along-the-journey'],
  ['nps-interval', 'net-promoter-score'],
  ['silent-customers', 'five-question-survey'],
  ['leaking-code', 'tags-codes-and-credit'],
  ['prize-worth', 'incentives-and-contests'],
  ['voucher-growth', 'neighbourhood-pastry-shop'],
  ['flagged-posts', 'monitor-the-conversation'],
  ['apology-and-remedy', 'reply-and-recover'],
  ['fee-models', 'working-with-a-consultancy'],
] as const;

const LOCALES = [
  ['en', 'ArrowRight', 'ArrowLeft'],
  ['he', 'ArrowLeft', 'ArrowRight'],
] as const;

/** Presses Tab until the focus is on one of the elements. */
async function tabTo(page: Page, wanted: Locator, most = 250): Promise<void> {
  for (let i = 0; i < most; i += 1) {
    await page.keyboard.press('Tab');
    if (await wanted.evaluateAll((all) => all.some((one) => one === document.activeElement))) {
      return;
    }
  }
  throw new Error('the keyboard does not get there');
}

/** Waits until a frame has been drawn, as a redraw waits for one. */
const frame = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));

for (const [locale, more, less] of LOCALES) {
  test.describe(`figures by keyboard (${locale})`, () => {
    for (const [id, guide] of MOVABLE) {
      test(id, async ({ page, baseURL }) => {
        const troubles = watch(page, baseURL ?? '');
        await page.setViewportSize({ width: 320, height: 800 });
        await page.goto(`/${locale}/guides/${guide}/`);
        const figure = page.locator(`.figure-${id}`);
        const reading = figure.locator('.reading');
        const reset = figure.locator('[type="reset"]');
        const shown = async () =>
          `${await figure.locator('.drawing').innerHTML()} ${await reading.textContent()}`;
        await expect(figure.locator('.controls input').first()).toBeEnabled();
        await expect(reset).toBeHidden();
        const start = await shown();
        const said = await reading.textContent();

        const names = await figure
          .locator('input')
          .evaluateAll((all) => [...new Set(all.map((one) => (one as HTMLInputElement).name))]);
        expect(names.length).toBeGreaterThan(1);
        for (const name of names) {
          const field = figure.locator(`input[name="${name}"]`);
          await tabTo(page, field);
          const before = await shown();
          if ((await field.first().getAttribute('type')) === 'radio') {
            const chosen = await figure.locator(`input[name="${name}"]:checked`).inputValue();
            await page.keyboard.press('ArrowDown');
            await expect(figure.locator(`input[name="${name}"]:checked`)).not.toHaveValue(chosen);
          } else {
            const value = Number(await field.inputValue());
            const atEnd = value >= Number(await field.getAttribute('max'));
            await page.keyboard.press(atEnd ? less : more);
            const moved = Number(await field.inputValue());
            expect(atEnd ? moved < value : moved > value, `${name} moves as it points`).toBe(true);
          }
          await frame(page);
          expect(await shown(), `${name} changes what is seen`).not.toBe(before);
        }
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow).toBeLessThanOrEqual(0);
        await expect(figure.getByRole('status')).toHaveText((await reading.textContent()) ?? '');

        await tabTo(page, reset, 3);
        await page.keyboard.press('Enter');
        await expect(reset).toBeHidden();
        await expect(reading).toHaveText(said ?? '');
        expect(await shown()).toBe(start);
        await expect(figure.locator('input').first()).toBeFocused();
        expect(troubles).toEqual([]);
      });
    }
  });
}

test('a figure is silent while the hand moves, and speaks when it rests', async ({ page }) => {
  await page.goto('/en/guides/net-promoter-score/');
  const figure = page.locator('.figure-nps-interval');
  const status = figure.getByRole('status');
  await expect(figure.locator('.controls input').first()).toBeEnabled();
  await page.evaluate(() => {
    const spoken: string[] = [];
    Object.assign(window, { spoken });
    const status = document.querySelector('.figure-nps-interval [role="status"]');
    if (!status) return;
    new MutationObserver(() => {
      if (status.textContent) spoken.push(status.textContent);
    }).observe(status, { childList: true, characterData: true, subtree: true });
  });
  // In one go: on a slow machine single key presses would be rests.
  await figure.locator('input[name="size"]').evaluate((slider: HTMLInputElement) => {
    for (let i = 0; i < 5; i += 1) {
      slider.stepUp();
      slider.dispatchEvent(new Event('input', { bubbles: true }));
    }
  });
  await expect(status).toContainText('2,400');
  const spoken = await page.evaluate(() => (window as unknown as { spoken: string[] }).spoken);
  expect(spoken).toHaveLength(1);
  await expect(figure.locator('.reading')).not.toHaveAttribute('aria-live');
});

test('a preset says that it is the one, until something else is moved', async ({ page }) => {
  await page.goto('/en/guides/five-kinds-of-commitment/');
  const supplier = page.getByRole('button', { name: 'The sole electricity supplier' });
  await expect(supplier).toHaveAttribute('aria-pressed', 'false');
  await supplier.click();
  await expect(supplier).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('radio', { name: 'Services' })).toBeChecked();
  await page.locator('input[name="forced"]').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(supplier).toHaveAttribute('aria-pressed', 'false');
});

test('on the home page the plane stands still', async ({ page }) => {
  await page.goto('/en/');
  const plane = page.locator('.figure-engagement-plane');
  await expect(plane.locator('.quarter')).toHaveCount(4);
  await expect(plane.locator('form')).toHaveCount(0);
});

test('every built guide with a movable figure is in the list above', () => {
  const dist = join(import.meta.dirname, '..', '..', 'dist');
  const listed = new Set(MOVABLE.map(([id, guide]) => `${guide} ${id}`));
  const found = new Set<string>();
  for (const [locale] of LOCALES) {
    const guides = join(dist, locale, 'guides');
    for (const guide of readdirSync(guides)) {
      const file = join(guides, guide, 'index.html');
      if (!existsSync(file)) continue;
      for (const [, id] of readFileSync(file, 'utf8').matchAll(/data-figure="([^"]+)"/g)) {
        found.add(`${guide} ${id}`);
      }
    }
  }
  expect([...found].sort()).toEqual([...listed].sort());
});
