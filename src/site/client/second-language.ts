/**
 * The second language a reader may choose: kept in this browser, written on the root element
 * (`data-second`) before the first paint, so that styles can show what is there in it.
 */
const KEY = 'atlas-second';
const root = document.documentElement;

for (const select of document.querySelectorAll<HTMLSelectElement>('[data-second-language]')) {
  select.value = root.dataset['second'] ?? '';
  // Chosen elsewhere in a language that is this page's own.
  if (select.selectedIndex < 0) select.value = '';
  select.disabled = false;
  select.addEventListener('change', () => {
    root.dataset['second'] = select.value;
    try {
      if (select.value) localStorage.setItem(KEY, select.value);
      else localStorage.removeItem(KEY);
    } catch {
      // Storage is switched off: the choice holds for this page.
    }
    document.dispatchEvent(new CustomEvent('atlas:second'));
  });
}

export {};
