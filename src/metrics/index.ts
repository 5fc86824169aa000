/**
 * Engagement metrics: pure functions that run in a browser and under plain Node 24 alike.
 *
 * Values out of range are refused by a RangeError that names the value and its place. What is no
 * list, no object of options or no true or false where one belongs is refused by a TypeError. What
 * cannot be told, such as the mean of nobody, is `null`; no result is ever NaN or infinite.
 */
export { alphaFromCovariance } from './alpha-from-covariance.ts';
export { benjaminiHochberg } from './benjamini-hochberg.ts';
export {
  type ActivityColumns,
  type CohortCounting,
  type CohortCounts,
  cohortCounts,
  type SilenceCounts,
} from './cohort-counts.ts';
export {
  type CohortActive,
  type CohortActivity,
  type CohortRetention,
  type CohortRetentionOptions,
  type CohortRow,
  cohortRetention,
  cohortTable,
  type RetentionKind,
  type RetentionRow,
} from './cohort-retention.ts';
export { compareNps, type NpsComparison } from './compare-nps.ts';
export { countedMean } from './counted-mean.ts';
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
export { holm } from './holm.ts';
export {
  type KaplanMeierOptions,
  kaplanMeier,
  kaplanMeierFromCounts,
  type SurvivalCurve,
  type SurvivalInterval,
  type SurvivalStep,
  type TimeCounts,
} from './kaplan-meier.ts';
export { type LorenzPoint, lorenz } from './lorenz.ts';
export {
  type MannWhitney,
  type MannWhitneyOptions,
  mannWhitney,
  mannWhitneyCounted,
  type TwoSidedRule,
} from './mann-whitney.ts';
export { meanInUnit } from './mean-in-unit.ts';
export { type MeanInterval, meanInterval } from './mean-interval.ts';
export { newcombe, type ProportionDifference } from './newcombe.ts';
export { type NpsCounts, type NpsMethod, type NpsOptions, type NpsResult, nps } from './nps.ts';
export { type NpsAgainst, npsAgainst } from './nps-against.ts';
export { type NpsEstimate, npsEstimate } from './nps-at.ts';
export {
  type NpsDifferenceSampleSizeOptions,
  npsDifferenceSampleSize,
} from './nps-difference-sample-size.ts';
export { type NpsGoal, npsGoal } from './nps-goal.ts';
export { type NpsSampleSizeOptions, npsSampleSize } from './nps-sample-size.ts';
export { type PairedT, pairedT } from './paired-t.ts';
export {
  type ProportionSampleSizeOptions,
  sampleSizeForProportion,
} from './proportion-sample-size.ts';
export { type QuantileType, quantile, quantiles } from './quantile.ts';
export { type ReferralGrowth, referralGrowth } from './referral-growth.ts';
export { saturatingReferral } from './referral-saturation.ts';
export { type RetentionRates, retentionRates } from './retention-rates.ts';
export {
  type Rfm,
  type RfmCustomer,
  type RfmFifth,
  type RfmScore,
  type RfmTies,
  rfm,
} from './rfm.ts';
export { type SignedRank, type SignedRankOptions, signedRank } from './signed-rank.ts';
export { type SusGrade, type SusStudy, sus } from './sus.ts';
export { SUS_BANDS, type SusBand, susBand } from './sus-band.ts';
export {
  type SusAnswers,
  type SusBlanks,
  type SusOptions,
  type SusScore,
  susScore,
} from './sus-score.ts';
export { npsGroup, type ScoreTally, tallyCounts, tallyScores } from './tally.ts';
export { type TopShareMethod, type TopShareOptions, topShare } from './top-share.ts';
export {
  type TwoProportions,
  type TwoProportionsMethod,
  twoProportions,
} from './two-proportions.ts';
export {
  sampleSizeForTwoProportions,
  type TwoProportionsSampleSizeOptions,
} from './two-proportions-sample-size.ts';
export {
  compareWeightedNps,
  type WeightedAnswers,
  type WeightedNps,
  weightedNps,
} from './weighted-nps.ts';
export { type WelchTest, welch, welchOfMeans } from './welch.ts';
export { type ProportionInterval, wilson } from './wilson.ts';
