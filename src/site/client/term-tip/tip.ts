import { isolateHtml } from '../../lib/bidi.ts';

/** Rest of the pointer before a tip opens, and grace on its way from the word to the tip; ms. */
const OPEN_AFTER = 150;
const CLOSE_AFTER = 300;
/** Least distance from the edges of the window, and from the word, in px. */
const MARGIN = 8;
const GAP = 4;

const root = document.documentElement;
const tip = find<HTMLElement>('#term-tip');
const name = find('#term-tip b');
const second = find<HTMLElement>('#term-tip i');
const text = find('#term-tip span');
const more = find<HTMLAnchorElement>('#term-tip a');

function find<Kind extends Element>(selector: string): Kind {
  const found = document.querySelector<Kind>(selector);
  if (!found) throw new Error(`no ${selector} on a page with marked words`);
  return found;
}

/** The word that is to be explained, and the one that is. */
let wanted: HTMLAnchorElement | undefined;
let shown: HTMLAnchorElement | undefined;
let timer = 0;

/** Terms and definitions of one language by concept. */
interface Told {
  readonly terms: Readonly<Record<string, string>>;
  readonly definitions: Readonly<Record<string, string>>;
}

const loaded = new Map<string, Promise<Told>>();

/** What is told in one language is the search's own, beside its index; a failed load is tried again. */
function told(word: HTMLAnchorElement, locale: string): Promise<Told> {
  const known = loaded.get(locale);
  if (known) return known;
  const loading = fetch(new URL(`../../../search/${locale}.json`, word.href))
    .then((response) => response.json() as Promise<Told>)
    .catch((error: unknown) => {
      loaded.delete(locale);
      throw error;
    });
  loaded.set(locale, loading);
  return loading;
}

/** The term in the reader's second language, if there is one and it can be had. */
async function secondTerm(word: HTMLAnchorElement, term: string): Promise<string | undefined> {
  const second = root.dataset['second'];
  if (!second || second === root.lang) return undefined;
  return told(word, second).then(
    ({ terms }) => terms[term],
    () => undefined,
  );
}

/**
 * Explains a word, unless another is asked for meanwhile.
 *
 * @throws when its definition cannot be had
 */
export async function show(word: HTMLAnchorElement): Promise<void> {
  clearTimeout(timer);
  wanted = word;
  const { term = '', title = '' } = word.dataset;
  const [{ definitions }, other] = await Promise.all([
    told(word, root.lang),
    secondTerm(word, term),
  ]);
  const definition = definitions[term];
  if (!definition) throw new Error(`no definition of ${term}`);
  if (wanted !== word || shown === word) return;
  hide();
  wanted = word;
  shown = word;
  name.innerHTML = isolateHtml(title, root.lang);
  text.innerHTML = isolateHtml(definition, root.lang);
  second.textContent = other ?? '';
  second.lang = root.dataset['second'] ?? '';
  second.dir = 'auto';
  more.href = word.href;
  word.setAttribute('aria-describedby', 'term-tip-text');
  tip.showPopover();
  place();
}

/** A pointer has come upon a word. */
export function hover(word: HTMLAnchorElement): void {
  clearTimeout(timer);
  if (word !== shown) timer = window.setTimeout(showStill, OPEN_AFTER, word, ':hover');
}

/** The keyboard has come upon a word. */
export function focus(word: HTMLAnchorElement): void {
  showStill(word, ':focus-visible');
}

/** The reader may have gone on; and a word that cannot be explained is still a link. */
function showStill(word: HTMLAnchorElement, state: string): void {
  if (word.matches(state)) show(word).catch(() => undefined);
}

function hide(): void {
  clearTimeout(timer);
  wanted = undefined;
  shown?.removeAttribute('aria-describedby');
  shown = undefined;
  tip.hidePopover();
}

function leave(): void {
  clearTimeout(timer);
  timer = window.setTimeout(() => {
    if (!(shown ?? wanted)?.matches(':focus-visible')) hide();
  }, CLOSE_AFTER);
}

/** Under the word where there is room, else above; it moves with the page, not with the window. */
function place(): void {
  const lines = shown?.getClientRects();
  const [first, last] = [lines?.[0], lines?.[lines.length - 1]];
  if (!first || !last) return;
  const { width, height } = tip.getBoundingClientRect();
  const below = last.bottom + GAP + height <= innerHeight || first.top < height + GAP;
  const line = below ? last : first;
  const start = root.dir === 'rtl' ? line.right - width : line.left;
  const left = Math.max(MARGIN, Math.min(start, root.clientWidth - width - MARGIN));
  const top = below ? line.bottom + GAP : line.top - GAP - height;
  tip.style.setProperty('left', `${left + scrollX}px`);
  tip.style.setProperty('top', `${top + scrollY}px`);
}

/** Whether something happens on the explained word or in its explanation. */
const isOurs = ({ target }: Event) =>
  target instanceof Node && (tip.contains(target) || shown?.contains(target));

document.addEventListener('pointerover', (event) => {
  if (event.pointerType === 'touch') return;
  if (isOurs(event)) clearTimeout(timer);
  else if (shown || wanted) leave();
});
root.addEventListener('pointerleave', leave);
document.addEventListener('focusout', (event) => {
  if (isOurs(event)) leave();
});
document.addEventListener('pointerdown', (event) => {
  if (!isOurs(event)) hide();
});
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') hide();
});
// It moves with the page, but not with a table that is scrolled sideways under it.
document.addEventListener('scroll', ({ target }) => target === document || hide(), true);
addEventListener('resize', place);
