/**
 * The search button. Nothing of the search itself is on the page until a reader asks for it, or
 * is about to: then the dialog and its index are loaded.
 */
const button = document.querySelector<HTMLButtonElement>('[data-search]');

const load = () => import('./search-dialog.ts');

async function open(): Promise<void> {
  if (!button) return;
  const { openSearch } = await load();
  openSearch(button);
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
