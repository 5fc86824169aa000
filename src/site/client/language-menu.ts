/** Remembers a chosen language, takes a tool's state along, and closes the menu on Escape. */
const KEY = 'atlas-locale';

for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-locale]')) {
  link.addEventListener('click', () => {
    // A tool's numbers go along to the other language.
    const carried = document.documentElement.dataset['carry'];
    if (carried) link.hash = carried;
    try {
      localStorage.setItem(KEY, link.dataset['locale'] ?? '');
    } catch {
      // Storage is switched off: the language is not remembered, the link still works.
    }
  });
}

const menu = document.querySelector<HTMLDetailsElement>('[data-language-menu]');
if (menu) {
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
  document.addEventListener('click', (event) => {
    if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
  });
}

export {};
