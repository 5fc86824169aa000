/**
 * The search button. Nothing of the search itself is on the page until a reader asks for it, or
 * is about to: then the dialog and its index are loaded.
 */
const button = document.querySelector<HTMLButtonElement>('[data-search]');
const base = button?.dataset['base'] ?? '/';

const load = () => import('./search/dialog.ts');

async function open(): Promise<void> {
  const onPage = document.querySelector<HTMLInputElement>('[data-search-page] input');
  if (onPage) {
    onPage.select();
    return;
  }
  try {
    const { openSearch } = await load();
    await openSearch(base);
  } catch {
    // Without its code or index there is the page, which says what went wrong.
    location.assign(button?.dataset['page'] ?? base);
  }
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')
  );
}

if (button) {
  button.addEventListener('click', open);
  button.addEventListener('pointerenter', load, { once: true });
  document.addEventListener('keydown', (event) => {
    const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !isTyping(event.target);
    const control = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
    if (!slash && !control) return;
    event.preventDefault();
    void open();
  });
}
