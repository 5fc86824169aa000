import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { audit } from './audit.ts';
import { toolReady, watch } from './helpers.ts';

/** Opens the cards and waits until the terms and what was kept are there. */
async function open(page: Page, locale = 'en'): Promise<void> {
  await page.goto(`/${locale}/tools/cards/`);
  await toolReady(page);
  await expect(page.locator('.tool.learn[data-ready="true"]')).toBeVisible();
}

/** Goes from control to control by Tab until one matches. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let i = 0; i < 80; i += 1) {
    const there = await page.evaluate(
      (it) => document.activeElement?.matches(it) ?? false,
      selector,
    );
    if (there) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches ${selector}`);
}

const front = (page: Page) => page.locator('.card-front');
const begin = (page: Page) => page.locator('.study-begin button');

/** Begins, and waits for the card: the keys belong to it once it is there. */
async function start(page: Page): Promise<void> {
  await begin(page).click();
  await expect(front(page)).toBeVisible();
}

for (const [locale, known, due] of [
  ['en', '1 set aside as known', '1 due'],
  ['he', 'אחד ידוע, הונח בצד', 'כרטיס אחד לחזרה'],
] as const) {
  test(`learns by keyboard alone, and the focus is never lost (${locale})`, async ({
    page,
    baseURL,
  }) => {
    const troubles = watch(page, baseURL ?? '');
    await open(page, locale);
    await tabTo(page, '.study-begin button');
    await page.keyboard.press('Enter');
    await expect(front(page)).toBeFocused();
    const first = await front(page).innerText();

    await page.keyboard.press('Space');
    await expect(page.locator('.card-back')).toBeFocused();
    await expect(page.locator('.grades button')).toHaveCount(4);
    await page.keyboard.press('3');
    await expect(page.locator('.study-said')).not.toHaveText('');
    await expect(front(page)).toBeFocused();
    await expect(front(page)).not.toHaveText(first);

    await page.keyboard.press('z');
    await expect(front(page)).toHaveText(first);
    await expect(front(page)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('.card-back')).toBeFocused();
    await page.keyboard.press('3');
    await expect(front(page)).not.toHaveText(first);
    await page.keyboard.press('k');
    await expect(page.locator('.card-counts')).toContainText(known);
    await expect(page.locator('.card-counts')).toContainText(due);
    await expect(front(page)).toBeFocused();

    // The buttons do the same, by Tab and Enter.
    const third = await front(page).innerText();
    await tabTo(page, '.card-turn button');
    await page.keyboard.press('Enter');
    await expect(page.locator('.card-back')).toBeFocused();
    await tabTo(page, '.grades button:last-of-type');
    await page.keyboard.press('Enter');
    await expect(front(page)).toBeFocused();
    await expect(front(page)).not.toHaveText(third);

    await expect(page.locator('.draft-status')).not.toHaveText('');
    await tabTo(page, '.study-head button');
    await page.keyboard.press('Enter');
    await expect(begin(page)).toBeFocused();

    // What was set aside is brought back.
    await tabTo(page, '.known-cards summary');
    await page.keyboard.press('Enter');
    await tabTo(page, '.known-cards button');
    await page.keyboard.press('Enter');
    await expect(page.locator('.card-counts')).not.toContainText(known);
    expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);

    // It is all there after a reload.
    await page.reload();
    await expect(page.locator('.card-counts')).toContainText(due);
    expect(troubles).toEqual([]);
  });
}

test('a card in another language says so, and runs its own way', async ({ page }) => {
  await open(page);
  await page.getByText('One language, then another').click();
  await page.locator('.segmented').nth(2).getByText('עברית').click();
  await expect(page.locator('.card-counts')).toContainText('95 new');
  await start(page);
  await expect(front(page)).toHaveAttribute('lang', 'en');
  await page.keyboard.press('Space');
  await expect(page.locator('.card-back')).toHaveAttribute('lang', 'he');
  await expect(page.locator('.card-back')).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('.card-term')).toHaveText(/\p{Script=Hebrew}/u);
  await expect(page.locator('.card-link a')).toHaveAttribute('href', /^\/en\/glossary\/[a-z-]+\/$/);
});

test('loads only the languages chosen, and a definition does not name its term', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    const file = /\/cards\/(\w\w)\.json$/.exec(request.url())?.[1];
    if (file) asked.push(file);
  });
  await open(page);
  expect(asked).toEqual(['en']);
  await page.getByText('Definition, then term').click();
  await start(page);
  const clue = await front(page).innerText();
  await page.keyboard.press('Space');
  const term = await page.locator('.card-term').innerText();
  expect(clue.toLowerCase()).not.toContain(term.toLowerCase());
  expect(asked).toEqual(['en']);
});

