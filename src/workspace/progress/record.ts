/** What a reader has marked, by guide and not by language: read in one is read in all. */
export interface Progress {
  /** Guides marked as read, by slug, with the time of the mark (ISO 8601, UTC). */
  readonly done: Readonly<Record<string, string>>;
  /** The guide opened last, noted only while something is marked. */
  readonly opened: { readonly guide: string; readonly at: string } | null;
}

export const NOTHING: Progress = { done: {}, opened: null };

/** Whether nothing is marked. */
export function isEmpty({ done }: Progress): boolean {
  return Object.keys(done).length === 0;
}

/** Marks a guide as read. */
export function mark(progress: Progress, guide: string, now: Date): Progress {
  return { ...progress, done: { ...progress.done, [guide]: now.toISOString() } };
}

/** Takes a mark back; with the last one goes what was noted of opening. */
export function unmark(progress: Progress, guide: string): Progress {
  const { [guide]: _, ...done } = progress.done;
  const left = { ...progress, done };
  return isEmpty(left) ? NOTHING : left;
}

/** Notes that a guide was opened; of a reader who marks nothing, nothing is noted. */
export function open(progress: Progress, guide: string, now: Date): Progress {
  if (isEmpty(progress)) return progress;
  return { ...progress, opened: { guide, at: now.toISOString() } };
}

/** Marks of both; a guide marked in both keeps the later time. */
export function merge(own: Progress, other: Progress): Progress {
  const done: Record<string, string> = { ...own.done };
  for (const [guide, at] of Object.entries(other.done)) {
    const before = done[guide];
    if (before === undefined || before < at) done[guide] = at;
  }
  return { ...own, done };
}

/** How many of some guides are marked. */
export function countDone(progress: Progress, guides: readonly string[]): number {
  return guides.filter((guide) => isDone(progress, guide)).length;
}

export function isDone({ done }: Progress, guide: string): boolean {
  return Object.hasOwn(done, guide);
}

/**
 * Where to read on: the guide opened last while it is not marked, or else the next unmarked one
 * in reading order after the guide opened or marked last; from the end it goes round to the first.
 *
 * @param order slugs of the guides in reading order
 * @returns `undefined` when all are marked
 */
export function nextGuide(progress: Progress, order: readonly string[]): string | undefined {
  const { done, opened } = progress;
  const latest = order
    .filter((guide) => isDone(progress, guide))
    .reduce<string | undefined>(
      (last, guide) => ((done[guide] ?? '') >= (done[last ?? ''] ?? '') ? guide : last),
      undefined,
    );
  const isOpen = opened !== null && opened.at > (done[latest ?? ''] ?? '');
  const place = order.indexOf((isOpen ? opened.guide : latest) ?? '');
  const start = Math.max(0, place);
  return [...order.slice(start), ...order.slice(0, start)].find((it) => !isDone(progress, it));
}
