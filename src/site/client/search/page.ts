/** The search page: the same search as in the dialog, with its question in the address. */
import { askedOf, pageLocale, parametersOf } from './asked.ts';
import { preparePages } from './full-text.ts';
import { makePanel } from './panel.ts';
import { loadSearch } from './resources.ts';

const place = document.querySelector<HTMLElement>('[data-search-page]');

async function start(mount: HTMLElement): Promise<void> {
  const base = mount.dataset['base'] ?? '/';
  const locale = pageLocale();
  preparePages(base, locale);
  try {
    const resources = await loadSearch(base, locale);
    const panel = makePanel({
      base,
      locale,
      resources,
      shown: { concepts: 8, pages: 12, tools: 4 },
      // Behind `#` the question comes from the dialog, unseen by the server.
      asked: askedOf(new URLSearchParams(location.hash.slice(1) || location.search)),
      onAsked: (asked) => {
        const parameters = parametersOf(asked);
        const address = parameters ? `?${parameters}` : location.pathname;
        history.replaceState(history.state, '', address);
        // The same question in another language.
        for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-locale]')) {
          link.search = parameters;
        }
      },
    });
    mount.replaceChildren(panel.root);
    panel.field.focus();
  } catch {
    mount.textContent = mount.dataset['failed'] ?? '';
  }
}

if (place) void start(place);