test('subjects and the day’s number decide what comes; at the end there is rest', async ({
  page,
}) => {
  await open(page);
  for (const box of await page.locator('.subjects input').all()) await box.uncheck();
  await expect(begin(page)).toBeDisabled();
  await page.locator('.subjects label').filter({ hasText: 'Methods' }).click();
  await expect(page.locator('.card-counts')).toContainText('3 new');
  await page.getByLabel('New cards a day').fill('many');
  await expect(page.locator('.per-day .error')).toBeVisible();
  await page.getByLabel('New cards a day').fill('2');
  await expect(page.locator('.card-counts')).toContainText('3 new, 2 of them today');
  await start(page);
  for (let i = 0; i < 2; i += 1) {
    await expect(front(page)).toBeFocused();
    await page.keyboard.press('Space');
    await page.keyboard.press('4');
  }
  const rest = page.locator('.rest');
  await expect(rest).toContainText('The next card comes tomorrow');
  await expect(rest.locator('h2')).toBeFocused();
  await expect(page.locator('.learn')).not.toContainText(/streak|score/i);
  await rest.getByRole('button', { name: 'Practise anyway' }).click();
  await expect(front(page)).toBeFocused();
});

test('fast keys each meet their own card', async ({ page }) => {
  await open(page);
  await start(page);
  for (let i = 0; i < 6; i += 1) {
    await page.keyboard.press('Space');
    await page.keyboard.press('3');
  }
  await expect(page.locator('.card-counts')).toContainText('6 due');
  await expect(page.locator('.card-counts')).toContainText('89 new, 4 of them today');
});

test('goes out as a file, comes back in another browser, and nothing wrong gets in', async ({
  page,
  browser,
}) => {
  await open(page);
  await start(page);
  await page.keyboard.press('Space');
  await page.keyboard.press('4');
  await page.keyboard.press('k');
  await page.locator('.study-head button').click();
  await page.locator('.keeping summary').click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export everything' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^engagement-atlas-cards-[\d-]+\.json$/);
  const text = await readFile(await file.path(), 'utf8');
  await expect(page.locator('.keeping')).toContainText('Last exported');

  const other = await browser.newContext();
  const guest = await other.newPage();
  await guest.goto(new URL('/en/tools/cards/', page.url()).href);
  await expect(guest.locator('.tool.learn[data-ready="true"]')).toBeVisible();
  await guest.locator('.keeping summary').click();
  const take = async (content: string, answer: string) => {
    await guest.locator('.keeping input[type="file"]').setInputFiles({
      name: 'cards.json',
      mimeType: 'application/json',
      buffer: Buffer.from(content),
    });
    await expect(guest.locator('.keeping-said')).toContainText(answer);
  };
  await take(text.slice(0, -40), 'damaged');
  await take(text.replace('"version": 1', '"version": 9'), 'newer version');
  await take('{"hello": 1}', 'not a file of cards');
  await expect(guest.locator('.card-counts')).toContainText('95 new');
  await take(text, 'added: 2');
  await expect(guest.locator('.card-counts')).toContainText('93 new');
  await expect(guest.locator('.card-counts')).toContainText('1 set aside as known');
  await take(text, 'Left as they were: 2');
  await guest.reload();
  await expect(guest.locator('.card-counts')).toContainText('93 new');
  await other.close();
});

test('deletes everything only when it is meant', async ({ page }) => {
  await open(page);
  await start(page);
  await page.keyboard.press('k');
  await page.locator('.study-head button').click();
  await page.locator('.keeping summary').click();
  const ask = page.getByRole('button', { name: 'Delete everything …' });
  await ask.click();
  await expect(page.locator('.delete-all p').first()).toBeFocused();
  await page.getByRole('button', { name: 'Keep everything' }).click();
  await expect(ask).toBeFocused();
  await expect(page.locator('.card-counts')).toContainText('1 set aside');
  await ask.click();
  await page.getByRole('button', { name: 'Yes, delete everything' }).click();
  await expect(page.locator('.keeping-said')).toHaveText('Everything has been deleted.');
  await expect(page.locator('.card-counts')).toContainText('95 new');
  await page.reload();
  await expect(page.locator('.card-counts')).toContainText('95 new');
  await expect(page.locator('.draft-status')).toHaveText('');
});

test('two tabs go through one deck', async ({ page, context }) => {
  await open(page);
  const other = await context.newPage();
  await open(other);
  await start(page);
  await start(other);
  const first = await front(page).innerText();
  await page.keyboard.press('Space');
  await page.keyboard.press('4');
  await expect(front(other)).not.toHaveText(first);
  await expect(other.locator('.card-counts')).toContainText('94 new');
});

