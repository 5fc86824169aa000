/**
 * Waits until somebody wants a marked word explained, and only then loads what explains it.
 * Without that, and where popovers are unknown, a marked word is the link it is.
 */
const tip = () => import('./term-tip/tip.ts');

function wordAt({ target }: Event): HTMLAnchorElement | null {
  return target instanceof Element ? target.closest<HTMLAnchorElement>('a.term') : null;
}

/** A finger is on a word that is not explained yet: its tap explains, the next one follows. */
let opens = false;

if ('popover' in HTMLElement.prototype) {
  document.addEventListener('pointerover', (event) => {
    const word = wordAt(event);
    if (word) tip().then(({ hover }) => event.pointerType === 'touch' || hover(word));
  });
  document.addEventListener('focusin', (event) => {
    const word = wordAt(event);
    if (word?.matches(':focus-visible')) tip().then(({ focus }) => focus(word));
  });
  document.addEventListener('pointerdown', (event) => {
    const word = wordAt(event);
    opens = event.pointerType === 'touch' && !word?.hasAttribute('aria-describedby');
  });
  document.addEventListener('keydown', () => {
    opens = false;
  });
  document.addEventListener('click', (event) => {
    const word = wordAt(event);
    if (!word || !opens) return;
    event.preventDefault();
    tip()
      .then(({ show }) => show(word))
      .catch(() => location.assign(word.href));
  });
}

export {};
