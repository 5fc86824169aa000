import * as v from 'valibot';
import type { ScoreScale } from '../../tabular/scores.ts';
import { say, type Words } from '../../ui/words.ts';
import type { RatingEntry } from './entry.ts';
import {
  comparedWave,
  fromLinkTable,
  type LinkTable,
  LinkTableShape,
  type RatingTable,
  TableShape,
  toLinkTable,
} from './table.ts';

/** Where the answers of a rating tool come from. What is not looked at now waits as it was. */
export interface RatingSource<Entry extends RatingEntry> {
  readonly source: 'typed' | 'table';
  readonly first: Entry;
  /** `null` until something to compare with is asked for. */
  readonly second: Entry | null;
  /** `null` until a table has been read. */
  readonly table: RatingTable | null;
}

/** Names of the two periods or groups, never empty and never the same. */
export interface PeriodNames {
  readonly first: string;
  readonly second: string;
}

/** Shape of what was kept of a source, save the entries, which are the tool's own. */
export const SourceShape = {
  source: v.picklist(['typed', 'table']),
  table: v.nullable(TableShape),
};

/** The table a state works with: read, chosen, and read on the scale that is set now. */
export function usedTable(
  { source, table }: Pick<RatingSource<RatingEntry>, 'source' | 'table'>,
  scale: ScoreScale,
): RatingTable | null {
  if (source !== 'table' || !table) return null;
  return table.scale.min === scale.min && table.scale.max === scale.max ? table : null;
}

/** What to call the periods or groups. */
export function periodNames(
  state: RatingSource<RatingEntry>,
  table: RatingTable | null,
  words: Words,
): PeriodNames {
  const given = table
    ? {
        first: waveName(table, table.now, words),
        second: comparedWave(table) === null ? '' : waveName(table, table.before, words),
      }
    : { first: state.first.name.trim(), second: state.second?.name.trim() ?? '' };
  const names = {
    first: given.first || say(words, 'rating.name.first'),
    second: given.second || say(words, 'rating.name.second'),
  };
  return names.first === names.second
    ? { first: say(words, 'rating.name.first'), second: say(words, 'rating.name.second') }
    : names;
}

function waveName({ waves }: RatingTable, wave: number | null, words: Words): string {
  return (wave === null ? undefined : waves[wave]) ?? say(words, 'rating.wave.all');
}

/** What to do to get a result, while there is none. */
export function waitingFor(
  state: RatingSource<RatingEntry>,
  scale: ScoreScale,
  { touched, wrong }: { readonly touched: boolean; readonly wrong: boolean },
  words: Words,
): string {
  if (state.source === 'table') {
    if (!state.table) return say(words, 'rating.waiting.table');
    return usedTable(state, scale)
      ? say(words, 'rating.waiting.none')
      : say(words, 'rating.waiting.scale', { min: scale.min, max: scale.max });
  }
  if (wrong) return say(words, 'rating.waiting.wrong');
  return say(words, touched ? 'rating.waiting.none' : 'rating.waiting');
}

/** The table of a source in a link, where it is the one in use. */
export function tableForLink(
  state: Pick<RatingSource<RatingEntry>, 'source' | 'table'>,
  scale: ScoreScale,
): { readonly x?: LinkTable } {
  const table = usedTable(state, scale);
  return table ? { x: toLinkTable(table) } : {};
}

export const LinkSourceShape = { x: v.optional(LinkTableShape) };

/** The source that a link's table stands for; `undefined` where its numbers do not fit together. */
export function sourceFromLink(
  link: LinkTable | undefined,
  scale: ScoreScale,
): { readonly source: 'typed' | 'table'; readonly table: RatingTable | null } | undefined {
  if (!link) return { source: 'typed', table: null };
  const table = fromLinkTable(link, scale);
  return table && { source: 'table', table };
}
