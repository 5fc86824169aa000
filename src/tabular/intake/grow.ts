import { ReadProblem } from './problem.ts';

type Column = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;
type Made<C extends Column> = new (length: number) => C;

/** A column of numbers that grows by half when it is full. */
export class Growing<C extends Column> {
  #kept: C;
  #length = 0;
  readonly #make: Made<C>;

  constructor(make: Made<C>) {
    this.#make = make;
    this.#kept = new make(4096);
  }

  /** @throws {ReadProblem} when the memory is used up */
  push(value: number): void {
    if (this.#length === this.#kept.length) this.#grow();
    this.#kept[this.#length++] = value;
  }

  get length(): number {
    return this.#length;
  }

  /** The column, cut to its length; it is not to be pushed to afterwards. */
  finish(): C {
    return this.#kept.slice(0, this.#length) as C;
  }

  #grow(): void {
    try {
      const larger = new this.#make(Math.ceil(this.#kept.length * 1.5));
      larger.set(this.#kept);
      this.#kept = larger;
    } catch (cause) {
      throw new ReadProblem('noMemory', null, cause);
    }
  }
}
