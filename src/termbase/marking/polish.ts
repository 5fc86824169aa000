import type { Inflect } from '../lookup/vocabulary.ts';
import { abbreviationSlot, type Slot, slotOf } from './slot.ts';
import { isAbbreviation } from './tokens.ts';

/** Cases of a masculine loan that no dictionary has: churn, touchpoint. */
const LOAN = ['', 'u', 'a', 'em', 'owi', 'ie', 'cie', 'y', 'ów', 'om', 'ami', 'ach'];
/** Cases of an abbreviation, behind a hyphen: NPS-u. */
const TAILS = ['u', 'a', 'em', 'owi', 'ie', 'cie', 'y', 'i', 'ów', 'om', 'ami', 'ach'];

const FIXED = new Set(
  'i a w we z ze na o do od dla po przez wobec względem wokół jako się'.split(' '),
);

/**
 * Places of a Polish name: the head and the adjectives in every case of the dictionary, what
 * depends on the head as it is (koszty zmiany, never koszty zmian).
 *
 * @param enumerated the name counts several things up, and each of them inflects
 */
export function polishSlots(
  words: readonly string[],
  inflect: Inflect,
  enumerated: boolean,
): Slot[] {
  let head = false;
  return words.map((word) => {
    if (isAbbreviation(word)) {
      const first = !head;
      head = true;
      return abbreviationSlot(word, [], first ? TAILS : []);
    }
    const bare = word.toLowerCase();
    if (FIXED.has(bare)) return slotOf([bare]);
    const entries = inflect(bare);
    const own = entries.filter(({ lemma }) => lemma === bare);
    const meant = own.length > 0 ? own : entries;
    if (meant.some(({ lemma }) => isAdjective(bare, lemma))) {
      return slotOf([bare, ...meant.flatMap((entry) => nominal(bare, entry))]);
    }
    if (head && !enumerated) return slotOf([bare]);
    head = true;
    if (meant.length === 0) return slotOf(LOAN.map((ending) => bare + ending));
    return slotOf([bare, ...meant.flatMap((entry) => nominal(bare, entry))]);
  });
}

function isAdjective(word: string, lemma: string): boolean {
  if (lemma.endsWith('ć')) return /[nt][aeyi]$/.test(word) && !/[nc]ie$/.test(word);
  return /[yi]$/.test(lemma);
}

/** Forms of a noun or adjective; of a verb only those of its noun or participle at hand. */
function nominal(
  word: string,
  { lemma, forms }: { readonly lemma: string; readonly forms: readonly string[] },
): string[] {
  if (!lemma.endsWith('ć')) return [...forms];
  const stem = word.slice(0, -1);
  const written = ['e', 'a', 'u', 'em', 'om', 'ami', 'ach'].map((ending) => stem + ending);
  return [...(/[nc]ie$/.test(word) ? written : []), ...forms.filter((it) => it.startsWith(stem))];
}
