import type { Locale } from '../termbase/locales.ts';

/** Words of the interface in one language, by key; plural forms end in `_one`, `_few` and so on. */
export interface Words {
  readonly locale: Locale;
  readonly messages: Readonly<Record<string, string>>;
}

export type Values = Readonly<Record<string, string | number>>;

/**
 * One message in the reader's language, in i18next's JSON convention: `{{name}}` is replaced by
 * the value of that name, and a `count` picks the plural form by `Intl.PluralRules`.
 *
 * In a right-to-left language each value is isolated (U+2068 … U+2069), so that a Latin name or
 * a range of numbers does not reorder the sentence around it.
 *
 * @throws {RangeError} when the message does not exist, or a value it names is missing
 */
export function say(words: Words, key: string, values: Values = {}): string {
  const message = find(words, key, values);
  return message.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) {
      throw new RangeError(`message "${key}" (${words.locale}) needs a value for "${name}"`);
    }
    return isolated(words, String(value));
  });
}

/**
 * A name as it may stand where no element can isolate it: in a drawing, in a choice. `2025-Q4`
 * would turn into `Q4-2025` in a right-to-left language.
 */
export function isolated({ locale }: Words, text: string): string {
  if (locale !== 'he') return text;
  // Isolates say nothing about the direction around them, so a phrase made of them is told its own.
  return `${/[\u2066-\u2068]/.test(text) ? '\u2067' : '\u2068'}${text}\u2069`;
}

/** The messages whose keys begin with one of the prefixes: what an island takes to the browser. */
export function pick(words: Words, prefixes: readonly string[]): Words {
  return {
    locale: words.locale,
    messages: Object.fromEntries(
      Object.entries(words.messages).filter(([key]) =>
        prefixes.some((prefix) => key.startsWith(prefix)),
      ),
    ),
  };
}

function find(words: Words, key: string, values: Values): string {
  const plain = words.messages[key];
  if (plain !== undefined) return plain;
  // `count` may be a formatted text for showing, with `n` the number that decides the form.
  const count = values['n'] ?? values['count'];
  if (typeof count === 'number') {
    const form = new Intl.PluralRules(words.locale).select(count);
    const plural = words.messages[`${key}_${form}`] ?? words.messages[`${key}_other`];
    if (plural !== undefined) return plural;
  }
  throw new RangeError(`no message "${key}" in ${words.locale}`);
}
