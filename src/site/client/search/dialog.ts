import { say } from '../../../ui/words.ts';
import { pageLocale, parametersOf } from './asked.ts';
import { make } from './dom.ts';
import { preparePages } from './full-text.ts';
import { makePanel } from './panel.ts';
import { loadSearch, type SearchResources } from './resources.ts';

/** What the search button carries, so that the window can open before its index is there. */
export interface Opener {
  /** Address of the site, ending in a slash. */
  readonly base: string;
  readonly title: string;
  readonly placeholder: string;
  readonly loading: string;
}

let dialog: HTMLDialogElement | undefined;

/** Loads what the search needs, for a reader who is about to open it. */
export function prepareSearch(base: string): void {
  // A failure here is told when the search is opened and loading is tried again.
  loadSearch(base, pageLocale()).catch(() => undefined);
}

/**
 * Opens the search over the page at once; it can be typed into while its index is on the way.
 *
 * @throws when the index cannot be loaded; the next call tries again
 */
export async function openSearch(opener: Opener): Promise<void> {
  if (dialog) {
    if (!dialog.open) dialog.showModal();
    dialog.querySelector('input')?.select();
    return;
  }
  const made = provisional(opener);
  dialog = made;
  document.body.append(made);
  made.showModal();
  preparePages(opener.base, pageLocale());
  try {
    complete(made, opener.base, await loadSearch(opener.base, pageLocale()));
  } catch (error) {
    made.remove();
    dialog = undefined;
    throw error;
  }
}

/** The window with a field to type into, and a word that the rest is loading. */
function provisional({ title, placeholder, loading }: Opener): HTMLDialogElement {
  const field = make('input', { type: 'search', placeholder, 'aria-label': placeholder });
  const form = make('form', { role: 'search', class: 'search-form' }, field);
  form.addEventListener('submit', (event) => event.preventDefault());
  const status = make('p', { role: 'status', class: 'search-status' }, loading);
  const panel = make('div', { class: 'search-panel' }, form, status);
  const made = make('dialog', { class: 'search-dialog', 'aria-label': title }, panel);
  made.addEventListener('click', (event) => {
    if (event.target === made) made.close();
  });
  return made;
}

/** Puts the search into the window, with what was typed meanwhile. */
function complete(made: HTMLDialogElement, base: string, resources: SearchResources): void {
  const locale = pageLocale();
  const { words } = resources;
  const typed = made.querySelector('input')?.value ?? '';
  const panel = makePanel({
    base,
    locale,
    resources,
    shown: { concepts: 4, pages: 5, tools: 2 },
    asked: { query: typed, kind: '', subject: '', everyLanguage: false },
  });
  const close = make('button', { type: 'button', class: 'quiet' }, say(words, 'search.close'));
  const all = make('a', { class: 'search-all' }, say(words, 'search.allResults'));
  // Behind `#` the question is not sent to the server.
  const goOn = () => {
    all.href = `${base}${locale}/search/#${parametersOf(panel.asked())}`;
  };
  goOn();
  panel.root.addEventListener('input', goOn);
  panel.root.addEventListener('change', goOn);
  close.addEventListener('click', () => made.close());
  panel.root.querySelector('form')?.append(close);
  made.replaceChildren(panel.root, all);
  if (made.open) panel.field.focus();
}
