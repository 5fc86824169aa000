import { type Dialect, identifier, tableName } from '../dialects.ts';
import { confidence, ratio, wilsonHigh, wilsonK, wilsonLow } from '../statistics.ts';
import { about, CHANGE, type WarehouseText } from '../text.ts';

/** Names in the reader's database. */
export interface SatisfactionNames {
  readonly table: string;
  readonly rating: string;
  readonly segment: string;
}

const YOURS: SatisfactionNames = {
  table: 'your_table',
  rating: 'your_rating',
  segment: 'your_segment',
};

/**
 * Share of 4 and 5 among ratings from 1 to 5 by segment and overall, as `csat`, and the mean.
 * Ratings that are none of the five count as `off_scale` and nowhere else.
 */
export function satisfactionSql(dialect: Dialect, names: SatisfactionNames = YOURS): string {
  return `${about(
    'Customer satisfaction by segment and overall: share of 4 and 5 among ratings from 1 to 5, with its 95 % interval (Wilson), and the mean. NULL where nobody answered.',
  )}
WITH answers AS (
  ${CHANGE}
  SELECT
    ${identifier(dialect, names.rating)} AS answer, -- 1 to 5, NULL for none
    ${identifier(dialect, names.segment)} AS segment
  FROM ${tableName(dialect, names.table)}
),
${confidence(dialect)},
valid AS (
  SELECT segment, answer, CASE WHEN answer IN (1, 2, 3, 4, 5) THEN answer END AS rating
  FROM answers
),
counted AS (
  SELECT
    segment,
    GROUPING(segment) AS overall, -- 1 in the row for all segments together
    COUNT(rating) AS n,
    COUNT(CASE WHEN rating >= 4 THEN 1 END) AS satisfied,
    COUNT(answer) - COUNT(rating) AS off_scale,
    AVG(CAST(rating AS ${dialect.float})) AS mean
  FROM valid
  GROUP BY GROUPING SETS ((segment), ())
),
rated AS (
  SELECT
    segment, overall, n, satisfied, off_scale, mean,
    ${ratio(dialect, 'satisfied', 'n')} AS share,
    ${wilsonK('n')} AS k
  FROM counted
  CROSS JOIN confidence
)
SELECT
  segment, overall, n, satisfied, off_scale, mean, share,
  ${wilsonLow('share', 'k')} AS low,
  ${wilsonHigh('share', 'k')} AS high
FROM rated
ORDER BY overall, segment;
`;
}

export const satisfactionText: WarehouseText = {
  id: 'satisfaction',
  sql: satisfactionSql,
  columns: () => [
    'segment',
    'overall',
    'n',
    'satisfied',
    'off_scale',
    'mean',
    'share',
    'low',
    'high',
  ],
};