test('works for the visit where the browser keeps nothing, and says so', async ({ page }) => {
  await page.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException('refused', 'SecurityError');
    };
  });
  await open(page);
  await expect(page.locator('.learn .notice')).toContainText('does not let the page keep');
  await start(page);
  await page.keyboard.press('Space');
  await page.keyboard.press('4');
  await expect(page.locator('.card-counts')).toContainText('94 new');
  await page.locator('.study-head button').click();
  await page.locator('.keeping summary').click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export everything' }).click(),
  ]);
  expect(await readFile(await file.path(), 'utf8')).toContain('"term:en/');
});

test.describe('a database of the first released version', () => {
  /** Makes version 1 as it was released, with a draft in it, on a page that opens no database. */
  async function makeFirst(page: Page, keepOpen: boolean): Promise<void> {
    await page.goto('/en/about/licence/');
    await page.evaluate(
      (open) =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.open('engagement-atlas', 1);
          request.onupgradeneeded = () => {
            request.result.createObjectStore('drafts', { keyPath: 'id' });
          };
          request.onerror = () => reject(request.error);
          request.onsuccess = () => {
            const db = request.result;
            const write = db.transaction('drafts', 'readwrite');
            const when = new Date('2026-01-02T03:04:05Z');
            write.objectStore('drafts').put({
              id: 'five-kinds',
              schema: 1,
              created: when,
              updated: when,
              data: {
                answers: { a1: 6, n1: 2 },
                sector: 'goods',
                about: 'Kowalska & Søn',
                place: 2,
                stage: 'questions',
              },
            });
            write.oncomplete = () => {
              if (!open) db.close();
              resolve();
            };
          };
        }),
      keepOpen,
    );
  }

  test('keeps its draft and takes cards as well', async ({ page }) => {
    await makeFirst(page, false);
    await open(page);
    await start(page);
    await page.keyboard.press('k');
    await expect(page.locator('.draft-status')).toContainText('Kept in this browser only');
    await page.goto('/en/tools/commitment/');
    await expect(page.locator('.question progress')).toHaveAttribute('value', '2');
    await expect(page.locator('.draft-status')).toContainText('Carried on from');
    const kept = await page.evaluate(
      () =>
        new Promise((resolve) => {
          const request = indexedDB.open('engagement-atlas');
          request.onsuccess = () => {
            const db = request.result;
            const all = db.transaction('drafts').objectStore('drafts').getAll();
            all.onsuccess = () => resolve([db.version, [...db.objectStoreNames], all.result]);
          };
        }),
    );
    expect(kept).toMatchObject([
      2,
      ['cards', 'drafts', 'reviews', 'settings'],
      [{ id: 'five-kinds', data: { about: 'Kowalska & Søn', answers: { a1: 6, n1: 2 } } }],
    ]);
  });

  test('held open by an older tab, it is not waited for in silence', async ({ page, context }) => {
    await makeFirst(page, true);
    const later = await context.newPage();
    await open(later);
    await expect(later.locator('.learn .notice')).toContainText('earlier version of the atlas');
    await later.goto('/en/tools/commitment/');
    await later.locator('.start button').click();
    await later.keyboard.press('6');
    // The browser tells only the first page that it is held up; the second finds out by waiting.
    await expect(later.locator('.draft-status')).toContainText('earlier version of the atlas', {
      timeout: 10_000,
    });
    await page.close();
    await later.goto('/en/tools/cards/');
    await expect(later.locator('.tool.learn[data-ready="true"]')).toBeVisible();
    await expect(later.locator('.learn .notice')).toHaveCount(0);
  });
});

test('front, back, rest and keeping are accessible, light and dark, in every language', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const sound = async (what: string) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await audit(page), what).toEqual([]);
    }
  };
  await page.setViewportSize({ width: 320, height: 800 });
  for (const locale of ['en', 'nb', 'pl', 'da', 'he']) {
    await open(page, locale);
    await page.locator('.per-day input').fill('1');
    await start(page);
    await sound(`${locale} front`);
    await page.keyboard.press('Space');
    await sound(`${locale} back`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(wide, `${locale} fits in 320 px`).toBe(false);
    await page.keyboard.press('4');
    await expect(page.locator('.rest')).toBeVisible();
    await sound(`${locale} rest`);
    await page.keyboard.press('z');
    await page.keyboard.press('k');
    await page.locator('.study-head button').click();
    await page.locator('.known-cards summary').click();
    await page.locator('.keeping summary').click();
    await page.locator('.keeping-actions button').last().click();
    await sound(`${locale} keeping`);
    // The next language starts afresh: cards are kept per browser, not per language.
    await page.locator('.delete-all button').first().click();
    await expect(page.locator('.known-cards')).toHaveCount(0);
  }
});
