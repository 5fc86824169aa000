import { say } from '../../../ui/words.ts';
import { make } from './dom.ts';
import { nearestTerms } from './nearest.ts';
import { clearSearches, recentSearches } from './recent.ts';
import type { SearchResources } from './resources.ts';
import { titledList } from './result-list.ts';
import { conceptItem, type Place } from './results.ts';

/** Terms offered where nothing was found. */
const NEAREST = 3;

/** Nothing found: the terms that look most like the query, and the glossary by letter. */
export function nothingFound(query: string, place: Place): HTMLElement[] {
  const { words, lookup, letters } = place.resources;
  const term = ({ id }: { id: string }) => lookup.term(id, place.locale);
  const near = nearestTerms(query, lookup.concepts(), term, NEAREST);
  const bar = make('p', { class: 'letter-bar' });
  for (const letter of letters) {
    const href = `${place.base}${place.locale}/glossary/#letter-${letter}`;
    bar.append(make('a', { href }, letter));
  }
  const items = near.map(({ id }) => conceptItem({ id, reason: undefined }, place));
  return [
    ...(items.length > 0 ? titledList(say(words, 'search.nearest'), items) : []),
    make('h2', {}, say(words, 'search.letters')),
    bar,
  ];
}

/** Searches that led somewhere before, and a button that forgets them; nothing without any. */
export function recently(
  { words }: SearchResources,
  search: (query: string) => void,
  onCleared: () => void,
): HTMLElement[] {
  const recent = recentSearches();
  if (recent.length === 0) return [];
  const clear = make('button', { type: 'button', class: 'link' }, say(words, 'search.clearRecent'));
  clear.addEventListener('click', () => {
    clearSearches();
    onCleared();
  });
  const items = recent.map((query) =>
    make(
      'li',
      {},
      queryButton(query, () => search(query)),
    ),
  );
  return [...titledList(say(words, 'search.recent'), items, 'search-recent'), clear];
}

/** A button that searches for something else. */
export function queryButton(text: string, onClick: () => void): HTMLElement {
  const button = make('button', { type: 'button', class: 'link' }, make('bdi', {}, text));
  button.addEventListener('click', onClick);
  return button;
}
