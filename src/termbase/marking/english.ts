import { abbreviationSlot, type Slot, slotOf } from './slot.ts';
import { isAbbreviation, type Token } from './tokens.ts';

const BEFORE_COMPLEMENT = new Set(['of', 'on', 'to', 'with', 'for', 'in', 'vs', 'and']);

/** Last words of names that are verbs too: "what a customer experiences" is no experience. */
const VERBS = new Set(['churn', 'experience', 'promise', 'trust', 'support', 'pledge']);

/** Words that make a verb of what follows the noun after them: makes the customer trust. */
const MAKES_VERB = new Set(
  'do does did will would can could may might must should shall let lets make makes made help helps see saw if when'.split(
    ' ',
  ),
);
const DETERMINERS = new Set('a an the each every any this that no one your our their'.split(' '));
/** Of the verbs, those whose noun hardly ever follows an article: the customer churn. */
const BARE_NOUNS = new Set(['churn', 'trust']);

/** Words after which no plural follows: each customer surveys the shelf. */
const SINGULAR = new Set('a an each every one another this that'.split(' '));

/** Places of an English name: its head also in the plural, its end also with a possessive. */
export function englishSlots(words: readonly string[]): Slot[] {
  const complement = words.findIndex((word, i) => i > 0 && BEFORE_COMPLEMENT.has(word));
  const head = complement < 0 ? words.length - 1 : complement - 1;
  return words.map((word, i) => {
    const last = i === words.length - 1;
    if (isAbbreviation(word)) return abbreviationSlot(word, last ? ['s', "'s"] : []);
    const bare = word.toLowerCase();
    const forms = [bare];
    if (i === head && !VERBS.has(bare)) forms.push(plural(bare));
    return slotOf(last ? forms.flatMap((form) => [form, `${form}'s`]) : forms);
  });
}

function plural(word: string): string {
  if (/(?:s|x|ch|sh)$/.test(word)) return `${word}es`;
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}

/** Whether words that look like a name are a noun and its verb: did the customer churn? */
export function isEnglishClause(before: readonly Token[], last: Token): boolean {
  const [previous, second] = [before.at(-1)?.lower ?? '', before.at(-2)?.lower ?? ''];
  if (/[^s]s$/.test(last.lower) && SINGULAR.has(previous)) return true;
  if (!VERBS.has(last.lower)) return false;
  if (MAKES_VERB.has(previous)) return true;
  if (!DETERMINERS.has(previous)) return false;
  return BARE_NOUNS.has(last.lower) || MAKES_VERB.has(second);
}
