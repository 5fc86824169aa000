/** Signs that people set between letters, or that come along when a text is copied. */
const BETWEEN = /[\s\-_.·‐‑–—\u00a0\u200b-\u200f\u2066-\u2069\ufeff]/g;

/** A code as typed, brought to the form it is compared in: capitals, nothing between them. */
export function bareCode(text: string): string {
  return text.replace(BETWEEN, '').toUpperCase();
}

/**
 * A code as it is printed: the prefix, then groups of at most four letters of nearly equal size,
 * with hyphens between. `showCode('NEWS', '7KQ4MX')` is `NEWS-7KQ-4MX`.
 */
export function showCode(prefix: string, letters: string): string {
  const groups = Math.ceil(letters.length / 4);
  const size = Math.ceil(letters.length / groups);
  const parts = Array.from({ length: groups }, (_, i) => letters.slice(i * size, (i + 1) * size));
  return [...(prefix ? [prefix] : []), ...parts].join('-');
}
