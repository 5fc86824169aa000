import * as v from 'valibot';
import { LARGEST_COUNT, parseCount } from '../../tabular/number.ts';
import type { ScoreScale } from '../../tabular/scores.ts';
import { answersOf, HIGHEST, type RatingEntry, readEntry } from './entry.ts';

/** A field in a link: its number, or its text where that is no number to work with. */
export type LinkField = number | string;

export const LinkFieldShape = v.union([
  v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LARGEST_COUNT)),
  v.pipe(v.string(), v.maxLength(60)),
]);

/** A period in a link: its name, and its totals or a count for each answer. */
export const LinkPeriodShape = v.object({
  n: v.pipe(v.string(), v.maxLength(60)),
  f: v.array(LinkFieldShape),
});

export type LinkPeriod = v.InferOutput<typeof LinkPeriodShape>;

/** A period for a link; `undefined` where nothing has been entered. */
export function toLinkPeriod(
  name: string,
  fields: readonly LinkField[] | undefined,
): LinkPeriod | undefined {
  if (!fields || fields.every((field) => field === '')) return undefined;
  return { n: name, f: [...fields] };
}

/** A field for a link, as a number where it is one. */
export function toLinkField(text: string): LinkField {
  return parseCount(text).value ?? text.slice(0, 60);
}

/**
 * The counts of an entry for a link, lowest answer first: a pasted list of any length shrinks to
 * its counts. `undefined` where a list has no answer in it.
 */
export function toLinkCounts(
  entry: RatingEntry,
  scale: ScoreScale,
  decimalComma: boolean,
): readonly LinkField[] | undefined {
  if (entry.mode === 'list') return readEntry(entry, scale, decimalComma).counts ?? undefined;
  return answersOf(scale).map((answer) => toLinkField(entry.counts[answer] ?? ''));
}

/**
 * The texts of eleven count fields that a link's counts stand for; `undefined` where they are not
 * those of the scale.
 */
export function fromLinkCounts(
  fields: readonly LinkField[],
  scale: ScoreScale,
): string[] | undefined {
  if (fields.length !== scale.max - scale.min + 1) return undefined;
  const texts = new Array<string>(HIGHEST + 1).fill('');
  fields.forEach((field, k) => {
    texts[scale.min + k] = String(field);
  });
  return texts;
}
