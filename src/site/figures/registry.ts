import type { Figure } from './figure.ts';
import { figure as apologyAndRemedy } from './models/apology-and-remedy.ts';
import { figure as engagementPlane } from './models/engagement-plane.ts';
import { figure as feeModels } from './models/fee-models.ts';
import { figure as fiveKinds } from './models/five-kinds.ts';
import { figure as flaggedPosts } from './models/flagged-posts.ts';
import { figure as leakingCode } from './models/leaking-code.ts';
import { figure as npsInterval } from './models/nps-interval.ts';
import { figure as openMarket } from './models/open-market.ts';
import { figure as prizeWorth } from './models/prize-worth.ts';
import { figure as retentionOrAcquisition } from './models/retention-or-acquisition.ts';
import { figure as silentCustomers } from './models/silent-customers.ts';
import { figure as fourQuestions } from './models/still/four-questions.ts';
import { figure as invitationLoop } from './models/still/invitation-loop.ts';
import { figure as promiseAndProof } from './models/still/promise-and-proof.ts';
import { figure as resultsAndCause } from './models/still/results-and-cause.ts';
import { figure as sayHearDo } from './models/still/say-hear-do.ts';
import { figure as signalToDeletion } from './models/still/signal-to-deletion.ts';
import { figure as threeConversations } from './models/still/three-conversations.ts';
import { figure as threeReasonsToStay } from './models/still/three-reasons-to-stay.ts';
import { figure as twoDirections } from './models/still/two-directions.ts';
import { figure as whoMeetsTheCustomer } from './models/still/who-meets-the-customer.ts';
import { figure as touchpointLine } from './models/touchpoint-line.ts';
import { figure as voucherGrowth } from './models/voucher-growth.ts';
import { figure as watchAFew } from './models/watch-a-few.ts';

/**
 * Every figure, for the build; a browser loads only the ones on its page that move. Those that
 * stand still have a folder of their own, so that no browser is told of them.
 */
export const FIGURES: readonly Figure[] = [
  apologyAndRemedy,
  engagementPlane,
  feeModels,
  fiveKinds,
  flaggedPosts,
  fourQuestions,
  invitationLoop,
  leakingCode,
  npsInterval,
  openMarket,
  prizeWorth,
  promiseAndProof,
  resultsAndCause,
  retentionOrAcquisition,
  sayHearDo,
  signalToDeletion,
  silentCustomers,
  threeConversations,
  threeReasonsToStay,
  touchpointLine,
  twoDirections,
  voucherGrowth,
  watchAFew,
  whoMeetsTheCustomer,
];

/**
 * A figure by its id.
 *
 * @throws {RangeError} naming the id and those that exist
 */
export function figureById(id: string): Figure {
  const found = FIGURES.find((figure) => figure.id === id);
  if (!found) {
    throw new RangeError(
      `no figure "${id}"; there are ${FIGURES.map((figure) => figure.id).join(', ')}`,
    );
  }
  return found;
}
