import { expect, type Page, test } from '@playwright/test';
import { toolReady } from './helpers.ts';

const TABLE = ['Score;Team;Office', ...Array.from({ length: 40 }, (_, i) => `${i % 11};A;B`)].join(
  '\n',
);

const file = (name: string, text: string) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
});

async function openIntake(page: Page): Promise<void> {
  await page.goto('/en/tools/nps/');
  await toolReady(page);
  await page.getByText('A table', { exact: true }).click();
  await page.getByRole('button', { name: 'Bring a table' }).click();
  await expect(page.getByText('Choose a file, or drop it here')).toBeVisible();
}

async function choose(page: Page, name: string, text: string): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles(file(name, text));
}

const result = (page: Page) => page.getByRole('region', { name: 'Result', exact: true });

/** Drags files, by name and content, over a place and lets go. */
async function drop(page: Page, selector: string, files: readonly [string, string][]) {
  return page.locator(selector).evaluate((target, dropped) => {
    const dataTransfer = new DataTransfer();
    for (const [name, text] of dropped) dataTransfer.items.add(new File([text], name));
    const send = (type: string) =>
      target.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    // What nobody takes opens in place of the page.
    return { over: !send('dragover'), dropped: !send('drop') };
  }, files);
}

test('of several files dropped at once the first is read, and that is said', async ({ page }) => {
  await openIntake(page);
  await drop(page, '.intake-drop', [
    ['january.csv', TABLE],
    ['february.csv', TABLE],
    ['march.csv', TABLE],
  ]);
  const told = page.getByText('Only the first of the 3 files is read: january.csv.');
  await expect(told).toBeVisible();
  await page.getByRole('button', { name: 'Read the table' }).click();
  await expect(page.getByText('40 rows, all of them used')).toBeVisible();
  await expect(told).toBeVisible();
  await page.getByRole('button', { name: 'Choose another table' }).click();
  await choose(page, 'april.csv', TABLE);
  await expect(page.getByRole('button', { name: 'Read the table' })).toBeVisible();
  await expect(told).toHaveCount(0);
});

test('a file that misses its mark does not open in place of the page', async ({ page }) => {
  await openIntake(page);
  expect(await drop(page, 'h1', [['missed.csv', TABLE]])).toEqual({ over: true, dropped: true });
  await expect(page.getByText('Choose a file, or drop it here')).toBeVisible();
});

test('a table of which nothing can be used leaves the result as it was', async ({ page }) => {
  await openIntake(page);
  await choose(page, 'good.csv', TABLE);
  await page.getByRole('button', { name: 'Read the table' }).click();
  await expect(result(page)).toContainText('From 40 answers');
  for (const [name, text] of [
    ['header.csv', 'Score;Team;Office\n'],
    ['words.csv', 'Score;Team;Office\ngood;A;B\nbad;A;B\n'],
  ] as const) {
    await page.getByRole('button', { name: 'Choose another table' }).click();
    await choose(page, name, text);
    await page.getByLabel('Score', { exact: true }).selectOption({ label: 'Score' });
    await page.getByRole('button', { name: 'Read the table' }).click();
    await expect(page.getByText('the result has not changed')).toBeVisible();
    await expect(result(page)).toContainText('From 40 answers');
  }
});

test('two columns changed in quick succession are both changed', async ({ page }) => {
  // A worker that is slow to look at the table.
  await page.addInitScript(() => {
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function (this: Worker, message: { type?: string }) {
      setTimeout(() => postMessage.call(this, message), message.type === 'look' ? 300 : 0);
    };
  });
  await openIntake(page);
  await choose(page, 'good.csv', TABLE);
  const segment = page.getByLabel(/^Segment/);
  const comment = page.getByLabel(/^Comment/);
  await segment.selectOption({ label: 'Office' });
  await comment.selectOption({ label: 'Team' });
  await page.waitForTimeout(1000);
  await expect(segment).toHaveValue('2');
  await expect(comment).toHaveValue('1');
});
