import { type Dialect, identifier, tableName } from '../dialects.ts';
import { confidence, ratio, wilsonHigh, wilsonK, wilsonLow } from '../statistics.ts';
import { about, CHANGE, type WarehouseText } from '../text.ts';

/** Names in the reader's database. */
export interface RepeatPurchaseNames {
  readonly table: string;
  readonly customer: string;
  readonly date: string;
}

const YOURS: RepeatPurchaseNames = {
  table: 'your_orders',
  customer: 'your_customer',
  date: 'your_order_date',
};

/**
 * Repeat purchase rate by month: customers with at least two orders in it, of those with at least
 * one, with Wilson's interval. Months without an order are absent; orders without a customer count
 * as `unknown_customer` and nowhere else.
 */
export function repeatPurchaseSql(dialect: Dialect, names: RepeatPurchaseNames = YOURS): string {
  return `${about(
    'Repeat purchase rate by month: customers with two orders or more in it, of all with an order, with its 95 % interval (Wilson). For quarters or years, change how the period is made.',
  )}
WITH orders AS (
  ${CHANGE}
  SELECT
    ${identifier(dialect, names.customer)} AS customer, -- one row is one order
    CAST(${identifier(dialect, names.date)} AS DATE) AS order_date
  FROM ${tableName(dialect, names.table)}
),
${confidence(dialect)},
dated AS (
  SELECT customer, ${dialect.month('order_date')} AS period
  FROM orders
),
buyers AS (
  SELECT period, customer, COUNT(*) AS orders
  FROM dated
  GROUP BY period, customer
),
counted AS (
  SELECT
    period,
    COUNT(customer) AS buyers,
    COUNT(CASE WHEN customer IS NOT NULL AND orders >= 2 THEN 1 END) AS repeat_buyers,
    COALESCE(MAX(CASE WHEN customer IS NULL THEN orders END), 0) AS unknown_customer
  FROM buyers
  GROUP BY period
),
rated AS (
  SELECT
    period, buyers, repeat_buyers, unknown_customer,
    ${ratio(dialect, 'repeat_buyers', 'buyers')} AS rate,
    ${wilsonK('buyers')} AS k
  FROM counted
  CROSS JOIN confidence
)
SELECT
  period, buyers, repeat_buyers, unknown_customer, rate,
  ${wilsonLow('rate', 'k')} AS low,
  ${wilsonHigh('rate', 'k')} AS high
FROM rated
ORDER BY period;
`;
}

export const repeatPurchaseText: WarehouseText = {
  id: 'repeat-purchase',
  sql: repeatPurchaseSql,
  columns: () => ['period', 'buyers', 'repeat_buyers', 'unknown_customer', 'rate', 'low', 'high'],
};
