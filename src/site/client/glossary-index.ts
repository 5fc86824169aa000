/** Filter, subjects and a second language for the glossary's index; its question in the address. */
import { isLocale, type Locale } from '../../termbase/locales.ts';
import { say, type Words } from '../../ui/words.ts';
import { languageOf, pageLocale } from './search/asked.ts';
import { make } from './search/dom.ts';
import type { SearchWords } from './search/resources.ts';

/** Terms that a filter may leave standing; more than there are. */
const ALL = 1000;

/** The parts of the index that change. */
interface Index {
  readonly root: HTMLElement;
  /** Address of the site, ending in a slash. */
  readonly base: string;
  readonly locale: Locale;
  readonly words: Words;
  readonly field: HTMLInputElement;
  readonly category: HTMLSelectElement;
  readonly status: Element;
  /** The terms, and the letters they stand under. */
  readonly items: readonly HTMLElement[];
  readonly sections: readonly HTMLElement[];
}

function partsOf(root: HTMLElement, form: HTMLFormElement): Index | undefined {
  const field = form.querySelector<HTMLInputElement>('[type="search"]');
  const category = form.querySelector<HTMLSelectElement>('[name="category"]');
  const status = form.querySelector('[role="status"]');
  if (!field || !category || !status) return undefined;
  const locale = pageLocale();
  return {
    root,
    base: root.dataset['base'] ?? '/',
    locale,
    words: { locale, messages: JSON.parse(root.dataset['counts'] ?? '{}') },
    field,
    category,
    status,
    items: [...root.querySelectorAll<HTMLElement>('[data-concept]')],
    sections: [...root.querySelectorAll<HTMLElement>('section')],
  };
}

/** Counts the filterings, so that a late answer does not overwrite a newer one. */
let turn = 0;

/** Leaves the terms standing that fit filter and subject, and writes both into the address. */
async function filter(index: Index): Promise<void> {
  const { field, category, status, words } = index;
  turn += 1;
  const now = turn;
  const query = field.value.toWellFormed().trim();
  const subject = category.value;
  let found: ReadonlySet<string> | undefined;
  try {
    if (query !== '') found = await conceptsFor(query, index);
  } catch {
    if (now === turn) status.textContent = say(words, 'glossary.failed');
    return;
  }
  if (now !== turn) return;
  const count = show(index, found, subject);
  status.textContent =
    count > 0 ? say(words, 'glossary.count', { count }) : say(words, 'glossary.none');
  writeAddress(query, subject);
}

/** @throws when the search's index cannot be loaded */
async function conceptsFor(query: string, { base, locale }: Index): Promise<ReadonlySet<string>> {
  const { loadSearch } = await import('./search/resources.ts');
  const { lookup } = await loadSearch(base, locale);
  return new Set(lookup.find(query, locale, ALL).concepts.map(({ id }) => id));
}

/**
 * Shows what fits, and of the letters those with a term left under them.
 *
 * @param found concepts that answer the filter; `undefined` where nothing is asked
 * @param subject a category, or empty for all
 * @returns how many terms are left
 */
function show(
  { root, items, sections }: Index,
  found: ReadonlySet<string> | undefined,
  subject: string,
): number {
  let count = 0;
  for (const item of items) {
    const fits =
      (!found || found.has(item.dataset['concept'] ?? '')) &&
      (subject === '' || item.dataset['category'] === subject);
    item.hidden = !fits;
    if (fits) count += 1;
  }
  for (const section of sections) {
    section.hidden = !section.querySelector('[data-concept]:not([hidden])');
    const letter = root.querySelector<HTMLElement>(
      `.letter-bar a[href="#${section.getAttribute('aria-labelledby')}"]`,
    );
    if (letter) letter.hidden = section.hidden;
  }
  return count;
}

/** Writes what is asked into the address, so that it can be passed on. */
function writeAddress(query: string, subject: string): void {
  const parameters = new URLSearchParams();
  if (query) parameters.set('q', query);
  if (subject) parameters.set('category', subject);
  const text = parameters.toString();
  history.replaceState(history.state, '', (text ? `?${text}` : location.pathname) + location.hash);
}

/** Takes what is asked from the address; a subject there is not is none. */
function readAddress({ field, category }: Index): void {
  const parameters = new URLSearchParams(location.search);
  field.value = (parameters.get('q') ?? '').slice(0, 200);
  category.value = parameters.get('category') ?? '';
  if (category.selectedIndex < 0) category.value = '';
}

/** Sets the chosen second language beside each term; takes the one before away. */
async function showSecond({ root, base, locale, words, status, items }: Index): Promise<void> {
  for (const old of root.querySelectorAll('.second')) old.remove();
  const second = document.documentElement.dataset['second'];
  root.classList.toggle('in-two', isLocale(second) && second !== locale);
  if (!isLocale(second) || second === locale) return;
  const response = await fetch(`${base}search/${second}.json`).catch(() => undefined);
  if (!response?.ok) {
    status.textContent = say(words, 'glossary.failed');
    return;
  }
  const { terms, definitions } = (await response.json()) as SearchWords;
  if (document.documentElement.dataset['second'] !== second) return;
  for (const item of items) {
    const id = item.dataset['concept'] ?? '';
    const link = make('a', { href: `${base}${second}/glossary/${id}/` }, terms[id]);
    item.append(
      make('dt', { class: 'second', ...languageOf(second) }, link),
      make('dd', { class: 'second', ...languageOf(second) }, definitions[id]),
    );
  }
}

/** Arrow keys go from term to term and back to the filter. */
function move(event: KeyboardEvent, { root, field }: Index): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const links = root.querySelectorAll<HTMLElement>(
    '[data-concept]:not([hidden]) dt:not(.second) a',
  );
  const stops = [field, ...links];
  const place = stops.indexOf(document.activeElement as HTMLElement);
  if (place < 0) return;
  event.preventDefault();
  stops[Math.min(stops.length - 1, place + (event.key === 'ArrowDown' ? 1 : -1))]?.focus();
}

function start(form: HTMLFormElement, index: Index): void {
  const { root, field, category, sections } = index;
  readAddress(index);
  form.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  field.addEventListener('input', () => void filter(index));
  category.addEventListener('change', () => void filter(index));
  form.querySelector('[data-print]')?.addEventListener('click', () => window.print());
  document.addEventListener('atlas:second', () => void showSecond(index));
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' || event.target !== field) return;
    event.preventDefault();
    root.querySelector<HTMLElement>('[data-concept]:not([hidden]) a')?.focus();
  });
  for (const list of sections) list.addEventListener('keydown', (event) => move(event, index));
  if (field.value || category.value) void filter(index);
  void showSecond(index);
}

const root = document.querySelector<HTMLElement>('[data-glossary]');
const form = root?.querySelector('form');
const index = root && form && partsOf(root, form);
if (form && index) start(form, index);
