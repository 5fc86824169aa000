import { fileURLToPath } from 'node:url';
import { IterableHunspellReader } from 'hunspell-reader';
import type { Inflect } from '../../termbase/lookup/vocabulary.ts';

/** Verb forms nobody types into a search: conditionals, second persons, first persons past. */
const UNASKED = /(by[mś]?|byśmy|byście|śmy|ście|ł[ae][mś]|[aeiy]sz|cież?|ż|że)$/;

/**
 * Lemmas and real forms of Polish words, from the SJP.PL Hunspell dictionary (`dictionary-pl`),
 * which ending-cutting cannot give: klient, klienci; zachęta, zachęt.
 *
 * @param words the words that will be asked for, in lower case; others are not in the result
 */
export async function polishForms(words: Iterable<string>): Promise<Inflect> {
  const wanted = new Set(words);
  const beginnings = new Set(
    [...wanted].flatMap((word) => [beginning(word, 3), beginning(word, 4)]),
  );
  const reader = await IterableHunspellReader.createFromFiles(file('index.aff'), file('index.dic'));
  const entries = new Map<string, { lemma: string; forms: string[] }[]>();
  for (const line of reader.dic) {
    const lemma = line.replace(/\/.*/, '');
    // Names are not vocabulary, and a form shares its lemma's first letters.
    if (lemma !== lemma.toLowerCase() || !beginnings.has(beginning(lemma, 4))) continue;
    const forms = new Set<string>();
    for (const { word, prefix } of reader.aff.applyRulesToDicEntry(line)) {
      if (prefix === '' && !(lemma.endsWith('ć') && UNASKED.test(word))) forms.add(word);
    }
    for (const form of forms) {
      if (!wanted.has(form)) continue;
      entries.set(form, [...(entries.get(form) ?? []), { lemma, forms: [...forms] }]);
    }
  }
  return (word) => entries.get(word) ?? [];
}

/** The first letters of a word; a short word counts by fewer, since its ending begins sooner. */
function beginning(word: string, letters: number): string {
  return word.slice(0, word.length < 6 ? 3 : letters);
}

function file(name: string): string {
  return fileURLToPath(new URL(name, import.meta.resolve('dictionary-pl')));
}
