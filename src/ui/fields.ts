import { withoutMarks } from '../tabular/invisible.ts';
import { type NumberProblem, parseCount, parseNumber } from '../tabular/number.ts';
import type { Locale } from '../termbase/locales.ts';
import { decimalMark, formatNumber } from './format.ts';
import { say, type Words } from './words.ts';

/** What a number field takes. */
export interface FieldRule {
  /** Whether only whole numbers from 0 up will do. */
  readonly whole?: boolean;
  readonly min?: number;
  readonly max?: number;
  /** Whether `min` itself is too small. */
  readonly above?: boolean;
  /** Whether the field may stay empty. */
  readonly optional?: boolean;
}

export interface FieldReading<Name extends string> {
  /** `null` where a field is empty or wrong. */
  readonly values: Readonly<Record<Name, number | null>>;
  /** What is wrong, in the reader's words, by field; an empty field is not wrong. */
  readonly problems: Readonly<Partial<Record<Name, string>>>;
  /** Whether every field that has to be filled is, and nothing is wrong. */
  readonly complete: boolean;
  /** Whether anything has been entered. */
  readonly touched: boolean;
}

/**
 * Reads the number fields of a form as typed. What is wrong is said in words that name what is
 * allowed, and is never taken for 0.
 */
export function readFields<Name extends string>(
  texts: Readonly<Record<NoInfer<Name>, string>>,
  rules: Readonly<Record<Name, FieldRule>>,
  words: Words,
): FieldReading<Name> {
  const values = {} as Record<Name, number | null>;
  const problems: Partial<Record<Name, string>> = {};
  let complete = true;
  let touched = false;
  for (const name of Object.keys(rules) as Name[]) {
    const rule = rules[name];
    const text = texts[name];
    const { value, problem } = rule.whole ? parseCount(text) : parseNumber(text);
    const twofold = value === undefined ? undefined : twoReadings(text, rule, words.locale);
    const out =
      value === undefined
        ? undefined
        : twofold
          ? say(words, 'field.problem.twoReadings', twofold)
          : outside(value, rule, words);
    touched ||= text.trim() !== '';
    values[name] = value === undefined || out ? null : value;
    if (problem && problem !== 'empty') problems[name] = wrong(problem, words);
    else if (out) problems[name] = out;
    if (values[name] === null && !(problem === 'empty' && rule.optional)) complete = false;
  }
  return { values, problems, complete, touched };
}

function wrong(
  problem: Exclude<NumberProblem, 'empty'> | 'negative' | 'fraction' | 'tooLarge',
  words: Words,
): string {
  return say(words, `field.problem.${problem}`);
}

/** One separator before three digits: a decimal mark, or the mark of thousands. */
const THOUSANDS = /^([+-]?[1-9]\d{0,2})([.,])(\d{3})$/;

/**
 * Both ways to write a number that some would read as a thousand times as much as others;
 * `undefined` where only one of the two is allowed, so that this one is meant. A count has no
 * decimals, and is read as thousands at once.
 *
 * @param locale language of the reader, whose decimal mark is taken at its word; unless told, none is
 */
export function twoReadings(
  text: string,
  rule: FieldRule,
  locale?: Locale,
): { readonly plain: string; readonly decimal: string } | undefined {
  const [, whole, mark, rest] = THOUSANDS.exec(withoutMarks(text).trim()) ?? [];
  if (rule.whole || whole === undefined || mark === undefined || rest === undefined) return;
  const own = locale && decimalMark(locale);
  const plain = `${whole}${rest}`;
  if (mark === own || isOutside(Number(plain), rule)) return;
  const decimals = rest.replace(/0+$/, '');
  return { plain, decimal: decimals === '' ? whole : `${whole}${own ?? mark}${decimals}` };
}

function isOutside(value: number, { min, max, above }: FieldRule): boolean {
  return (
    (min !== undefined && (above ? value <= min : value < min)) ||
    (max !== undefined && value > max)
  );
}

function outside(value: number, { min, max, above }: FieldRule, words: Words): string | undefined {
  const show = (bound: number) =>
    formatNumber(words.locale, bound, Number.isInteger(bound) ? 0 : 2);
  if (min !== undefined && above && value <= min) {
    return say(words, 'field.problem.notAbove', { min: show(min) });
  }
  if (min !== undefined && value < min) {
    return say(words, 'field.problem.below', { min: show(min) });
  }
  if (max !== undefined && value > max) {
    return say(words, 'field.problem.above', { max: show(max) });
  }
  return undefined;
}
