import type { Example, Quantity } from './example.ts';
import { example as netPromoterScore } from './models/net-promoter-score.ts';

/** Every worked example, by the name of its guide. */
export const EXAMPLES: ReadonlyMap<string, Example> = new Map(
  [netPromoterScore].map((example) => [example.guide, example]),
);

/**
 * A number of a guide's example.
 *
 * @param guide name of the guide: `net-promoter-score`
 * @param name name of the quantity: `now.score`
 * @throws {RangeError} naming the example or quantity that does not exist, and those that do
 */
export function quantity(guide: string, name: string): Quantity {
  const example = EXAMPLES.get(guide);
  if (!example) throw new RangeError(`no worked example for the guide "${guide}"`);
  const found = example.quantities[name];
  if (!found) {
    throw new RangeError(
      `no quantity "${name}" in the example of "${guide}"; there are ${Object.keys(example.quantities).join(', ')}`,
    );
  }
  return found;
}
