import { withoutMarks } from '../invisible.ts';
import { detached } from './keep.ts';
import { ReadProblem } from './problem.ts';

/** Most different names a column of segments or waves may have. */
export const MOST_NAMES = 5000;

/** Spellings remembered, so that a name is not tidied again on every row. */
const REMEMBERED = 50_000;

/** Numbers the names of a column in the order of their first appearance. */
export class Names {
  readonly list: string[] = [];
  readonly #slot: string;
  readonly #tidy: (text: string) => string | null;
  readonly #places = new Map<string, number>();
  readonly #spellings = new Map<string, number | null>();

  /**
   * @param tidy makes one name of its spellings; `null` for what is no name
   */
  constructor(slot: string, tidy: (text: string) => string | null) {
    this.#slot = slot;
    this.#tidy = tidy;
  }

  /**
   * Place of a name in the list; `null` where the text is none.
   *
   * @throws {ReadProblem} when the column has more names than segments or waves can be
   */
  place(text: string): number | null {
    const known = this.#spellings.get(text);
    if (known !== undefined) return known;
    const name = this.#tidy(text);
    const place = name === null ? null : this.#number(name);
    if (this.#spellings.size < REMEMBERED) this.#spellings.set(detached(text), place);
    return place;
  }

  #number(name: string): number {
    const known = this.#places.get(name);
    if (known !== undefined) return known;
    if (this.list.length >= MOST_NAMES) throw new ReadProblem('tooManyNames', this.#slot);
    const own = detached(name);
    this.#places.set(own, this.list.length);
    return this.list.push(own) - 1;
  }
}

/**
 * One spelling for a name: no space around it, single spaces within, letters composed, no marks
 * that nobody sees.
 */
export function tidyName(text: string): string | null {
  const name = withoutMarks(text).replace(/\s+/g, ' ').trim().normalize('NFC');
  return name === '' ? null : name.slice(0, 200);
}
