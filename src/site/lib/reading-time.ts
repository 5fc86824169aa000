/** Words a minute of unhurried reading; expository prose, silent, in one's own language. */
const WORDS_A_MINUTE = 200;

/** Words of a Markdown body: code of components, links' targets and front matter left out. */
export function countWords(markdown: string): number {
  return (
    markdown
      .replace(/^import .*$/gm, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\]\([^)]*\)/g, ']')
      .match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’״׳".,%-]*/gu) ?? []
  ).length;
}

/** Whole minutes a reader needs, at least one. */
export function readingMinutes(markdown: string): number {
  return Math.max(1, Math.round(countWords(markdown) / WORDS_A_MINUTE));
}
