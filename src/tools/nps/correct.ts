import { benjaminiHochberg } from '../../metrics/benjamini-hochberg.ts';
import { holm } from '../../metrics/holm.ts';
import type { NpsState } from './state.ts';

/** p-values corrected for their number, in their order; one that is not there stays away. */
export function corrected(
  pValues: readonly (number | null)[],
  { correction }: Pick<NpsState, 'correction'>,
): (number | null)[] {
  const there = pValues.filter((p) => p !== null);
  const adjusted = (correction === 'holm' ? holm : benjaminiHochberg)(there);
  let at = 0;
  return pValues.map((p) => (p === null ? null : (adjusted[at++] ?? null)));
}
