import { type Dialect, identifier, tableName } from '../dialects.ts';
import {
  confidence,
  quantileInput,
  ratio,
  T_QUANTILE,
  WHY_NO_T,
  wilsonHigh,
  wilsonK,
  wilsonLow,
} from '../statistics.ts';
import { about, CHANGE, type WarehouseText } from '../text.ts';

/** Names in the reader's database. */
export interface EffortNames {
  readonly table: string;
  readonly answer: string;
  readonly segment: string;
}

const YOURS: EffortNames = { table: 'your_table', answer: 'your_answer', segment: 'your_segment' };

/**
 * Customer effort by segment and overall, as `customerEffort`: mean with its t interval, and the
 * share of 5 to 7 with Wilson's. Answers that are none of the seven count as `off_scale`.
 */
export function effortSql(dialect: Dialect, names: EffortNames = YOURS): string {
  return `${about(
    "Customer effort by segment and overall, agreement from 1 to 7 with 'made it easy for me': mean with its 95 % interval (Student's t), share of 5 to 7 with its own (Wilson). NULL where nobody answered; no interval of the mean for small groups, see below.",
  )}
WITH answers AS (
  ${CHANGE}
  SELECT
    ${identifier(dialect, names.answer)} AS answer, -- 1 to 7, NULL for none
    ${identifier(dialect, names.segment)} AS segment
  FROM ${tableName(dialect, names.table)}
),
${confidence(dialect)},
valid AS (
  SELECT segment, answer, CASE WHEN answer IN (1, 2, 3, 4, 5, 6, 7) THEN answer END AS rating
  FROM answers
),
counted AS (
  SELECT
    segment,
    GROUPING(segment) AS overall, -- 1 in the row for all segments together
    COUNT(rating) AS n,
    COUNT(CASE WHEN rating >= 5 THEN 1 END) AS easy,
    COUNT(answer) - COUNT(rating) AS off_scale,
    AVG(CAST(rating AS ${dialect.float})) AS mean,
    STDDEV_SAMP(CAST(rating AS ${dialect.float})) AS sd
  FROM valid
  GROUP BY GROUPING SETS ((segment), ())
),
estimated AS (
  ${WHY_NO_T}
  SELECT
    segment, overall, n, easy, off_scale, mean, sd,
    sd / SQRT(NULLIF(n, 0)) AS se,
    ${quantileInput(dialect)},
    ${ratio(dialect, 'easy', 'n')} AS share,
    ${wilsonK('n')} AS k
  FROM counted
  CROSS JOIN confidence
),
spread AS (
  SELECT
    segment, overall, n, easy, off_scale, mean, sd, se, share, k,
    ${T_QUANTILE}
  FROM estimated
)
SELECT
  segment, overall, n, off_scale, mean, sd, se,
  mean - t * se AS mean_low,
  mean + t * se AS mean_high,
  easy,
  share AS easy_share,
  ${wilsonLow('share', 'k')} AS easy_low,
  ${wilsonHigh('share', 'k')} AS easy_high
FROM spread
ORDER BY overall, segment;
`;
}

export const effortText: WarehouseText = {
  id: 'effort',
  sql: effortSql,
  columns: () => [
    'segment',
    'overall',
    'n',
    'off_scale',
    'mean',
    'sd',
    'se',
    'mean_low',
    'mean_high',
    'easy',
    'easy_share',
    'easy_low',
    'easy_high',
  ],
};
