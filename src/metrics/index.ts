/** Engagement metrics: pure functions that run in a browser and under plain Node 24 alike. */
export { compareNps, type NpsComparison } from './compare-nps.ts';
export {
  customerLifetimeValue,
  type FirstMargin,
  type LifetimeValueInput,
} from './customer-lifetime-value.ts';
export { type MeanInterval, meanInterval } from './mean-interval.ts';
export { newcombe, type ProportionDifference } from './newcombe.ts';
export { type NpsCounts, type NpsMethod, type NpsOptions, type NpsResult, nps } from './nps.ts';
export { type NpsSampleSizeOptions, npsSampleSize } from './nps-sample-size.ts';
export { type ReferralGrowth, referralGrowth } from './referral-growth.ts';
export { type RetentionRates, retentionRates } from './retention-rates.ts';
export { npsGroup, type ScoreTally, tallyCounts, tallyScores } from './tally.ts';
export { type ProportionInterval, wilson } from './wilson.ts';
