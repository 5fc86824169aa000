import { LOCALES } from '../../termbase/locales.ts';
import { formatNumber, formatShare, formatSigned } from '../../ui/format.ts';
import type { TableCell } from '../../ui/table.ts';
import { say, type Words } from '../../ui/words.ts';
import type { Asked, Findings } from './findings.ts';
import { topicOf } from './sayings.ts';

/** A number in a table, `null` where there is none. */
type MakeCell = (value: number | null | undefined, decimals?: number) => TableCell;

/** Axis of a chart. */
interface Axis {
  readonly rtl: boolean;
  readonly min: number;
  readonly max: number;
  readonly tick: (value: number) => string;
}

/** What every table and drawing of the report is made with. */
export interface Kit {
  readonly found: Findings;
  readonly survey: Asked;
  readonly words: Words;
  readonly cell: MakeCell;
  /** Per cent of a share. */
  readonly share: MakeCell;
  /** A difference, with its sign. */
  readonly signed: MakeCell;
  /** Name of a question by its place. */
  readonly topic: (place: number) => string;
  readonly header: (...names: string[]) => string[];
  readonly title: (name: string) => string;
  readonly caption: (name: string) => string;
  /** From 0 to 1: all questions on one scale. */
  readonly scaled: Axis;
  /** From 0 to 100 %. */
  readonly percent: Axis;
}

/** The kit of one report. */
export function kitFor(found: Findings, survey: Asked, words: Words): Kit {
  const { locale } = words;
  const confidence = formatShare(locale, found.confidence, 0);
  const made =
    (format: (value: number, decimals?: number) => string): MakeCell =>
    (value, decimals) =>
      value === null || value === undefined
        ? { text: '–', value: null }
        : { text: format(value, decimals), value };
  const scaled = {
    rtl: LOCALES[locale].dir === 'rtl',
    min: 0,
    max: 1,
    tick: (value: number) => formatNumber(locale, value, 1),
  };
  return {
    found,
    survey,
    words,
    cell: made((value, decimals = 2) => formatNumber(locale, value, decimals)),
    share: made((value) => formatShare(locale, value)),
    signed: made((value, decimals = 2) => formatSigned(locale, value, decimals)),
    topic: (place) => topicOf(survey, place),
    header: (...names) => names.map((name) => say(words, `fiveQuestions.col.${name}`)),
    title: (name) => say(words, `fiveQuestions.title.${name}`),
    caption: (name) => say(words, `fiveQuestions.caption.${name}`, { confidence }),
    scaled,
    percent: { ...scaled, tick: (value: number) => formatShare(locale, value, 0) },
  };
}
