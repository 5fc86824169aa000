const STOPS = [
  'button:not([disabled])',
  'input:not([disabled])',
  'select',
  'textarea',
  'summary',
  'a[href]',
  '[tabindex]',
].join();

/**
 * Keeps the keyboard's place within a part of the page. What had the focus may go with what it
 * removed: a browser then starts again at the top of the page. The focus goes to what followed it,
 * else to what stood before it.
 *
 * @returns ends the watching
 */
export function keepFocus(root: HTMLElement): () => void {
  let last: Element | null = null;
  const remember = ({ target }: FocusEvent) => {
    last = target instanceof Element ? target : null;
  };
  // Where a pointer went next, nobody is at the old place any more.
  const forget = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget !== null) return;
    // Some engines tell of it in the midst of the removal.
    queueMicrotask(() => {
      if (last?.isConnected && document.activeElement === document.body) last = null;
    });
  };
  const observer = new MutationObserver((records) => {
    const lost = last;
    if (!lost || lost.isConnected || document.activeElement !== document.body) return;
    const record = records.find(({ removedNodes }) =>
      [...removedNodes].some((node) => node.contains(lost)),
    );
    if (!record) return;
    last = null;
    (
      after(record.nextSibling, root) ?? before(record.previousSibling, record.target, root)
    )?.focus();
  });
  root.addEventListener('focusin', remember);
  root.addEventListener('focusout', forget);
  observer.observe(root, { childList: true, subtree: true });
  return () => {
    root.removeEventListener('focusin', remember);
    root.removeEventListener('focusout', forget);
    observer.disconnect();
  };
}

/** The first place for the focus in a node or the ones that follow it beside it. */
function after(start: Node | null, root: HTMLElement): HTMLElement | undefined {
  for (let node = start; node; node = node.nextSibling) {
    const [first] = stops(node, root);
    if (first) return first;
  }
  return undefined;
}

/** The last place for the focus before a node, then around it. */
function before(start: Node | null, around: Node, root: HTMLElement): HTMLElement | undefined {
  for (let node = start; node; node = node.previousSibling) {
    const found = stops(node, root).at(-1);
    if (found) return found;
  }
  const parent = around.parentNode;
  if (!parent || around === root) return undefined;
  return after(around.nextSibling, root) ?? before(around.previousSibling, parent, root);
}

function stops(node: Node, root: HTMLElement): HTMLElement[] {
  if (!(node instanceof HTMLElement) || !root.contains(node)) return [];
  return [node, ...node.querySelectorAll<HTMLElement>(STOPS)].filter(
    (each) => each.matches(STOPS) && each.tabIndex >= 0 && each.checkVisibility(),
  );
}
