import { abbreviationSlot, type Slot, slotOf } from './slot.ts';
import { isAbbreviation } from './tokens.ts';

/** Words inside names that do not inflect. */
const FIXED = new Set(
  'av af til fra med mot mod i på og for over overfor ved at å om den det de en et ett som kontra fem fire'.split(
    ' ',
  ),
);

/** Loans that are verbs too: kunder som churner, kunder, der churner. */
const VERBS = new Set(['churn']);

const SINGULAR = ['s', 'en', 'ens', 'et', 'ets'];
const PLURAL = {
  nb: ['er', 'ers', 'ene', 'enes'],
  da: ['er', 'ers', 'erne', 'ernes', 'ene', 'enes'],
};
const FEMININE = { nb: ['a', 'as'], da: [] };
const ADJECTIVE = ['e', 't'];

/** Places of a Norwegian or Danish name: each noun definite, plural and genitive, each adjective as it agrees. */
export function scandinavianSlots(words: readonly string[], locale: 'nb' | 'da'): Slot[] {
  return words.map((word, i) => {
    if (isAbbreviation(word)) {
      if (i < words.length - 1) return abbreviationSlot(word);
      const endings = [...SINGULAR, ...PLURAL[locale]];
      return abbreviationSlot(word, ['s', ...endings.map((ending) => `'${ending}`)], endings);
    }
    const bare = word.toLowerCase();
    if (FIXED.has(bare)) return slotOf([bare]);
    if (VERBS.has(bare)) return slotOf(['', 's', 'en', 'ens'].map((ending) => bare + ending));
    return slotOf(forms(bare, locale));
  });
}

/**
 * What a word can look like inflected, whatever its gender and class: the wrong ones among these
 * forms are words that nobody writes.
 */
function forms(word: string, locale: 'nb' | 'da'): string[] {
  const endings = [...SINGULAR, ...PLURAL[locale], ...FEMININE[locale], ...ADJECTIVE];
  const found = [word];
  const stem = word.slice(0, -1);
  if (word.endsWith('e')) {
    // kundereise: kundereisen, kundereisa, kundereiser
    found.push(`${word}s`, ...endings.filter((it) => it.startsWith('e')).map((it) => stem + it));
    found.push(...FEMININE[locale].map((it) => stem + it), `${word}t`, `${word}ts`);
  } else found.push(...endings.map((it) => word + it));
  // program: programmet; a short vowel doubles what follows it
  if (/[aeiouyæøå][bdfgklmnprst]$/.test(word)) {
    const doubled = word + word.slice(-1);
    found.push(...endings.filter((it) => it.startsWith('e')).map((it) => doubled + it));
  }
  // skifteomkostninger: skifteomkostningerne; byttekostnader: byttekostnadene
  if (word.endsWith('er')) {
    found.push(...PLURAL[locale].slice(2).map((it) => word.slice(0, -2) + it));
  }
  // affektivt: affektive; kundecentreret: kundecentrerede; tvungen: tvungne
  if (word.endsWith('t')) found.push(stem, `${stem}e`);
  if (word.endsWith('et')) found.push(`${stem}de`);
  const participle = /^(.+)ent?$/.exec(word)?.[1];
  if (participle) found.push(`${participle}en`, `${participle}ent`, `${participle}ne`);
  return found;
}
