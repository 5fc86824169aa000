import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import readWorkbook from 'read-excel-file/node';
import { toolReady } from './helpers.ts';

/** Letters of Windows-1250 beyond ASCII that the export below has. */
const WINDOWS_1250: Readonly<Record<string, number>> = {
  ó: 0xf3,
  ź: 0x9f,
  Ł: 0xa3,
  ń: 0xf1,
  ę: 0xea,
  ż: 0xbf,
  ł: 0xb3,
  ć: 0xe6,
  ś: 0x9c,
};

const bytes = (text: string) =>
  Buffer.from([...text].map((letter) => WINDOWS_1250[letter] ?? letter.charCodeAt(0)));

/** Answers with about these shares of promoters and detractors, the same ones every time. */
function answers(n: number, promoters: number, detractors: number): number[] {
  return Array.from({ length: n }, (_, i) => {
    const place = ((i * 37) % 100) / 100;
    if (place < promoters) return place * 2 < promoters ? 9 : 10;
    return place < 1 - detractors ? 8 : 3;
  });
}

/**
 * An export as a Polish program writes it. Kraków falls from the first quarter to the second, and
 * the rest stays as it is. Seven rows have something wrong in them.
 */
function exported(): Buffer {
  const rows = ['Data ankiety;Miasto;Ocena;Waga;Komentarz'];
  const quarters = ['2025-02-10', '2025-05-10', '2025-08-10'];
  for (const [city, n, shares] of [
    ['Kraków', 400, [0.6, 0.35, 0.36]],
    ['Łódź', 200, [0.45, 0.45, 0.45]],
    ['Gdańsk', 100, [0.4, 0.4, 0.4]],
  ] as const) {
    quarters.forEach((date, wave) => {
      for (const [i, score] of answers(n, shares[wave] ?? 0, 0.2).entries()) {
        const weight = i % 2 === 0 ? '1,25' : '0,75';
        const comment = i % 50 === 0 ? `"Powiem krótko: dobrze;\r\nżadnych ""ale"" ${i}"` : '';
        rows.push([date, city, score, weight, comment].join(';'));
      }
    });
  }
  rows.push(
    '2025-02-10;Kraków;;1,00;',
    '2025-02-10;Kraków;dziesięć;1,00;',
    '2025-02-10;Łódź;7,5;1,00;',
    '2025-02-10;Łódź;11;1,00;',
    '2025-02-10;Gdańsk;9;0;',
    'kiedyś;Gdańsk;9;1,00;',
    '2025-02-10;Gdańsk',
  );
  return bytes(`${rows.join('\r\n')}\r\n`);
}

async function openTable(page: Page, locale = 'en'): Promise<void> {
  await page.goto(`/${locale}/tools/nps/`);
  await toolReady(page);
  await page.getByText('A table', { exact: true }).click();
  await page.getByRole('button', { name: 'Bring a table' }).click();
}

const result = (page: Page) => page.getByRole('region', { name: 'Result', exact: true });

test('an export becomes a score, segments and waves, and nothing is dropped silently', async ({
  page,
}) => {
  await openTable(page);
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'ankieta.csv', mimeType: 'text/csv', buffer: exported() });
  await expect(page.getByLabel('Score', { exact: true })).toHaveValue('2');
  await expect(page.getByLabel(/^Segment \(group/)).toHaveValue('1');
  await expect(page.getByLabel(/^Weight/)).toHaveValue('3');
  await expect(page.getByLabel(/^Comment/)).toHaveValue('4');
  await page.getByLabel('Put dates together by').selectOption({ label: 'quarter' });
  await page.getByRole('button', { name: 'Read the table' }).click();
  await expect(page.getByText('2,107 rows: 2,100 used, 7 left out')).toBeVisible();
  const [left] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download all left-out rows' }).click(),
  ]);
  const leftOut = await readFile(await left.path(), 'utf8');
  for (const text of ['dziesięć', '7,5', '11', 'kiedyś']) expect(leftOut).toContain(text);

  await expect(result(page)).toContainText('From 700 answers');
  await expect(result(page)).toContainText('weighted score');
  const segments = page.getByRole('region', { name: /^Segments/ });
  await expect(segments.locator('table').first().getByRole('rowheader')).toHaveText([
    'Kraków',
    'Łódź',
    'Gdańsk',
  ]);
  const waves = page.getByRole('region', { name: 'Waves' });
  await expect(waves.locator('.said li')).toHaveText([
    /The fall is larger than chance/,
    /which could be chance/,
  ]);
  await page.getByLabel('Segment shown over time').selectOption({ label: 'Łódź' });
  await expect(waves.locator('.said li').first()).toContainText('the score is the same');

  const comments = page.locator('.comments');
  await comments.getByText('Promoters', { exact: true }).click();
  await expect(comments.locator('li').first()).toContainText('żadnych "ale"');
  await comments.getByLabel('Search the comments').fill('nobody wrote this');
  await expect(comments.locator('li')).toHaveCount(0);

  // The workbook takes comments along only when it is told to.
  const sheets = async () => {
    const [book] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download XLSX' }).click(),
    ]);
    return (await readWorkbook(await book.path())).map(({ sheet }) => sheet);
  };
  expect(await sheets()).not.toContain('Comments');
  await comments.getByLabel('Put the comments into the XLSX file').check();
  expect(await sheets()).toContain('Comments');

  // What the table amounts to outlives a reload; the comments do not.
  await page.waitForTimeout(500);
  await page.reload();
  await expect(waves.locator('.said li').first()).toContainText('the score is the same');
  await expect(comments).toHaveCount(0);
});

