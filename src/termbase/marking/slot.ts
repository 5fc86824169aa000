/** One place in a name, and the words that may stand there. */
export interface Slot {
  /** In lower case, or as written where capitals count. */
  readonly forms: ReadonlySet<string>;
  /** Capitals count: SOW is not sow. */
  readonly cased: boolean;
  /** What may follow after a hyphen as an ending: NPS-en, NPS-u. */
  readonly tails: ReadonlySet<string>;
}

const NO_TAILS: ReadonlySet<string> = new Set();

/** A place for any of the given forms, in lower case. */
export function slotOf(forms: Iterable<string>): Slot {
  return { forms: new Set(forms), cased: false, tails: NO_TAILS };
}

/** A place for an abbreviation with its endings, those written on and those behind a hyphen. */
export function abbreviationSlot(
  word: string,
  endings: readonly string[] = [],
  tails: readonly string[] = [],
): Slot {
  return {
    forms: new Set([word, ...endings.map((ending) => word + ending)]),
    cased: true,
    tails: new Set(tails),
  };
}
