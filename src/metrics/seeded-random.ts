/**
 * Numbers from 0 up to 1 that look like chance and are the same for the same seed: for drawings,
 * samples and made-up data that must not change from visit to visit. Not for secrets.
 *
 * Source: Mulberry32, by Tommy Ettinger, public domain; the text is folded to its state by FNV-1a.
 *
 * @param seed any text
 */
export function seededRandom(seed: string): () => number {
  let state = 0x811c9dc5;
  for (const char of seed) {
    state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 0x01000193);
  }
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
