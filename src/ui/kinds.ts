/** The five kinds of commitment, in the order of the model's paper. */
export const KINDS = ['affective', 'normative', 'economic', 'forced', 'habitual'] as const;

export type Kind = (typeof KINDS)[number];

/** One glyph a kind, drawn in a 16 × 16 box: a kind is never told by colour alone. */
const GLYPHS: Record<Kind, string> = {
  // A heart: liking.
  affective: 'M8 14 2.6 8.5A3.4 3.4 0 0 1 8 4.3a3.4 3.4 0 0 1 5.4 4.2Z',
  // A compass needle: conviction.
  normative: 'M8 1.5 11 8 8 14.5 5 8Z',
  // Three bars that add up: what has been put in.
  economic: 'M2 11h12v3H2ZM4 6.5h8v3H4ZM6 2h4v3H6Z',
  // A closed lock: no way out.
  forced: 'M3 7h1.5V5a3.5 3.5 0 0 1 7 0v2H13v7H3Zm3.3 0h3.4V5a1.7 1.7 0 0 0-3.4 0Z',
  // A loop: again and again.
  habitual: 'M8 2a6 6 0 1 1-5.7 4.2l1.9.6A4 4 0 1 0 8 4v2.2L4.3 3.1 8 0Z',
};

/** SVG path of a kind's glyph; it takes the colour of the text around it. */
export function kindGlyph(kind: Kind): string {
  return `<path fill="currentColor" d="${GLYPHS[kind]}"/>`;
}

/** The path alone, for views that build their own elements. */
export function kindPath(kind: Kind): string {
  return GLYPHS[kind];
}

/** Whether an instrument's scale is one of the five kinds. */
export function isKind(value: string): value is Kind {
  return (KINDS as readonly string[]).includes(value);
}
