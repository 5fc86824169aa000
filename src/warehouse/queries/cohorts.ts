import { type Dialect, identifier, tableName } from '../dialects.ts';
import { ratio } from '../statistics.ts';
import { about, CHANGE, type WarehouseText } from '../text.ts';

/** Names in the reader's database. */
export interface CohortNames {
  readonly table: string;
  readonly customer: string;
  readonly date: string;
}

const YOURS: CohortNames = {
  table: 'your_orders',
  customer: 'your_customer',
  date: 'your_order_date',
};

/** Last month watched as the text has it, for a reader to change. */
export const LAST_MONTH = { year: 2026, month: 6 } as const;

/**
 * Cohort table by month of the first order, one row a cohort and age, as `cohortRetention`: active
 * in exactly that month (`classic`) and in that month or a later one (`unbounded`). A month with
 * nobody is a row with 0; a month that was not watched is no row.
 */
export function cohortsSql(dialect: Dialect, names: CohortNames = YOURS): string {
  return `${about(
    'Cohorts by month of the first order: who ordered again, by months since. active: in exactly that month; active_or_later: in that month or after it. Months not yet watched are absent, not 0. Near the end the second column is too low: many who will return have not yet.',
  )}
WITH orders AS (
  ${CHANGE}
  -- Leave out customers who came before your records begin: the first order
  -- in them is not their first.
  SELECT
    ${identifier(dialect, names.customer)} AS customer,
    CAST(${identifier(dialect, names.date)} AS DATE) AS order_date
  FROM ${tableName(dialect, names.table)}
),
watched AS (
  -- Change this as well: the last month that is over, as year * 12 + month.
  SELECT ${LAST_MONTH.year} * 12 + ${LAST_MONTH.month} AS last_month
),
activity AS (
  -- Each customer once a month, the months numbered one after the other.
  SELECT DISTINCT
    customer,
    ${dialect.month('order_date')} AS order_month,
    CAST(EXTRACT(YEAR FROM order_date) * 12 + EXTRACT(MONTH FROM order_date) AS INTEGER) AS month_number
  FROM orders
  WHERE customer IS NOT NULL
),
customers AS (
  SELECT
    customer,
    MIN(order_month) AS cohort,
    MIN(month_number) AS first_month,
    MAX(month_number) AS latest_month
  FROM activity
  CROSS JOIN watched
  WHERE month_number <= last_month
  GROUP BY customer
),
cohorts AS (
  SELECT cohort, first_month, COUNT(*) AS size
  FROM customers
  GROUP BY cohort, first_month
),
span AS (
  SELECT 0 AS youngest, MAX(last_month) - MIN(first_month) AS oldest
  FROM cohorts
  CROSS JOIN watched
),
ages AS (
  ${dialect.numbers('age', 'youngest', 'oldest', 'span')}
),
cells AS (
  SELECT cohort, first_month, size, age
  FROM cohorts
  CROSS JOIN ages
  CROSS JOIN watched
  WHERE first_month + age <= last_month
),
present AS (
  SELECT first_month, month_number, COUNT(*) AS active
  FROM activity
  JOIN customers ON customers.customer = activity.customer
  GROUP BY first_month, month_number
),
seen_last AS (
  SELECT first_month, latest_month, COUNT(*) AS seen
  FROM customers
  GROUP BY first_month, latest_month
),
counted AS (
  SELECT
    cohort, age, size,
    COALESCE(active, 0) AS active,
    SUM(COALESCE(seen, 0)) OVER (PARTITION BY cohort ORDER BY age DESC) AS active_or_later
  FROM cells
  LEFT JOIN present
    ON present.first_month = cells.first_month AND month_number = cells.first_month + age
  LEFT JOIN seen_last
    ON seen_last.first_month = cells.first_month AND latest_month = cells.first_month + age
)
SELECT
  cohort, age, size, active,
  ${ratio(dialect, 'active', 'size')} AS retention,
  active_or_later,
  ${ratio(dialect, 'active_or_later', 'size')} AS retention_or_later
FROM counted
ORDER BY cohort, age;
`;
}

export const cohortsText: WarehouseText = {
  id: 'cohorts',
  sql: cohortsSql,
  columns: () => [
    'cohort',
    'age',
    'size',
    'active',
    'retention',
    'active_or_later',
    'retention_or_later',
  ],
};
