/** Shortest part of a compound that is looked for. */
const LEAST = 4;
/** Shortest part that stands for a compound whose other part is unknown. */
const LEAST_ALONE = 5;
/** Letters that Norwegian and Danish put between the parts. */
const JOINTS = ['', 's', 'e'];

/**
 * Takes a closed compound apart into two words, as `knows` knows them: `tilfredshetsmåling` into
 * `tilfredshet` and `måling`. Of several ways the one with the longest second word is taken,
 * since that names the thing; undefined where no way is known.
 */
export function splitCompound(
  word: string,
  knows: (part: string) => boolean,
): readonly [string, string] | undefined {
  for (const [head, tail] of ways(word, LEAST - 1, LEAST)) {
    if (knows(head) && knows(tail)) return [head, tail];
  }
  return undefined;
}

/**
 * Like {@link splitCompound}, but content with one known word: `omdømmebygging` is about
 * `omdømme` whatever is done to it. The longest known word wins.
 */
export function splitLoosely(
  word: string,
  knows: (part: string) => boolean,
): readonly [string, string] | undefined {
  let best: readonly [string, string] | undefined;
  let longest = LEAST_ALONE - 1;
  for (const way of ways(word, LEAST, LEAST)) {
    for (const part of way) {
      if (part.length > longest && knows(part)) [best, longest] = [way, part.length];
    }
  }
  return best;
}

/** Every cut of a word, with and without a joint, the longest second word first. */
function* ways(word: string, head: number, tail: number): Generator<[string, string]> {
  for (let at = head; at <= word.length - tail; at += 1) {
    for (const joint of JOINTS) {
      const bare = word.slice(0, at - joint.length);
      if (bare.length >= head && word.slice(0, at).endsWith(joint)) yield [bare, word.slice(at)];
    }
  }
}
