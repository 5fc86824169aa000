import type { Grade } from './collection.ts';
import { answer, type Move, type Sitting, setAside, turn, undo } from './session.ts';

/** What a key press says of itself. */
export interface Key {
  readonly key: string;
  /** Place on the keyboard, for letters where another script is set. */
  readonly code: string;
}

/**
 * What a key means for the sitting: Space or Enter show the back, 1–4 answer, K sets aside as
 * known, Z takes the last answer back. `undefined` for a key that means nothing here.
 */
export function meaning(sitting: Sitting, { key, code }: Key): Move | undefined {
  if (!sitting.studying) return undefined;
  const letter = letterOf(key, code);
  if (letter === 'z') return sitting.undo.length > 0 ? undo : undefined;
  if (sitting.current === null) return undefined;
  if (letter === 'k') return setAside;
  if (!sitting.turned) return key === ' ' || key === 'Enter' ? turn : undefined;
  return /^[1-4]$/.test(key) ? answer(Number(key) as Grade) : undefined;
}

/** On a Hebrew layout no key types a Latin letter: there its place decides. */
function letterOf(key: string, code: string): string {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  return /^\p{L}$/u.test(key) ? code.replace(/^Key/, '').toLowerCase() : '';
}
