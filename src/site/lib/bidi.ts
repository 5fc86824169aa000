import { tieOrphans } from './polish-orphans.ts';

/** A stretch of text, and whether it must be kept together left to right. */
export interface Run {
  readonly text: string;
  readonly isolated: boolean;
}

/**
 * Characters that can stand inside a Latin name, a formula or a range of numbers. A run never
 * crosses a mark of direction: the ends of an isolate stay a pair, and money its own way round.
 */
const CANDIDATE =
  /[\p{Script=Latin}\p{N}\p{Script=Greek}][^\p{Script=Hebrew}\u200f\u2066-\u2069\n]*/gu;
const SIGNED = /[−+±√(]*$/u;

/**
 * Splits Hebrew text into runs, so that Latin names, formulas and number ranges can be isolated:
 * without it the bidirectional algorithm moves their brackets, signs and ends about.
 *
 * A lone number stays as it is; the algorithm places that correctly by itself.
 */
export function latinRuns(text: string): Run[] {
  const runs: Run[] = [];
  let rest = 0;
  for (const match of text.matchAll(CANDIDATE)) {
    const signs = SIGNED.exec(text.slice(rest, match.index))?.[0] ?? '';
    const candidate = trim(signs + match[0]);
    if (!needsIsolation(candidate.text)) continue;
    const start = match.index - signs.length + candidate.offset;
    if (start > rest) runs.push({ text: text.slice(rest, start), isolated: false });
    runs.push({ text: candidate.text, isolated: true });
    rest = start + candidate.text.length;
  }
  if (rest < text.length) runs.push({ text: text.slice(rest), isolated: false });
  return runs;
}

/** Latin letters, or digits joined by a sign. */
function needsIsolation(text: string): boolean {
  if (/\p{Script=Latin}/u.test(text)) return true;
  // A fraction beside a digit (1½) is neutral to the algorithm and would change sides.
  return /^[−+±]\d|\d[¼½¾]/u.test(text) || /[\d%)]\s?[–−+×·=/≈]\s?[\d(√]/u.test(text);
}

/** Drops surrounding space and sentence punctuation, and brackets that have lost their partner. */
function trim(text: string): { text: string; offset: number } {
  let start = 0;
  let end = text.length;
  let changed = true;
  while (changed) {
    changed = false;
    const inner = text.slice(start, end);
    if (/[\s.,:;!?"'”“„’–—…/<>]$/u.test(inner)) {
      end -= 1;
      changed = true;
      continue;
    }
    const opened = (inner.match(/\(/g) ?? []).length;
    const closed = (inner.match(/\)/g) ?? []).length;
    if (closed > opened) {
      end = start + inner.lastIndexOf(')');
      changed = true;
    } else if (opened > closed) {
      const at = inner.lastIndexOf('(');
      if (at === 0) start += 1;
      else end = start + at;
      changed = true;
    }
  }
  return { text: text.slice(start, end), offset: start };
}

/** HTML of a text, set as its language wants: Latin runs isolated in Hebrew, orphans tied in Polish. */
export function isolateHtml(text: string, locale: string): string {
  if (locale === 'pl') return escapeHtml(tieOrphans(text));
  if (locale !== 'he') return escapeHtml(text);
  return latinRuns(text)
    .map((run) =>
      run.isolated ? `<bdi dir="ltr">${escapeHtml(run.text)}</bdi>` : escapeHtml(run.text),
    )
    .join('');
}

/** The same for plain text: Latin runs stand between U+2066 and U+2069 in Hebrew. */
export function isolateText(text: string, locale: string): string {
  if (locale === 'pl') return tieOrphans(text);
  if (locale !== 'he') return text;
  return latinRuns(text)
    .map((run) => (run.isolated ? `\u2066${run.text}\u2069` : run.text))
    .join('');
}

/** Text made safe for element content and quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
