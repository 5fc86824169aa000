/**
 * A definition with the places taken out where it names its own term, so that it can be asked
 * "which term is this?" without giving the answer away.
 *
 * @param names the term and its synonyms
 * @returns the text around the gaps, in order; `undefined` where there is no gap
 */
export function clueOf(definition: string, names: readonly string[]): string[] | undefined {
  // Longest first, so that a gap takes in the whole of "customer churn rate".
  const patterns = [...names]
    .sort((a, b) => b.length - a.length)
    .filter((name) => name.trim() !== '')
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/['’]/g, "['’]"));
  if (patterns.length === 0) return undefined;
  const named = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})(?:s|es)?(?![\\p{L}\\p{N}])`,
    'giu',
  );
  const pieces = definition.split(named);
  return pieces.length > 1 ? pieces : undefined;
}
