/** Search queries with the concepts that answer them, and how well a search does on them. */
import { readFileSync } from 'node:fs';
import type { Locale } from '../../src/termbase/locales.ts';

export interface Query {
  readonly locale: Locale;
  readonly kind: string;
  readonly query: string;
  /** Ids of the concepts that a fair judge accepts. */
  readonly expect: readonly string[];
}

/** Ranked ids of the concepts that a search finds. */
export type Ranking = readonly string[];

export interface Quality {
  readonly count: number;
  /** Shares, 0 to 1, of queries with an expected concept first, and among the first three. */
  readonly recall1: number;
  readonly recall3: number;
  /** Mean reciprocal rank of the first expected concept, 0 where it was not found. */
  readonly reciprocal: number;
}

export function readQueries(file: string): Query[] {
  return JSON.parse(readFileSync(file, 'utf8')) as Query[];
}

/** How well rankings answer queries; the two lists run in parallel. */
export function qualityOf(queries: readonly Query[], rankings: readonly Ranking[]): Quality {
  const ranks = queries.map(({ expect }, i) => {
    const place = rankings[i]?.findIndex((id) => expect.includes(id)) ?? -1;
    return place < 0 ? Number.POSITIVE_INFINITY : place + 1;
  });
  const share = (most: number) => ranks.filter((rank) => rank <= most).length / ranks.length;
  return {
    count: ranks.length,
    recall1: share(1),
    recall3: share(3),
    reciprocal: ranks.reduce((sum, rank) => sum + 1 / rank, 0) / ranks.length,
  };
}

/** Quality over all queries, by language and by kind. */
export function qualityTable(
  queries: readonly Query[],
  rankings: readonly Ranking[],
): Map<string, Quality> {
  const groups = ['all', ...new Set(queries.flatMap(({ locale, kind }) => [locale, kind]))];
  return new Map(
    groups.map((group) => {
      const places = [...queries.keys()].filter(
        (i) => group === 'all' || queries[i]?.locale === group || queries[i]?.kind === group,
      );
      const of = <Item>(list: readonly Item[]) => places.flatMap((i) => list[i] ?? []);
      const ranked = places.map((i) => rankings[i] ?? []);
      return [group, qualityOf(of(queries), ranked)];
    }),
  );
}