test('reading a long table can be cancelled', async ({ page }, testInfo) => {
  await openTable(page);
  // Long enough for a hand to reach the key: a third of a gigabyte.
  const rows = 'North;9;"A comment that makes the table long enough to be stopped"\n'.repeat(
    50_000,
  );
  const path = testInfo.outputPath('long.csv');
  await writeFile(path, 'segment;score;comment\n');
  for (let i = 0; i < 100; i += 1) await appendFile(path, rows);
  await page.locator('input[type="file"]').setInputFiles(path);
  await page.getByRole('button', { name: 'Read the table' }).click();
  // By key: a click would wait for the growing bar to stand still.
  await page.getByRole('button', { name: 'Cancel' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Read the table' })).toBeVisible();
  await expect(result(page)).toContainText('Bring a table above');
  await rm(path);
});

test('rows from a spreadsheet are read by keyboard alone', async ({ page }) => {
  await page.goto('/en/tools/nps/');
  await toolReady(page);
  await page.getByRole('radio', { name: 'Three totals' }).focus();
  for (let i = 0; i < 3; i += 1) await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'A table', exact: true })).toBeChecked();
  await page.getByRole('button', { name: 'Bring a table' }).focus();
  await page.keyboard.press('Enter');
  const rows = [
    'Team\tScore',
    ...Array.from({ length: 60 }, (_, i) => `${i % 2 ? 'A' : 'B'}\t${i % 11}`),
  ];
  await page.getByLabel('Or paste rows from a spreadsheet').focus();
  await page.keyboard.insertText(rows.join('\n'));
  await page.getByRole('button', { name: 'Read these rows' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Read the table' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('60 rows, all of them used')).toBeVisible();
  await expect(result(page)).toContainText('From 60 answers');
  await expect(
    page.getByRole('region', { name: 'Segments' }).locator('table').first().getByRole('rowheader'),
  ).toHaveText(['B', 'A']);
  await page.getByRole('radio', { name: 'Benjamini–Hochberg' }).focus();
  await page.keyboard.press('Space');
  await expect(page.locator('.correction .hint')).toContainText('false alarms');
});

for (const locale of ['en', 'he']) {
  test(`segments and waves fit 320 pixels (${locale})`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(`/${locale}/tools/nps/`);
    await toolReady(page);
    await page.locator('.demo-bar button').click();
    await expect(page.locator('.bench .said li')).not.toHaveCount(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
}

test('four waves and three segments print on two pages', async ({ page }) => {
  await page.goto('/en/tools/nps/');
  await toolReady(page);
  await page.locator('.demo-bar button').click();
  await expect(page.locator('.bench .said li')).not.toHaveCount(0);
  const charts = page.locator('.chart');
  await expect(charts).toHaveCount(4);
  for (const chart of await charts.all()) {
    await chart.scrollIntoViewIfNeeded();
    await expect(chart.getByRole('button')).toBeEnabled();
  }
  const pdf = await page.pdf({ format: 'A4' });
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g) ?? [];
  expect(pages).toHaveLength(2);
});
