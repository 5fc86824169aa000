import { withoutMarks } from '../invisible.ts';
import { ReadProblem } from './problem.ts';

/** Letters by which ids are told apart. */
const LONGEST = 1000;

/** Code units before the letters of a record: the number in two halves, and the length. */
const HEAD = 3;

/**
 * Numbers what tells customers apart, in the order of first appearance.
 *
 * An open-addressed hash table over plain arrays of numbers: a `Map` of ten million texts takes
 * several times the time and the memory, and can hold no more than 16.7 million.
 */
export class Ids {
  #count = 0;
  /** Pairs of a hash and where the record begins, plus 1; 0 where the place is free. */
  #places = new Uint32Array(16_384);
  /** One record after the other: number, length, letters; side by side for the memory's sake. */
  #records = new Uint16Array(32_768);
  #end = 0;

  get count(): number {
    return this.#count;
  }

  /**
   * Number of an id, from 0; it was new if it equals the count from before.
   *
   * @throws {ReadProblem} when the memory is used up
   */
  number(text: string): number {
    const id = bareId(text);
    const hash = hashOf(id);
    const mask = this.#places.length - 1;
    let place = (hash * 2) & mask;
    for (;;) {
      const start = this.#places[place + 1] ?? 0;
      if (start === 0) break;
      if (this.#places[place] === hash && this.#equals(start - 1, id)) {
        return (this.#records[start - 1] ?? 0) + (this.#records[start] ?? 0) * 65_536;
      }
      place = (place + 2) & mask;
    }
    this.#add(id, hash, place);
    return this.#count - 1;
  }

  #equals(start: number, id: string): boolean {
    if (this.#records[start + 2] !== id.length) return false;
    const from = start + HEAD;
    for (let i = 0; i < id.length; i++) {
      if (this.#records[from + i] !== id.charCodeAt(i)) return false;
    }
    return true;
  }

  #add(id: string, hash: number, place: number): void {
    const start = this.#end;
    const end = start + HEAD + id.length;
    try {
      if (end > this.#records.length) {
        const larger = new Uint16Array(Math.ceil(end * 1.5));
        larger.set(this.#records);
        this.#records = larger;
      }
      this.#records[start] = this.#count & 0xffff;
      this.#records[start + 1] = this.#count >>> 16;
      this.#records[start + 2] = id.length;
      for (let i = 0; i < id.length; i++) this.#records[start + HEAD + i] = id.charCodeAt(i);
      this.#end = end;
      this.#places[place] = hash;
      this.#places[place + 1] = start + 1;
      this.#count++;
      if (this.#count * 4 > this.#places.length) this.#spread();
    } catch (cause) {
      throw new ReadProblem('noMemory', 'customer', cause);
    }
  }

  /** Half the places stay free, so that a search ends soon. */
  #spread(): void {
    const old = this.#places;
    const places = new Uint32Array(old.length * 2);
    const mask = places.length - 1;
    for (let i = 0; i < old.length; i += 2) {
      const start = old[i + 1] ?? 0;
      if (start === 0) continue;
      const hash = old[i] ?? 0;
      let place = (hash * 2) & mask;
      while (places[place + 1] !== 0) place = (place + 2) & mask;
      places[place] = hash;
      places[place + 1] = start;
    }
    this.#places = places;
  }
}

/** Without spaces and marks around it; marks that nobody sees come in pairs, or in front. */
function bareId(text: string): string {
  const id = text.trim();
  const bare = isHigh(id.charCodeAt(0)) || isHigh(id.charCodeAt(id.length - 1)) ? unmarked(id) : id;
  return bare.length > LONGEST ? bare.slice(0, LONGEST) : bare;
}

/** Whether a letter may be such a mark: few ids begin or end with one from here on. */
function isHigh(code: number): boolean {
  return code >= 0x61c;
}

/** An id of marks alone stays what it is. */
function unmarked(id: string): string {
  return withoutMarks(id).trim() || id;
}

/** FNV-1a over code units, its bits mixed once more as in MurmurHash3. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
