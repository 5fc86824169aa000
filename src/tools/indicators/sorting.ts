import type { Sorting } from './state.ts';

/** What a comment can be put to, in the order of their keys 1, 2 and 3. */
export const SENTIMENTS = ['positive', 'neutral', 'negative'] as const;

export type Sentiment = (typeof SENTIMENTS)[number];

/** The comments of a pasted text, one a line; empty lines are none. */
export function commentsIn(text: string): string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/**
 * The list with another text. What was sorted stays sorted as far as the comments before it are
 * the same: who adds comments at the end goes on where they were.
 */
export function withComments(sorting: Sorting, text: string): Sorting {
  const before = commentsIn(sorting.text);
  const after = commentsIn(text);
  const parted = after.findIndex((comment, i) => comment !== before[i]);
  const same = parted < 0 ? after.length : parted;
  return { ...sorting, text, marks: sorting.marks.slice(0, same) };
}

/** The next comment put to a sentiment; nothing changes once all are sorted. */
export function sortNext(sorting: Sorting, sentiment: Sentiment): Sorting {
  if (sorting.marks.length >= commentsIn(sorting.text).length) return sorting;
  return { ...sorting, marks: `${sorting.marks}${SENTIMENTS.indexOf(sentiment) + 1}` };
}

/** The last comment taken back. */
export function sortBack(sorting: Sorting): Sorting {
  return { ...sorting, marks: sorting.marks.slice(0, -1) };
}

/** What a key means while comments are sorted; `undefined` for a key that means nothing here. */
export function meaning(key: string): ((sorting: Sorting) => Sorting) | undefined {
  if (key === 'Backspace') return sortBack;
  const sentiment = /^[123]$/.test(key) ? SENTIMENTS[Number(key) - 1] : undefined;
  return sentiment && ((sorting) => sortNext(sorting, sentiment));
}

/** How many were put to each. */
export function sorted({ marks }: Sorting): Record<Sentiment, number> {
  const count = (sentiment: Sentiment) =>
    marks.split(`${SENTIMENTS.indexOf(sentiment) + 1}`).length - 1;
  return { positive: count('positive'), neutral: count('neutral'), negative: count('negative') };
}
