/**
 * The search button. Nothing of the search itself is on the page until a reader asks for it, or
 * is about to: then the dialog and its index are loaded.
 */
const button = document.querySelector<HTMLButtonElement>('[data-search]');

const load = () => import('./search/dialog.ts');

/** What the window says before its words are loaded. */
function openerOf(from: HTMLElement) {
  const { base = '/', title = '', placeholder = '', loading = '' } = from.dataset;
  return { base, title, placeholder, loading };
}

async function open(): Promise<void> {
  if (!button) return;
  const onPage = document.querySelector<HTMLInputElement>('[data-search-page] [type="search"]');
  if (onPage) {
    onPage.select();
    return;
  }
  try {
    const { openSearch } = await load();
    await openSearch(openerOf(button));
  } catch {
    // Without its code or index there is the page, which says what went wrong.
    location.assign(button.dataset['page'] ?? '/');
  }
}

if (button) {
  // Its shortcuts, and what was asked before this script was there, come from the button itself.
  button.onclick = open;
  if ('asked' in button.dataset) void open();
  const prepare = () =>
    load()
      .then(({ prepareSearch }) => prepareSearch(openerOf(button).base))
      // Told when the search is opened and loading is tried again.
      .catch(() => undefined);
  button.addEventListener('pointerenter', prepare, { once: true });
}
