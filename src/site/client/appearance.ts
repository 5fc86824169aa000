/** Light, dark, or as the device says: one button that goes round. */
const KEY = 'atlas-theme';

function current(): string {
  const chosen = document.documentElement.dataset['appearance'];
  if (chosen) return chosen;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-appearance-switch]')) {
  button.dataset['ready'] = '';
  button.setAttribute('aria-pressed', String(current() === 'dark'));
  button.addEventListener('click', () => {
    const next = current() === 'dark' ? 'light' : 'dark';
    document.documentElement.dataset['appearance'] = next;
    button.setAttribute('aria-pressed', String(next === 'dark'));
    try {
      localStorage.setItem(KEY, next);
    } catch {
      // Storage is switched off: the choice holds for this page.
    }
  });
}

export {};
