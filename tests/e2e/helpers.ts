import type { Page } from '@playwright/test';

/** Waits until the tool on the page answers to input. */
export async function toolReady(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('astro-island:not([ssr])') !== null);
}

/** Collects what should never happen on a page. */
export function watch(page: Page, origin: string): string[] {
  const troubles: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(data|blob):/.test(url)) troubles.push(`request to ${url}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  page.on('pageerror', (error) => troubles.push(error.message));
  return troubles;
}
