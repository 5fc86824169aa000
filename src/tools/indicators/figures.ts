import { wilson } from '../../metrics/wilson.ts';
import { formatNumber, formatShare, formatSigned } from '../../ui/format.ts';
import { say, type Words } from '../../ui/words.ts';
import type { Indicator, Rate } from './reading.ts';

/** Below this share one decimal hides most moves. */
const SMALL = 0.01;

/** How the numbers of a row are written: the same number of decimals all along. */
export interface Figures {
  readonly share: (value: number) => string;
  /** Percentage points with their sign, of a difference of shares. */
  readonly points: (difference: number) => string;
}

/** Ways to write the numbers of a row; two decimals where a share is below 1 %. */
export function figuresOf({ rates }: Indicator, { locale }: Words): Figures {
  const small = rates.some((rate) => rate && rate.part > 0 && rate.part / rate.whole < SMALL);
  const decimals = small ? 2 : 1;
  return {
    share: (value) => formatShare(locale, value, decimals),
    points: (difference) => formatSigned(locale, 100 * difference, decimals),
  };
}

/** Share and interval of a rate. */
export function estimate({ part, whole }: Rate, confidence: number) {
  const found = wilson(part, whole, { confidence });
  if (!found) throw new RangeError('a rate has at least one in its whole');
  return found;
}

/** A whole number in the reader's convention. */
export function whole(words: Words, value: number): string {
  return formatNumber(words.locale, value);
}

/** How a row's name and kind stand together: the kind decides how the number may be read. */
export function kindOf({ kind }: Indicator, words: Words): string {
  return say(words, `indicators.kind.${kind}`);
}

/** A round number at or above the value, and at most five steps from 0. */
export function roundUp(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value / 5));
  const step = [1, 2, 5, 10].find((it) => it * power * 5 >= value * (1 - 1e-9)) ?? 10;
  return Math.ceil(value / (step * power) - 1e-9) * step * power;
}

/** Decimals that tell the ticks of an axis in per cent apart. */
export function tickDecimals(top: number): number {
  const percent = 100 * top;
  return percent >= 5 ? 0 : percent >= 0.5 ? 1 : 2;
}
