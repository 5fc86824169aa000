import type { RetentionKind } from '../../metrics/cohort-retention.ts';
import { type CountProblem, parseCount } from '../../tabular/number.ts';

/** Why a line is not a row of the table. */
export type LineReason =
  | CountProblem
  | 'noNumbers'
  | 'name'
  | 'nobody'
  | 'aboveStart'
  | 'aboveBefore'
  | 'longer'
  | 'tooMany';

export interface LineProblem {
  /** Number of the line, from 1, empty ones counted. */
  readonly line: number;
  readonly text: string;
  readonly reason: LineReason;
}

export interface HandRow {
  /** As typed before the numbers; empty where there was none. */
  readonly name: string;
  readonly active: readonly number[];
}

export interface HandReading {
  readonly rows: readonly HandRow[];
  readonly problems: readonly LineProblem[];
}

/** Most lines, and most periods of a line: nobody reads a larger table. */
const MOST = 120;

/**
 * Reads a triangle: a cohort a line, the oldest first; its customers at the start, then how many
 * were active in each later period that is over. Numbers stand apart by tabs or semicolons, else by
 * spaces, else by commas. With tabs or semicolons, the cohort's name may stand first.
 */
export function readHand(text: string, kind: RetentionKind): HandReading {
  const rows: HandRow[] = [];
  const problems: LineProblem[] = [];
  text.split(/\r?\n/).forEach((written, place) => {
    if (written.trim() === '') return;
    const read = readLine(written, kind);
    const before = rows.at(-1);
    if ('reason' in read) problems.push({ line: place + 1, ...read });
    else if (before && read.active.length > before.active.length) {
      problems.push({ line: place + 1, text: written.trim(), reason: 'longer' });
    } else if (rows.length === MOST || read.active.length > MOST) {
      problems.push({ line: place + 1, text: written.trim(), reason: 'tooMany' });
    } else rows.push(read);
  });
  return { rows, problems };
}

function readLine(
  written: string,
  kind: RetentionKind,
): HandRow | { readonly text: string; readonly reason: LineReason } {
  const { cells, named } = cellsOf(written);
  const from = cells.findIndex((cell) => parseCount(cell).problem !== 'text');
  const name = cells.slice(0, from).join(' ');
  if (from < 0) return { text: written.trim(), reason: 'noNumbers' };
  // Whether the 2026 in "Jan 2026 400 320" is a year, nobody can tell.
  if (from > 0 && !named) return { text: name, reason: 'name' };
  const active: number[] = [];
  for (const text of cells.slice(from)) {
    const { value, problem } = parseCount(text);
    if (problem) return { text, reason: problem };
    const [size, last] = [active[0] ?? value, active.at(-1) ?? value];
    if (size === 0) return { text, reason: 'nobody' };
    if (value > size) return { text, reason: 'aboveStart' };
    if (kind === 'unbounded' && value > last) return { text, reason: 'aboveBefore' };
    active.push(value);
  }
  return { name, active };
}

/** Cells of a line, and whether a name may stand before the numbers. */
function cellsOf(written: string): { cells: string[]; named: boolean } {
  const line = written.trim();
  const separator = [/[\t;]/, /\s+/, /,/].find((one) => one.test(line));
  const cells = separator ? line.split(separator) : [line];
  // Spreadsheets end the short lines of a triangle with empty cells.
  while (cells.at(-1)?.trim() === '') cells.pop();
  return {
    cells: cells.map((cell) => cell.trim().replace(/,$/, '')),
    named: /[\t;]/.test(line),
  };
}
