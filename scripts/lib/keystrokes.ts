/** How long concept results take from a keystroke, in a browser, in the search as it is built. */
import { chromium } from '@playwright/test';
import { BROWSER_ARGS, findBrowser } from './browser.ts';
import type { Query } from './queries.ts';
import { serveSite } from './server.ts';

/** Queries that are typed, letter by letter; spread over the whole list. */
const TYPED = 30;

export interface Times {
  readonly count: number;
  /** Milliseconds. */
  readonly median: number;
  readonly worst: number;
}

/**
 * Types queries into the search of the built site and times each letter up to the moment when
 * the concepts stand in the page.
 *
 * @param lookup the look-up index to serve in place of the built one, as JSON
 */
export async function keystrokes(lookup: string, queries: readonly Query[]): Promise<Times> {
  const { server, port } = await serveSite(0);
  const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_ARGS });
  try {
    const page = await browser.newPage();
    await page.route('**/search/lookup.json', (route) =>
      route.fulfill({ contentType: 'application/json', body: lookup }),
    );
    await page.goto(`http://localhost:${port}/en/search/`);
    await page.locator('[data-search-page] input[type="search"]').waitFor({ timeout: 120_000 });
    const step = Math.ceil(queries.length / TYPED);
    const texts = queries.filter((_, i) => i % step === 0).map(({ query }) => query);
    const times = await page.evaluate(async (typed) => {
      const field = document.querySelector<HTMLInputElement>('[data-search-page] [type="search"]');
      if (!field) throw new Error('the search page has no field');
      const taken: number[] = [];
      for (const text of typed) {
        for (let length = 1; length <= text.length; length += 1) {
          field.value = text.slice(0, length);
          const started = performance.now();
          field.dispatchEvent(new InputEvent('input', { bubbles: true }));
          // The list is filled in the microtasks that follow the event.
          await new Promise((resolve) => queueMicrotask(() => queueMicrotask(() => resolve(0))));
          taken.push(performance.now() - started);
          await new Promise((resolve) => setTimeout(resolve, 5));
        }
      }
      return taken;
    }, texts);
    times.sort((a, b) => a - b);
    return {
      count: times.length,
      median: times[times.length >> 1] ?? Number.NaN,
      worst: times.at(-1) ?? Number.NaN,
    };
  } finally {
    await browser.close();
    server.close();
  }
}
