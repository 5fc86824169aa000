/** An instrument without its words. */
export interface Instrument {
  readonly version: number;
  /** Lowest and highest answer. */
  readonly scale: { readonly min: number; readonly max: number };
  /** Answers a scale needs before it gets a score. */
  readonly minimumAnswers: number;
  readonly scales: readonly string[];
  /** In the order in which they are asked. */
  readonly items: readonly InstrumentItem[];
}

export interface InstrumentItem {
  readonly id: string;
  readonly scale: string;
  /** Whether agreement speaks against the scale. */
  readonly reversed: boolean;
}

/** One answer: a whole number on the scale, or `null` for "not applicable". */
export type Answer = number | null;

/** Answers by item id; an item that is absent has not been answered yet. */
export type Answers = Readonly<Record<string, Answer>>;

/** The words of an instrument in one language. */
export interface InstrumentWords {
  readonly name: string;
  readonly notice: string;
  readonly instruction: string;
  readonly scale: { readonly low: string; readonly middle: string; readonly high: string };
  readonly kinds: Readonly<
    Record<string, { readonly name: string; readonly meaning: string; readonly advice: string }>
  >;
  readonly sectors: Readonly<Record<string, { readonly name: string; readonly note: string }>>;
  readonly items: Readonly<Record<string, string>>;
}
