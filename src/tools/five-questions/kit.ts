import { LOCALES } from '../../termbase/locales.ts';
import { formatNumber, formatShare } from '../../ui/format.ts';
import { type TableKit, tableKit } from '../../ui/table-kit.ts';
import type { Words } from '../../ui/words.ts';
import type { Asked, Findings } from './findings.ts';
import { topicOf } from './sayings.ts';

/** Axis of a chart. */
interface Axis {
  readonly rtl: boolean;
  readonly min: number;
  readonly max: number;
  readonly tick: (value: number) => string;
}

/** What every table and drawing of the report is made with. */
export interface Kit extends TableKit {
  readonly found: Findings;
  readonly survey: Asked;
  readonly words: Words;
  /** Name of a question by its place. */
  readonly topic: (place: number) => string;
  /** From 0 to 1: all questions on one scale. */
  readonly scaled: Axis;
  /** From 0 to 100 %. */
  readonly percent: Axis;
}

/** The kit of one report. */
export function kitFor(found: Findings, survey: Asked, words: Words): Kit {
  const { locale } = words;
  const scaled = {
    rtl: LOCALES[locale].dir === 'rtl',
    min: 0,
    max: 1,
    tick: (value: number) => formatNumber(locale, value, 1),
  };
  return {
    ...tableKit('fiveQuestions', found.confidence, 2, words),
    found,
    survey,
    words,
    topic: (place) => topicOf(survey, place),
    scaled,
    percent: { ...scaled, tick: (value: number) => formatShare(locale, value, 0) },
  };
}
