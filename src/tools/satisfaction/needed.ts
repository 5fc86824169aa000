import { sampleSizeForProportion } from '../../metrics/proportion-sample-size.ts';
import { parseNumber } from '../../tabular/number.ts';
import { formatNumber } from '../../ui/format.ts';
import { say, type Words } from '../../ui/words.ts';
import type { Period } from './periods.ts';
import { confidenceOf, type SatisfactionState } from './state.ts';

/** How many answers a margin needs. */
export interface Needed {
  /** `null` where the margin is not one. */
  readonly needed: string | null;
  readonly marginProblem: string | undefined;
}

/** Margins that can be wished for, in percentage points. */
const MARGIN = { min: 0.1, max: 50 } as const;

/** Answers needed for the margin wished for, at the share there is now and at the worst. */
export function viewNeeded(first: Period | null, state: SatisfactionState, words: Words): Needed {
  const margin = parseNumber(state.margin).value;
  if (margin === undefined || margin < MARGIN.min || margin > MARGIN.max) {
    return { needed: null, marginProblem: say(words, 'satisfaction.problem.margin') };
  }
  const { locale } = words;
  const confidence = confidenceOf(state);
  const worst = sampleSizeForProportion(margin / 100, { confidence });
  const values = {
    margin: formatNumber(locale, margin, Number.isInteger(margin) ? 0 : 1),
    worst: formatNumber(locale, worst),
    n: worst,
  };
  const share = first?.share.share;
  // Where everybody is on one side, the formula would be content with a single answer.
  if (share === undefined || share === 0 || share === 1) {
    return { needed: say(words, 'satisfaction.needed.worst', values), marginProblem: undefined };
  }
  const here = sampleSizeForProportion(margin / 100, { confidence, share });
  return {
    needed: say(words, 'satisfaction.needed.here', {
      ...values,
      here: formatNumber(locale, here),
      n: here,
    }),
    marginProblem: undefined,
  };
}
