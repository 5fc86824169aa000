import { formatNumber, formatShare } from '../../ui/format.ts';
import { say, type Words } from '../../ui/words.ts';
import { TOP } from './figures.ts';
import type { Asked, Findings } from './findings.ts';
import { highAnswers } from './sayings.ts';

/** One question with its answers, ready to show. */
export interface Sign {
  readonly id: string;
  readonly topic: string;
  readonly question: string;
  /** One bar an answer, lowest answer first. */
  readonly bars: readonly {
    readonly label: string;
    readonly count: number;
    readonly high: boolean;
  }[];
  /** What the ends of the scale say. */
  readonly low: string;
  readonly high: string;
  /** Mean, high answers and missing answers, in a sentence each. */
  readonly said: readonly string[];
}

/** A card for each question, in the order in which they are asked. */
export function signs(found: Findings, { wording }: Asked, words: Words): Sign[] {
  const { locale } = words;
  return found.items.map((figures) => {
    const { item, counts, mean, top, missing } = figures;
    const asked = wording.items[item.id];
    const d = (value: number) => formatNumber(locale, value, 2);
    const said: string[] = [];
    if (mean && mean.low !== null && mean.high !== null) {
      said.push(
        say(words, 'fiveQuestions.sign.mean', {
          mean: d(mean.mean),
          low: d(mean.low),
          high: d(mean.high),
        }),
      );
    } else if (mean) said.push(say(words, 'fiveQuestions.sign.one', { mean: d(mean.mean) }));
    else said.push(say(words, 'fiveQuestions.sign.none'));
    if (top) {
      said.push(
        say(words, 'fiveQuestions.sign.top', {
          answers: highAnswers(figures, words),
          share: formatShare(locale, top.share, 0),
          low: formatShare(locale, top.low, 0),
          high: formatShare(locale, top.high, 0),
        }),
      );
    }
    if (missing > 0) {
      said.push(
        say(words, 'fiveQuestions.sign.missing', {
          n: missing,
          count: formatNumber(locale, missing),
        }),
      );
    }
    return {
      id: item.id,
      topic: asked?.topic ?? item.id,
      question: asked?.question ?? '',
      low: asked?.low ?? '',
      high: asked?.high ?? '',
      bars: counts.map((count, k) => ({
        label: formatNumber(locale, item.min + k),
        count,
        high: k >= counts.length - TOP,
      })),
      said,
    };
  });
}
