import type { Locale } from '../../../termbase/locales.ts';
import type { Answer } from '../../../termbase/lookup/lookup.ts';
import { say } from '../../../ui/words.ts';
import { type Asked, LONGEST_ASKED } from './asked.ts';
import { make } from './dom.ts';
import { filterBar } from './filters.ts';
import { type Pages, searchPages } from './full-text.ts';
import { nothingFound, queryButton, recently } from './help.ts';
import { moveThrough } from './keys.ts';
import { rememberSearch } from './recent.ts';
import type { SearchResources } from './resources.ts';
import { ResultList } from './result-list.ts';
import { conceptItem, pageItem } from './results.ts';

/** Milliseconds; long enough not to read the full-text index for each letter of a fast typist. */
const PAUSE = 60;
/** Concepts that are looked up at most; more would be a list nobody reads. */
const MOST_CONCEPTS = 24;

interface Settings {
  readonly base: string;
  readonly locale: Locale;
  readonly resources: SearchResources;
  /** How many results of each group are shown before more are asked for. */
  readonly shown: { readonly concepts: number; readonly pages: number; readonly tools: number };
  readonly asked: Asked;
  onAsked?(asked: Asked): void;
}

export interface Panel {
  readonly root: HTMLElement;
  readonly field: HTMLInputElement;
  readonly asked: () => Asked;
}

/** The search itself: field, filters, results by group. The dialog and the search page hold it. */
export function makePanel({ base, locale, resources, shown, asked, onAsked }: Settings): Panel {
  const { words, lookup } = resources;
  const place = { base, locale, resources };
  const field = searchField(say(words, 'search.placeholder'), asked.query);
  const form = make('form', { role: 'search', class: 'search-form' }, field);
  const filters = filterBar(words, asked, () => void run(0));
  const status = make('p', { role: 'status', class: 'search-status' });
  const meant = make('p', { class: 'search-meant' });
  const lists = {
    concepts: new ResultList(say(words, 'search.concepts'), shown.concepts, words),
    pages: new ResultList(say(words, 'search.pages'), shown.pages, words),
    tools: new ResultList(say(words, 'search.tools'), shown.tools, words),
  };
  const aside = make('div', { class: 'search-aside' });
  const groups = Object.values(lists).map((list) => list.root);
  const results = make('div', { class: 'search-results' }, ...groups, aside);
  const root = make('div', { class: 'search-panel' }, form, filters.root, status, meant, results);
  const categories = new Map(lookup.concepts().map(({ id, category }) => [id, category]));
  let turn = 0;

  const current = (): Asked => ({
    query: field.value.toWellFormed().trim().slice(0, LONGEST_ASKED),
    ...filters.value(),
  });

  /** Searches anew: concepts at once, pages after a pause in typing. */
  async function run(pause: number): Promise<void> {
    turn += 1;
    const now = turn;
    const wanted = current();
    onAsked?.(wanted);
    meant.replaceChildren();
    aside.replaceChildren();
    if (wanted.query === '') {
      for (const list of Object.values(lists)) list.clear();
      status.textContent = say(words, 'search.hint');
      aside.append(...recently(resources, search, () => search('')));
      return;
    }
    const found = lookup.find(wanted.query, locale, MOST_CONCEPTS);
    const answers = found.concepts.filter(({ id }) => isWanted(id, wanted));
    if (found.meant && answers.length > 0) {
      const other = found.meant;
      const text = say(words, 'search.meant', { query: other });
      meant.append(queryButton(text, () => search(other)));
    }
    void lists.concepts.show(answers.length, (most) =>
      answers.slice(0, most).map((answer) => conceptItem(answer, place)),
    );
    await new Promise((resolve) => setTimeout(resolve, pause));
    if (now !== turn) return;
    try {
      const { pages, tools } = await findPages(wanted, answers, found.meant);
      if (now !== turn) return;
      await Promise.all([showPages(lists.pages, pages), showPages(lists.tools, tools)]);
      if (now !== turn) return;
      tell(wanted.query, [answers.length, pages?.count ?? 0, tools?.count ?? 0]);
    } catch (error) {
      console.error(error);
      if (now === turn) status.textContent = say(words, 'search.pagesFailed');
    }
  }

  function search(query: string): void {
    field.value = query;
    field.focus();
    void run(0);
  }

  /** Whether the filters let a concept through. */
  function isWanted(id: string, { kind, subject }: Asked): boolean {
    if (kind !== '' && kind !== 'glossary') return false;
    return subject === '' || subject === `glossary:${categories.get(id)}`;
  }

  async function findPages(
    { query, kind, subject, everyLanguage }: Asked,
    answers: readonly Answer[],
    slip: string | undefined,
  ): Promise<{ pages: Pages | undefined; tools: Pages | undefined }> {
    const ask = async (kinds: readonly string[]): Promise<Pages | undefined> => {
      if (kinds.length === 0) return undefined;
      const without = answers.map(({ id }) => id);
      const scope = { locale, kinds, subject, everyLanguage, without };
      const pages = await searchPages(base, query, scope);
      return pages.count === 0 && slip ? searchPages(base, slip, scope) : pages;
    };
    const others = ['guides', 'glossary', 'about'].filter((it) => kind === '' || kind === it);
    const [pages, tools] = await Promise.all([
      ask(others),
      ask(kind === '' || kind === 'tools' ? ['tools'] : []),
    ]);
    return { pages, tools };
  }

  function showPages(list: ResultList, pages: Pages | undefined): Promise<void> {
    return list.show(pages?.count ?? 0, async (most) =>
      ((await pages?.first(most)) ?? []).map((hit) => pageItem(hit, locale, words)),
    );
  }

  /** Says how much was found, and helps where that is nothing. */
  function tell(query: string, [concepts, pages, tools]: [number, number, number]): void {
    const counts = { Concepts: concepts, Pages: pages, Tools: tools };
    const parts = Object.entries(counts)
      .filter(([, count]) => count > 0)
      .map(([name, count]) => say(words, `search.found${name}`, { count }));
    status.textContent = parts.join(' · ') || say(words, 'search.none', { query });
    if (parts.length === 0) aside.append(...nothingFound(query, place));
  }

  field.addEventListener('input', () => void run(PAUSE));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (current().query !== '') results.querySelector('a')?.click();
  });
  results.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a')) {
      rememberSearch(current().query);
    }
  });
  root.addEventListener('keydown', (event) => moveThrough(event, field, results));
  void run(0);
  return { root, field, asked: current };
}

function searchField(label: string, value: string): HTMLInputElement {
  const field = make('input', {
    type: 'search',
    placeholder: label,
    'aria-label': label,
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    maxlength: String(LONGEST_ASKED),
    enterkeyhint: 'search',
  });
  field.value = value;
  return field;
}
