import { expect, type Page, test } from '@playwright/test';
import { watch } from './helpers.ts';

const dialog = (page: Page) => page.getByRole('dialog');
const field = (page: Page) => page.getByRole('searchbox');
const results = (page: Page) => page.locator('.search-results a');
const status = (page: Page) => page.locator('.search-panel').getByRole('status');

async function openSearch(page: Page, locale: string): Promise<void> {
  await page.goto(`/${locale}/`);
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
}

for (const [locale, typed, term, reason, address] of [
  [
    'en',
    'psychologcal reactanse',
    'psychological reactance',
    'the term',
    'psychological-reactance',
  ],
  [
    'pl',
    'wskaznikow ponownych zakupow',
    'wskaźnik ponownych zakupów',
    'samo hasło',
    'repurchase-rate',
  ],
  ['he', 'ולמחוייבות הלקוח', 'מחויבות לקוחות', 'המונח עצמו', 'customer-commitment'],
] as const) {
  test(`finds the concept and opens it by keyboard alone (${locale})`, async ({
    page,
    baseURL,
  }) => {
    const troubles = watch(page, baseURL ?? '');
    await openSearch(page, locale);
    await page.keyboard.type(typed);
    const first = results(page).first();
    await expect(first).toContainText(term);
    await expect(first).toContainText(reason);
    await expect(status(page)).toContainText(/\d/);
    await page.keyboard.press('ArrowDown');
    await expect(first).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(results(page).nth(1)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(field(page)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`/${locale}/glossary/${address}/$`));
    expect(troubles).toEqual([]);
  });
}

test('opens with a slash, closes with Escape, and leaves a slash in a field alone', async ({
  page,
}) => {
  await page.goto('/en/tools/nps/');
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await page.getByLabel('Promoters').focus();
  await page.keyboard.type('/');
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByLabel('Promoters')).toHaveValue('/');
});

test('asked for before its script is there, it opens once it is', async ({ page }) => {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(/_atlas\/Header/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/en/glossary/churn/', { waitUntil: 'commit' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('/');
  letGo();
  await expect(field(page)).toBeFocused();
});

test('a word of another language leads to the term in one’s own, and says whence', async ({
  page,
}) => {
  await openSearch(page, 'da');
  await page.keyboard.type('lojalność');
  await expect(results(page).first()).toContainText('kundeloyalitet');
  await expect(results(page).first()).toContainText('polsk');
});

test('asks whether something else was meant', async ({ page }) => {
  await openSearch(page, 'en');
  await page.keyboard.type('afective comitment');
  await page.getByRole('button', { name: 'Did you mean affective commitment?' }).click();
  await expect(field(page)).toHaveValue('affective commitment');
  await expect(page.getByRole('button', { name: /Did you mean/ })).toBeHidden();
});

test('remembers searches that led somewhere, until they are cleared', async ({ page }) => {
  await openSearch(page, 'en');
  await page.keyboard.type('churn');
  await expect(results(page).first()).toContainText('churn');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/glossary\/churn/);
  await page.keyboard.press('/');
  await page.getByRole('button', { name: 'churn', exact: true }).click();
  await expect(results(page).first()).toContainText('churn');
  await field(page).fill('');
  await page.getByRole('button', { name: 'Clear the list' }).click();
  await expect(page.getByRole('button', { name: 'churn', exact: true })).toBeHidden();
  expect(await page.evaluate(() => localStorage.getItem('atlas-searches'))).toBeNull();
});

