/** Searches that led somewhere, kept in this browser until the reader clears them. */
const KEY = 'atlas-searches';
const MOST = 8;

/** Latest first; none where storage is switched off or holds something else. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    if (!Array.isArray(kept)) return [];
    return kept.filter((it): it is string => typeof it === 'string').slice(0, MOST);
  } catch {
    return [];
  }
}

export function rememberSearch(query: string): void {
  const text = query.trim().slice(0, 100);
  if (text === '') return;
  keep([text, ...recentSearches().filter((it) => it !== text)].slice(0, MOST));
}

export function clearSearches(): void {
  keep([]);
}

function keep(searches: readonly string[]): void {
  try {
    if (searches.length > 0) localStorage.setItem(KEY, JSON.stringify(searches));
    else localStorage.removeItem(KEY);
  } catch {
    // Storage is switched off or full: the list is a convenience, the search goes on.
  }
}
