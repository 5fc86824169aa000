import { campaignText } from './queries/campaign-codes.ts';
import { cohortsText } from './queries/cohorts.ts';
import { effortText } from './queries/effort.ts';
import { fiveQuestionsText } from './queries/five-questions.ts';
import { fiveQuestionsAlphaText } from './queries/five-questions-alpha.ts';
import { lifetimeValueText } from './queries/lifetime-value.ts';
import { npsText } from './queries/nps.ts';
import { npsDifferenceText } from './queries/nps-difference.ts';
import { referralText } from './queries/referral.ts';
import { repeatPurchaseText } from './queries/repeat-purchase.ts';
import { satisfactionText } from './queries/satisfaction.ts';
import { upsellText } from './queries/upsell.ts';
import { usabilityScoresText, usabilityText } from './queries/usability.ts';
import type { WarehouseText } from './text.ts';

export { DIALECTS, type Dialect, type DialectId } from './dialects.ts';
export type { WarehouseText };

/** Texts of each metric, by the last part of its tool's address, in the order in which they are shown. */
export const WAREHOUSE = {
  nps: [npsText, npsDifferenceText],
  satisfaction: [satisfactionText],
  effort: [effortText],
  'five-questions': [fiveQuestionsText, fiveQuestionsAlphaText],
  indicators: [repeatPurchaseText, upsellText],
  'lifetime-value': [lifetimeValueText],
  cohorts: [cohortsText],
  referral: [referralText],
  'campaign-codes': [campaignText],
  usability: [usabilityText, usabilityScoresText],
} as const satisfies Readonly<Record<string, readonly WarehouseText[]>>;

export type WarehouseMetric = keyof typeof WAREHOUSE;
