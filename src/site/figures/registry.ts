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
import { figure as touchpointLine } from './models/touchpoint-line.ts';
import { figure as voucherGrowth } from './models/voucher-growth.ts';
import { figure as watchAFew } from './models/watch-a-few.ts';

/** Every figure, for the build; a browser loads only the ones on its page. */
export const FIGURES: readonly Figure[] = [
  apologyAndRemedy,
  engagementPlane,
  feeModels,
  fiveKinds,
  flaggedPosts,
  leakingCode,
  npsInterval,
  openMarket,
  prizeWorth,
  retentionOrAcquisition,
  silentCustomers,
  touchpointLine,
  voucherGrowth,
  watchAFew,
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
