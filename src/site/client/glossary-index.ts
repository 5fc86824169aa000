/** Filter, subjects and a second language for the glossary's index; its question in the address. */
import { isLocale, LOCALES, type Locale } from '../../termbase/locales.ts';
import { say } from '../../ui/words.ts';
import { pageLocale } from './search/asked.ts';
import { make } from './search/dom.ts';
import type { SearchWords } from './search/resources.ts';

/** Terms that a filter may leave standing; more than there are. */
const ALL = 1000;

const index = document.querySelector<HTMLElement>('[data-glossary]');
const tools = index?.querySelector('form');

function start(root: HTMLElement, form: HTMLFormElement): void {
  const base = root.dataset['base'] ?? '/';
  const locale = pageLocale();
  const words = { locale, messages: JSON.parse(root.dataset['counts'] ?? '{}') };
  const field = form.querySelector<HTMLInputElement>('[type="search"]');
  const category = form.querySelector<HTMLSelectElement>('[name="category"]');
  const status = form.querySelector('[role="status"]');
  const items = [...root.querySelectorAll<HTMLElement>('[data-concept]')];
  const sections = [...root.querySelectorAll<HTMLElement>('section')];
  if (!field || !category || !status) return;
  let turn = 0;

  /** Leaves the terms standing that fit filter and subject, and writes both into the address. */
  async function filter(): Promise<void> {
    turn += 1;
    const now = turn;
    const query = field?.value.toWellFormed().trim() ?? '';
    const subject = category?.value ?? '';
    let found: ReadonlySet<string> | undefined;
    if (query !== '') {
      try {
        const { loadSearch } = await import('./search/resources.ts');
        const { lookup } = await loadSearch(base, locale);
        found = new Set(lookup.find(query, locale, ALL).concepts.map(({ id }) => id));
      } catch {
        if (status) status.textContent = say(words, 'glossary.failed');
        return;
      }
      if (now !== turn) return;
    }
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
    if (status) {
      status.textContent =
        count > 0 ? say(words, 'glossary.count', { count }) : say(words, 'glossary.none');
    }
    const parameters = new URLSearchParams();
    if (query) parameters.set('q', query);
    if (subject) parameters.set('category', subject);
    const text = parameters.toString();
    history.replaceState(
      history.state,
      '',
      (text ? `?${text}` : location.pathname) + location.hash,
    );
  }

  /** Sets the chosen second language beside each term; takes the one before away. */
  async function showSecond(): Promise<void> {
    for (const old of root.querySelectorAll('.second')) old.remove();
    const second = document.documentElement.dataset['second'];
    root.classList.toggle('in-two', isLocale(second) && second !== locale);
    if (!isLocale(second) || second === locale) return;
    const response = await fetch(`${base}search/${second}.json`).catch(() => undefined);
    if (!response?.ok) {
      if (status) status.textContent = say(words, 'glossary.failed');
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

  const parameters = new URLSearchParams(location.search);
  field.value = (parameters.get('q') ?? '').slice(0, 200);
  category.value = parameters.get('category') ?? '';
  if (category.selectedIndex < 0) category.value = '';
  form.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  field.addEventListener('input', () => void filter());
  category.addEventListener('change', () => void filter());
  form.querySelector('[data-print]')?.addEventListener('click', () => window.print());
  document.addEventListener('atlas:second', () => void showSecond());
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' || event.target !== field) return;
    event.preventDefault();
    root.querySelector<HTMLElement>('[data-concept]:not([hidden]) a')?.focus();
  });
  for (const list of sections)
    list.addEventListener('keydown', (event) => move(event, root, field));
  if (field.value || category.value) void filter();
  void showSecond();
}

/** Arrow keys go from term to term and back to the filter. */
function move(event: KeyboardEvent, root: HTMLElement, field: HTMLElement): void {
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

function languageOf(locale: Locale): Record<string, string> {
  return { lang: locale, dir: LOCALES[locale].dir };
}

if (index && tools) start(index, tools);
