import survey from '../../../content/examples/five-question-survey.json' with { type: 'json' };
import journey from '../../../content/examples/indicators-along-the-journey.json' with {
  type: 'json',
};
import quarters from '../../../content/examples/net-promoter-score.json' with { type: 'json' };
import recovery from '../../../content/examples/reply-and-recover.json' with { type: 'json' };
import fee from '../../../content/examples/working-with-a-consultancy.json' with { type: 'json' };
import type { NpsCounts } from '../../metrics/index.ts';
import { demoFor as campaignDemo } from '../../tools/campaign-codes/demo.ts';
import { toLink as campaignLink } from '../../tools/campaign-codes/state.ts';
import { demoFor as valueDemo } from '../../tools/lifetime-value/demo.ts';
import { toLink as valueLink } from '../../tools/lifetime-value/share.ts';
import { emptyPeriod, type PeriodEntry } from '../../tools/nps/input.ts';
import { toLink } from '../../tools/nps/share.ts';
import { START } from '../../tools/nps/state.ts';
import { demoFor as referralDemo } from '../../tools/referral/demo.ts';
import { toLink as referralLink } from '../../tools/referral/state.ts';
import { linkPayload } from '../../ui/tool-link.ts';
import type { Words } from '../../ui/words.ts';
import { encodeShare } from '../../workspace/share.ts';

/** What the calculator opens with: the samples of a guide's example, the newer one first. */
const SAMPLES: Readonly<Record<string, { first: NpsCounts; second?: NpsCounts }>> = {
  'nps-two-quarters': { first: quarters.now, second: quarters.before },
  'nps-small': { first: survey.small },
  'nps-touchpoint': { first: journey.help, second: journey.delivery },
  'nps-service': { first: recovery.solved, second: recovery.others },
  'nps-fee': { first: fee.after, second: fee.before },
};

/** Tools whose made-up data are a guide's example: they open with them, marked as made up. */
const DEMOS: Readonly<Record<string, { tool: string; payload: (words: Words) => unknown }>> = {
  value: { tool: 'lifetime-value', payload: (words) => valueLink(valueDemo(words)) },
  vouchers: { tool: 'referral', payload: (words) => referralLink(referralDemo(words), false) },
  campaign: {
    tool: 'campaign-codes',
    payload: (words) => campaignLink(campaignDemo(words), false),
  },
};

/** Tools that open blank. */
const BLANK: ReadonlySet<string> = new Set(['commitment', 'cards']);

/** Where a "try it" card leads: a tool, and the example's numbers as a link to it. */
export interface TryTarget {
  readonly tool: string;
  /** Without `#`; empty where the tool opens blank. */
  readonly fragment: string;
}

/**
 * Target of a card, in the language of the words. The numbers are those of the guide's example in
 * `content/examples/`, which its text and its tests read too.
 *
 * @throws {RangeError} naming the id and those that exist
 */
export function tryTarget(id: string, words: Words): TryTarget {
  if (BLANK.has(id)) return { tool: id, fragment: '' };
  const demo = DEMOS[id];
  if (demo) {
    return { tool: demo.tool, fragment: encodeShare(linkPayload(demo.payload(words), true)) };
  }
  const samples = SAMPLES[id];
  if (!samples) {
    throw new RangeError(
      `no example "${id}"; there are ${[...Object.keys(SAMPLES), ...Object.keys(DEMOS), ...BLANK].join(', ')}`,
    );
  }
  const state = {
    ...START,
    first: entry(samples.first),
    second: samples.second ? entry(samples.second) : null,
  };
  return { tool: 'nps', fragment: encodeShare(toLink(state, false)) };
}

function entry({ promoters, passives, detractors }: NpsCounts): PeriodEntry {
  return {
    ...emptyPeriod(),
    totals: {
      promoters: String(promoters),
      passives: String(passives),
      detractors: String(detractors),
    },
  };
}
