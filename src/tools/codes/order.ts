import { ALPHABET, foreignLetters } from '../../codes/alphabet.ts';
import { guessChance, LONGEST_PREFIX } from '../../codes/batch.ts';
import { bareCode } from '../../codes/code.ts';
import { parseCount } from '../../tabular/number.ts';
import { formatNumber } from '../../ui/format.ts';
import { formatList } from '../../ui/format-list.ts';
import { say, type Words } from '../../ui/words.ts';

export interface OrderReading {
  /** `null` where the number is empty or wrong. */
  readonly count: number | null;
  /** Capitals of the alphabet; `null` where it holds other signs or too many. */
  readonly prefix: string | null;
  /** What is wrong, in the reader's words. */
  readonly problems: { readonly count?: string; readonly prefix?: string };
}

/** Reads what is asked of a batch: how many codes, and what each begins with. */
export function readOrder(
  typed: { readonly count: string; readonly prefix: string },
  most: number,
  words: Words,
): OrderReading {
  const { value, problem } = parseCount(typed.count);
  const fits = value !== undefined && value >= 1 && value <= most;
  const prefix = bareCode(typed.prefix);
  const foreign = foreignLetters(prefix);
  const show = (count: number) => formatNumber(words.locale, count);
  return {
    count: fits ? value : null,
    prefix: foreign.length > 0 || prefix.length > LONGEST_PREFIX ? null : prefix,
    problems: {
      ...(!fits &&
        problem !== 'empty' && { count: say(words, 'codes.problem.count', { most: show(most) }) }),
      ...(foreign.length > 0
        ? {
            prefix: say(words, 'codes.problem.prefix', {
              signs: formatList(words.locale, foreign),
              most: show(LONGEST_PREFIX),
              alphabet: ALPHABET,
            }),
          }
        : prefix.length > LONGEST_PREFIX && {
            prefix: say(words, 'codes.problem.prefixLong', { most: show(LONGEST_PREFIX) }),
          }),
    },
  };
}

/** What the codes are made of, and how safe they are from guessing. */
export function aboutCodes(
  order: { readonly count: number; readonly length: number },
  words: Words,
): string[] {
  // Two digits that count: more would pretend.
  const odds = Number((1 / guessChance(order)).toPrecision(2));
  return [
    say(words, 'codes.guess', { odds: formatNumber(words.locale, odds) }),
    say(words, 'codes.alphabet', {
      n: formatNumber(words.locale, ALPHABET.length),
      alphabet: ALPHABET,
    }),
    say(words, 'codes.keep'),
  ];
}
