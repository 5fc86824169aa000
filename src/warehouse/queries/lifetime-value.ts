import { type Dialect, identifier, tableName } from '../dialects.ts';
import { ratio } from '../statistics.ts';
import { about, CHANGE, type WarehouseText } from '../text.ts';

/** Names in the reader's database. */
export interface LifetimeValueNames {
  readonly table: string;
  readonly first: string;
  readonly last: string;
}

const YOURS: LifetimeValueNames = {
  table: 'your_customers',
  first: 'your_first_period',
  last: 'your_last_period',
};

/**
 * Retention and churn by period and over all, as `retentionRates`, and the lifetime value they
 * amount to, as `customerLifetimeValue` with the first margin if retained. Customers whose periods
 * are missing or in the wrong order count as `left_out` and nowhere else.
 */
export function lifetimeValueSql(dialect: Dialect, names: LifetimeValueNames = YOURS): string {
  const left = 'at_end - acquired';
  return `${about(
    'Retention, churn and customer lifetime value m * r / (1 + i - r) by period and over all. NULL where nobody was there at the start, or where the value has no end.',
  )}
WITH customers AS (
  ${CHANGE}
  SELECT
    -- Consecutive whole numbers, such as years; the last is the last with an order.
    ${identifier(dialect, names.first)} AS first_period,
    ${identifier(dialect, names.last)} AS last_period
  FROM ${tableName(dialect, names.table)}
),
given AS (
  -- Change these two as well.
  SELECT
    CAST(30 AS ${dialect.float}) AS margin, -- of one customer in one period
    CAST(0.1 AS ${dialect.float}) AS discount -- rate of the same period, 0.1 for 10 %
),
valid AS (
  SELECT first_period, last_period
  FROM customers
  WHERE first_period <= last_period
),
span AS (
  SELECT MIN(first_period) + 1 AS span_from, MAX(last_period) AS span_to
  FROM valid
),
periods AS (
  ${dialect.numbers('period', 'span_from', 'span_to', 'span')}
),
counted AS (
  SELECT
    period,
    GROUPING(period) AS overall, -- 1 in the row for all periods together
    COUNT(CASE WHEN first_period < period AND last_period >= period - 1 THEN 1 END) AS at_start,
    COUNT(CASE WHEN first_period <= period AND last_period >= period THEN 1 END) AS at_end,
    COUNT(CASE WHEN first_period = period THEN 1 END) AS acquired
  FROM periods
  CROSS JOIN valid
  GROUP BY GROUPING SETS ((period), ())
),
rated AS (
  SELECT
    period, overall, at_start, at_end, acquired,
    ${ratio(dialect, left, 'at_start')} AS retention,
    ${ratio(dialect, `at_start - (${left})`, 'at_start')} AS churn,
    ${ratio(dialect, 'at_start', `at_start - (${left})`)} AS lifetime -- periods
  FROM counted
)
SELECT
  period, overall, at_start, at_end, acquired, retention, churn, lifetime,
  CASE
    WHEN 1 - retention + discount > 0 THEN margin * retention / (1 - retention + discount)
  END AS lifetime_value,
  (SELECT COUNT(*) FROM customers) - (SELECT COUNT(*) FROM valid) AS left_out
FROM rated
CROSS JOIN given
ORDER BY overall, period;
`;
}

export const lifetimeValueText: WarehouseText = {
  id: 'lifetime-value',
  sql: lifetimeValueSql,
  columns: () => [
    'period',
    'overall',
    'at_start',
    'at_end',
    'acquired',
    'retention',
    'churn',
    'lifetime',
    'lifetime_value',
    'left_out',
  ],
};
