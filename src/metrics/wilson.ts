import { criticalZ, DEFAULT_CONFIDENCE } from './critical-z.ts';
import { requireRecord } from './guards.ts';
import { type ProportionInterval, wilsonAt } from './wilson-at.ts';

export type { ProportionInterval };

/**
 * Wilson's score interval for a share of x in n.
 *
 * With k = z²/n: [p + k/2 ± z·√(p(1−p)/n + z²/(4n²))] / (1 + k). The low end is exactly 0 for
 * x = 0 and the high end exactly 1 for x = n.
 *
 * Source: Wilson (1927), Journal of the American Statistical Association 22, 209–212.
 *
 * @param successes how many, from 0 to n
 * @param n of how many
 * @returns `null` where n is 0
 * @throws {RangeError} when a count is not a whole number from 0 up, or successes exceed n, or a
 *   confidence is not strictly between 0 and 1
 * @example
 * wilson(8, 10); // share 0.8, 0.490 to 0.943
 */
export function wilson(
  successes: number,
  n: number,
  options: { readonly confidence?: number } = {},
): ProportionInterval | null {
  requireRecord('options', options);
  const { confidence = DEFAULT_CONFIDENCE } = options;
  return wilsonAt(successes, n, criticalZ(confidence));
}
