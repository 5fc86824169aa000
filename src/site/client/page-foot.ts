/**
 * Waits at the foot of a page until a reader copies something or marks the guide as read, and
 * only then loads what does it; a reader who has marks gets them at once.
 */
const foot = document.querySelector<HTMLElement>('[data-take-along]');
const box = document.querySelector<HTMLElement>('[data-guide-done]');

const load = () => import('./page-foot/work.ts');

for (const type of ['pointerover', 'focusin', 'click']) {
  document.addEventListener(type, (event) => {
    const button = (event.target as Element).closest(
      '[data-take-along] :is(button, summary), .sl-anchor-link, [data-copy-code]',
    );
    // About to be used, it is loaded: some browsers let a page copy only at once after a click.
    if (foot && button) void load().then(({ copy }) => copy(foot, button, event));
  });
}

if (box) {
  let turned = false;
  let begun = false;
  const begin = () => {
    if (!begun) void load().then(({ start }) => start(box, turned));
    begun = true;
  };
  const resume = () => {
    try {
      const key = box.dataset['key'] ?? '';
      if (localStorage.getItem(key) ?? sessionStorage.getItem(key)) begin();
    } catch {
      // No storage, no marks to show.
    }
  };
  resume();
  // Another tab, or another page before the way back, may have set the first mark.
  addEventListener('storage', resume);
  addEventListener('pageshow', resume);
  box.addEventListener('change', () => {
    turned = true;
    begin();
  });
}

export {};
