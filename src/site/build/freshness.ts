import { spawnSync } from 'node:child_process';
import { LOCALE_CODES, type Locale } from '../../termbase/locales.ts';

/** Changed lines below which a change is taken for a correction of the language, not of the matter. */
const SUBSTANTIAL_LINES = 4;

/** Milliseconds that languages may lie apart: one is written after the other. */
const GRACE = 24 * 60 * 60 * 1000;

/** A page that says more, or other things, in another language. */
export interface Newer {
  readonly locale: Locale;
  readonly date: Date;
}

/**
 * When each page was last changed in substance, from git: files from the project's root with the
 * date of the last commit that changed at least four of their lines. Empty where there is no
 * history to read (no git, or a clone without its past).
 */
export function substantialChanges(root: string): Map<string, Date> {
  const dates = new Map<string, Date>();
  const git = (...args: string[]) =>
    spawnSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (git('rev-parse', '--is-shallow-repository').stdout?.trim() !== 'false') return dates;
  const log = git('log', '--format=@%cI', '--numstat', '--no-renames', '--', 'content/docs').stdout;
  let date = new Date(0);
  for (const line of (log ?? '').split('\n')) {
    if (line.startsWith('@')) {
      date = new Date(line.slice(1));
      continue;
    }
    const [added, deleted, file] = line.split('\t');
    if (!file || dates.has(file)) continue;
    if (Number(added) + Number(deleted) >= SUBSTANTIAL_LINES) dates.set(file, date);
  }
  return dates;
}

/**
 * The sibling of a page that was changed in substance most recently, if that was more than a day
 * after the page itself.
 *
 * @param path address within a language with its ending, such as `glossary/churn.md`
 */
export function newerSibling(
  dates: ReadonlyMap<string, Date>,
  locale: Locale,
  path: string,
): Newer | undefined {
  const dateOf = (code: Locale) => dates.get(`content/docs/${code}/${path}`);
  const own = dateOf(locale);
  if (!own) return undefined;
  return LOCALE_CODES.flatMap((code) => {
    const date = dateOf(code);
    return date && date.getTime() - own.getTime() > GRACE ? [{ locale: code, date }] : [];
  }).sort((a, b) => b.date.getTime() - a.date.getTime())[0];
}
