import { say } from '../../../ui/words.ts';
import { pageLocale, parametersOf } from './asked.ts';
import { make } from './dom.ts';
import { makePanel } from './panel.ts';
import { loadSearch } from './resources.ts';

const NOTHING_ASKED = { query: '', kind: '', subject: '', everyLanguage: false };

let dialog: Promise<HTMLDialogElement> | undefined;

/**
 * Opens the search over the page, making it on first use.
 *
 * @throws when the index cannot be loaded; the next call tries again
 */
export async function openSearch(base: string): Promise<void> {
  dialog ??= build(base).catch((error: unknown) => {
    dialog = undefined;
    throw error;
  });
  const opened = await dialog;
  if (!opened.open) opened.showModal();
  opened.querySelector('input')?.select();
}

async function build(base: string): Promise<HTMLDialogElement> {
  const locale = pageLocale();
  const resources = await loadSearch(base, locale);
  const { words } = resources;
  const panel = makePanel({
    base,
    locale,
    resources,
    shown: { concepts: 4, pages: 5, tools: 2 },
    asked: NOTHING_ASKED,
  });
  const close = make('button', { type: 'button', class: 'quiet' }, say(words, 'search.close'));
  const all = make('a', { class: 'search-all' }, say(words, 'search.allResults'));
  const made = make('dialog', { class: 'search-dialog', 'aria-label': say(words, 'search.title') });
  panel.root.querySelector('form')?.append(close);
  made.append(panel.root, all);
  document.body.append(made);
  const goOn = () => {
    all.href = `${base}${locale}/search/#${parametersOf(panel.asked())}`;
  };
  goOn();
  panel.root.addEventListener('input', goOn);
  panel.root.addEventListener('change', goOn);
  close.addEventListener('click', () => made.close());
  made.addEventListener('click', (event) => {
    if (event.target === made) made.close();
  });
  return made;
}
