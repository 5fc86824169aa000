import { foreignLetters } from './alphabet.ts';
import { passesCheck } from './check-letter.ts';
import { bareCode } from './code.ts';

/** Codes that were handed out under one name. */
export interface KnownBatch {
  readonly name: string;
  readonly prefix: string;
  /** As printed. */
  readonly codes: readonly string[];
}

/** What a code that somebody brings is. */
export type Judgement =
  | { readonly kind: 'empty' }
  /** In the list: which, and at which place from 1 up. */
  | {
      readonly kind: 'known';
      readonly batch: string;
      readonly code: string;
      readonly place: number;
    }
  /** The check letter does not fit: miscopied. `foreign` are signs that no code holds. */
  | { readonly kind: 'typo'; readonly foreign: readonly string[]; readonly near: string | null }
  /** Sound, but in no list here; `batch` is the one whose prefix it begins with, if any. */
  | { readonly kind: 'elsewhere'; readonly batch: string | null };

/**
 * Tells a code of the lists from a miscopied one and from one of another list. `near` is the code
 * of a list that the text turns into when one letter is put right or two neighbours change places;
 * `null` where none does, or more than one.
 */
export function judgeCode(text: string, batches: readonly KnownBatch[]): Judgement {
  const code = bareCode(text);
  if (code === '') return { kind: 'empty' };
  const near = new Set<string>();
  for (const { name, codes } of batches) {
    for (const [i, shown] of codes.entries()) {
      const known = bareCode(shown);
      if (known === code) return { kind: 'known', batch: name, code: shown, place: i + 1 };
      if (isOneSlip(code, known)) near.add(shown);
    }
  }
  if (!passesCheck(code)) {
    const [only = null] = near;
    return { kind: 'typo', foreign: foreignLetters(code), near: near.size === 1 ? only : null };
  }
  const kin = batches.find(({ prefix }) => prefix !== '' && code.startsWith(prefix));
  return { kind: 'elsewhere', batch: kin?.name ?? null };
}

function isOneSlip(typed: string, known: string): boolean {
  if (typed.length !== known.length) return false;
  const differ: number[] = [];
  for (let i = 0; i < known.length; i += 1) {
    if (typed[i] === known[i]) continue;
    differ.push(i);
    if (differ.length > 2) return false;
  }
  const [first, second] = differ;
  if (first === undefined || second === undefined) return differ.length === 1;
  return second === first + 1 && typed[first] === known[second] && typed[second] === known[first];
}
