import { type Dialect, identifier, tableName } from '../dialects.ts';
import { confidence, ratio, wilsonHigh, wilsonK, wilsonLow } from '../statistics.ts';
import { about, CHANGE, pOrWhyNot, type WarehouseText } from '../text.ts';

/** Names in the reader's database. */
export interface CampaignNames {
  readonly table: string;
  readonly group: string;
  readonly bought: string;
}

const YOURS: CampaignNames = {
  table: 'your_table',
  group: 'your_group',
  bought: 'your_bought',
};

/**
 * Test against holdout: both rates with Wilson's intervals, their difference with Newcombe's as
 * `newcombe`, z with the pooled standard error as `twoProportions`. People whose outcome is neither
 * 0 nor 1 count as `no_outcome` and nowhere else; always one row.
 */
export function campaignSql(dialect: Dialect, names: CampaignNames = YOURS): string {
  const group = identifier(dialect, names.group);
  return `${about(
    'Test group against holdout: both rates, their difference with its 95 % interval (Newcombe), and the pooled z. NULL where a group is empty; no z where all or none bought in both.',
  )}
WITH people AS (
  ${CHANGE}
  SELECT
    CASE ${group} WHEN 'your_test' THEN 'test' WHEN 'your_holdout' THEN 'holdout' END AS arm,
    ${identifier(dialect, names.bought)} AS bought -- 1 or 0
  FROM ${tableName(dialect, names.table)}
),
${confidence(dialect)},
counted AS (
  SELECT
    COUNT(CASE WHEN arm = 'test' AND bought IN (0, 1) THEN 1 END) AS test_n,
    COUNT(CASE WHEN arm = 'test' AND bought = 1 THEN 1 END) AS test_bought,
    COUNT(CASE WHEN arm = 'holdout' AND bought IN (0, 1) THEN 1 END) AS holdout_n,
    COUNT(CASE WHEN arm = 'holdout' AND bought = 1 THEN 1 END) AS holdout_bought,
    COUNT(arm) - COUNT(CASE WHEN arm IS NOT NULL AND bought IN (0, 1) THEN 1 END) AS no_outcome
  FROM people
),
rated AS (
  SELECT
    test_n, test_bought, holdout_n, holdout_bought, no_outcome,
    ${ratio(dialect, 'test_bought', 'test_n')} AS test_rate,
    ${ratio(dialect, 'holdout_bought', 'holdout_n')} AS holdout_rate,
    ${ratio(dialect, 'test_bought + holdout_bought', 'test_n + holdout_n')} AS pooled,
    ${ratio(dialect, '1', 'test_n')}
      + ${ratio(dialect, '1', 'holdout_n')} AS per_head,
    ${wilsonK('test_n')} AS test_k,
    ${wilsonK('holdout_n')} AS holdout_k
  FROM counted
  CROSS JOIN confidence
),
bounded AS (
  SELECT
    test_n, test_bought, test_rate, holdout_n, holdout_bought, holdout_rate, no_outcome,
    ${wilsonLow('test_rate', 'test_k')} AS test_low,
    ${wilsonHigh('test_rate', 'test_k')} AS test_high,
    ${wilsonLow('holdout_rate', 'holdout_k')} AS holdout_low,
    ${wilsonHigh('holdout_rate', 'holdout_k')} AS holdout_high,
    test_rate - holdout_rate AS difference,
    (test_rate - holdout_rate) / NULLIF(SQRT(pooled * (1 - pooled) * per_head), 0) AS z
  FROM rated
)
SELECT
  test_n, test_bought, test_rate, test_low, test_high,
  holdout_n, holdout_bought, holdout_rate, holdout_low, holdout_high,
  no_outcome, difference,
  difference
    - SQRT(POWER(test_rate - test_low, 2) + POWER(holdout_high - holdout_rate, 2)) AS low,
  difference
    + SQRT(POWER(test_high - test_rate, 2) + POWER(holdout_rate - holdout_low, 2)) AS high,
  z${dialect.erfc ? ',' : ''}
  ${pOrWhyNot(dialect, 'z')}
FROM bounded;
`;
}

export const campaignText: WarehouseText = {
  id: 'campaign-codes',
  sql: campaignSql,
  columns: ({ erfc }) => [
    'test_n',
    'test_bought',
    'test_rate',
    'test_low',
    'test_high',
    'holdout_n',
    'holdout_bought',
    'holdout_rate',
    'holdout_low',
    'holdout_high',
    'no_outcome',
    'difference',
    'low',
    'high',
    'z',
    ...(erfc ? ['p'] : []),
  ],
};
