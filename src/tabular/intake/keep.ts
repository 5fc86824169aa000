/**
 * A text of its own. What is cut out of a chunk holds on to the whole chunk in every engine's
 * memory, so a few hundred kept names could keep a whole file.
 */
export function detached(text: string): string {
  return ` ${text}`.slice(1);
}