test('where nothing is found it offers near terms and the letters', async ({ page }) => {
  await openSearch(page, 'nb');
  await page.keyboard.type('xqinsentz');
  await expect(status(page)).toContainText('Ingen treff');
  await expect(page.getByRole('heading', { name: 'Begrepene som ligger nærmest' })).toBeVisible();
  await page.getByRole('link', { name: 'Ø', exact: true }).click();
  await expect(page).toHaveURL(/\/nb\/glossary\/#letter-/);
});

test.describe('the search page', () => {
  test('answers its address, and keeps it in step', async ({ page }) => {
    await page.goto('/pl/search/?q=lojalnosc&kind=glossary');
    await expect(results(page).first()).toContainText('lojalność');
    await expect(page.getByRole('radio', { name: 'Słownik' })).toBeChecked();
    await field(page).fill('zachęt');
    await expect(results(page).first()).toContainText('zachęta');
    await expect(page).toHaveURL(/q=zach%C4%99t&kind=glossary/);
    await page.getByRole('combobox').selectOption('glossary:systems');
    await expect(page).toHaveURL(/subject=glossary%3Asystems/);
    await expect(page.getByRole('heading', { name: 'Narzędzia' })).toBeHidden();
  });

  test('is where the window leads on, without telling the server', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await openSearch(page, 'en');
    await page.keyboard.type('voucher');
    await expect(results(page).first()).toBeVisible();
    await page.getByRole('link', { name: 'All results on a page of their own' }).click();
    await expect(page).toHaveURL(/\/en\/search\/\?q=voucher/);
    await expect(results(page).first()).toBeVisible();
    expect(asked.filter((url) => url.includes('voucher'))).toEqual([]);
  });

  test('searches the text of all five languages', async ({ page }) => {
    await page.goto('/en/search/?q=Skierniewice');
    await expect(status(page)).toContainText('Nothing found');
    await page.getByRole('checkbox').check();
    await expect(results(page).first()).toHaveAttribute('hreflang', 'pl');
    await expect(page).toHaveURL(/languages=all/);
  });

  for (const [locale, query, heading] of [
    ['pl', 'skierniewicach', 'Strony'],
    ['pl', 'skierniewice', 'Strony'],
    ['pl', 'uslugach', 'Strony'],
    ['nb', 'undersokelsene', 'Sider'],
    ['da', 'maerkets', 'Sider'],
    ['he', 'ולחנויות', 'עמודים'],
  ] as const) {
    test(`finds ${query} in the text of pages (${locale})`, async ({ page }) => {
      await page.goto(`/${locale}/search/?q=${encodeURIComponent(query)}`);
      await expect(page.getByRole('heading', { name: heading, exact: true })).toBeVisible();
    });
  }

  test('does not make pages out of a word that is nowhere', async ({ page }) => {
    await page.goto('/pl/search/?q=wsqqqrt');
    await expect(status(page)).toContainText('Brak wyników');
  });

  for (const [name, query] of [
    ['10,000 characters', 'loyalty '.repeat(1250)],
    ['markup', '<img src=x onerror=alert(1)>"\'</script>'],
    ['control characters', '\u0000\u0007\u202e loyalty'],
    ['lone surrogates', '\ud800 loyalty \udfff'],
  ] as const) {
    test(`takes ${name} calmly`, async ({ page, baseURL }) => {
      const troubles = watch(page, baseURL ?? '');
      await page.goto('/en/search/');
      await field(page).waitFor();
      const took = await page.evaluate((text) => {
        const input = document.querySelector<HTMLInputElement>('[type="search"]');
        if (!input) return Number.POSITIVE_INFINITY;
        input.value = text;
        const started = performance.now();
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        return performance.now() - started;
      }, query);
      expect(took).toBeLessThan(1000);
      await expect(status(page)).not.toContainText('could not');
      await expect(page.locator('.search-results img')).toHaveCount(0);
      expect(troubles).toEqual([]);
    });
  }
});

test('can be typed into while its index is on the way', async ({ page }) => {
  let send = () => {};
  const held = new Promise<void>((resolve) => {
    send = resolve;
  });
  await page.route('**/search/lookup.json', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/en/');
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('churn');
  await expect(status(page)).toContainText('loading');
  send();
  await expect(results(page).first()).toContainText('churn');
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('churn');
});

test('says so when the index cannot be had, and works when it can again', async ({ page }) => {
  await page.route('**/search/lookup.json', (route) => route.abort());
  await page.goto('/en/');
  await page.keyboard.press('/');
  await expect(page).toHaveURL(/\/en\/search\/$/);
  await expect(page.getByText('The search could not be loaded')).toBeVisible();
  await page.unroute('**/search/lookup.json');
  await page.reload();
  await expect(field(page)).toBeVisible();
});
