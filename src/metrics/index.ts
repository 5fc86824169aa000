/** Engagement metrics: pure functions that run in a browser and under plain Node 24 alike. */
export {
  type CohortActivity,
  type CohortRetention,
  type CohortRetentionOptions,
  type CohortRow,
  cohortRetention,
  type RetentionKind,
  type RetentionRow,
} from './cohort-retention.ts';
export { compareNps, type NpsComparison } from './compare-nps.ts';
export { type CronbachAlpha, cronbachAlpha, type ItemReliability } from './cronbach-alpha.ts';
export { type Csat, type CsatOptions, csat } from './csat.ts';
export { type CustomerEffort, customerEffort } from './customer-effort.ts';
export {
  customerLifetimeValue,
  type FirstMargin,
  type LifetimeValueInput,
} from './customer-lifetime-value.ts';
export { gini } from './gini.ts';
export { herfindahl } from './herfindahl.ts';
export {
  type KaplanMeierOptions,
  kaplanMeier,
  type SurvivalCurve,
  type SurvivalInterval,
  type SurvivalStep,
} from './kaplan-meier.ts';
export { type LorenzPoint, lorenz } from './lorenz.ts';
export { type MeanInterval, meanInterval } from './mean-interval.ts';
export { newcombe, type ProportionDifference } from './newcombe.ts';
export { type NpsCounts, type NpsMethod, type NpsOptions, type NpsResult, nps } from './nps.ts';
export { type NpsSampleSizeOptions, npsSampleSize } from './nps-sample-size.ts';
export { type ReferralGrowth, referralGrowth } from './referral-growth.ts';
export { type RetentionRates, retentionRates } from './retention-rates.ts';
export {
  type Rfm,
  type RfmCustomer,
  type RfmFifth,
  type RfmScore,
  type RfmTies,
  rfm,
} from './rfm.ts';
export { type SusGrade, type SusStudy, sus } from './sus.ts';
export {
  type SusAnswers,
  type SusBlanks,
  type SusOptions,
  type SusScore,
  susScore,
} from './sus-score.ts';
export { npsGroup, type ScoreTally, tallyCounts, tallyScores } from './tally.ts';
export { type TopShareMethod, type TopShareOptions, topShare } from './top-share.ts';
export { type ProportionInterval, wilson } from './wilson.ts';
