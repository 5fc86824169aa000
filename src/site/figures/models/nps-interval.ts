import { nps } from '../../../metrics/nps.ts';
import { formatNumber } from '../../../ui/format.ts';
import { say } from '../../../ui/words.ts';
import { type Figure, setting } from '../figure.ts';
import { numberLine } from '../number-line.ts';

/** Sizes a slider step can stand for; even steps would crowd the interesting end. */
const SIZES = [12, 25, 40, 60, 120, 240, 480, 960, 1200, 2400, 4800];

/** Shares of the guide's example: 58, 38 and 24 of 120. */
const SHARES = { promoters: 58 / 120, detractors: 24 / 120 };

/** Counts of a sample of that size with the example's shares. */
export function sampleOfSize(n: number) {
  const promoters = Math.round(n * SHARES.promoters);
  const detractors = Math.round(n * SHARES.detractors);
  return { promoters, detractors, passives: n - promoters - detractors };
}

const sizeAt = (step: number) => SIZES[Math.round(step)] ?? 120;

/** The interval of the same shares, as the number of answers grows. */
export const figure: Figure = {
  id: 'nps-interval',
  inputs: [
    {
      id: 'size',
      min: 0,
      max: SIZES.length - 1,
      step: 1,
      value: SIZES.indexOf(120),
      show: (step, words) => formatNumber(words.locale, sizeAt(step)),
    },
  ],
  view: (values, words) => {
    const n = sizeAt(setting(values, 'size'));
    const result = nps(sampleOfSize(n));
    if (!result) throw new RangeError('a sample of no answers has no interval');
    const number = (value: number) => formatNumber(words.locale, value, 1);
    return {
      drawing: numberLine([{ low: result.low, high: result.high, value: result.score }], words),
      reading: say(words, 'figure.nps-interval.reading', {
        n,
        size: formatNumber(words.locale, n),
        score: number(result.score),
        low: number(result.low),
        high: number(result.high),
        width: number(result.high - result.low),
      }),
    };
  },
};
