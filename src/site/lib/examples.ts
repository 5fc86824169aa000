import examples from '../../../content/examples.json' with { type: 'json' };
import { emptyPeriod, type PeriodEntry } from '../../tools/nps/input.ts';
import { toLink } from '../../tools/nps/share.ts';
import { START } from '../../tools/nps/state.ts';
import { encodeShare } from '../../workspace/share.ts';

type Totals = readonly number[];

/** Where a "try it" card leads: a tool, and the example's numbers as a link to it. */
export interface TryTarget {
  readonly tool: string;
  /** Without `#`; empty where the tool opens blank. */
  readonly fragment: string;
}

/**
 * Target of a card. The numbers are those of `content/examples.json`, which the tests of the
 * guides read too.
 *
 * @throws {RangeError} naming the id and those that exist
 */
export function tryTarget(id: string): TryTarget {
  if (id === 'commitment') return { tool: 'commitment', fragment: '' };
  const example = (examples as Record<string, { first: Totals; second?: Totals }>)[id];
  if (!example) {
    throw new RangeError(
      `no example "${id}"; there are ${Object.keys(examples).join(', ')}, commitment`,
    );
  }
  const state = {
    ...START,
    first: entry(example.first),
    second: example.second ? entry(example.second) : null,
  };
  return { tool: 'nps', fragment: encodeShare(toLink(state, false)) };
}

function entry([promoters, passives, detractors]: Totals): PeriodEntry {
  return {
    ...emptyPeriod(),
    totals: {
      promoters: String(promoters),
      passives: String(passives),
      detractors: String(detractors),
    },
  };
}
