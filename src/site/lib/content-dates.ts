import { substantialChanges } from '../build/freshness.ts';

let dates: Map<string, Date> | undefined;

/** When each page was last changed in substance; read from git once a build. */
export function contentDates(): ReadonlyMap<string, Date> {
  dates ??= substantialChanges(process.cwd());
  return dates;
}
