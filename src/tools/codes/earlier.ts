import { passesCheck } from '../../codes/check-letter.ts';
import { bareCode } from '../../codes/code.ts';

export interface EarlierList {
  readonly codes: readonly string[];
  /** Lines that hold no code of ours, as pasted. */
  readonly bad: readonly string[];
}

/** Reads a pasted list: one code in each line, and of a line from a file its first column. */
export function readEarlier(text: string): EarlierList {
  const codes: string[] = [];
  const bad: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    const cell = (line.split(/[;,\t]/)[0] ?? '').replaceAll('"', '').trim();
    if (cell === '') continue;
    (passesCheck(bareCode(cell)) ? codes : bad).push(cell);
  }
  return { codes, bad };
}
