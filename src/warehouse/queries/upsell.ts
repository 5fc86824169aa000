import { type Dialect, identifier, tableName } from '../dialects.ts';
import { confidence, ratio, wilsonHigh, wilsonK, wilsonLow } from '../statistics.ts';
import { about, CHANGE, type WarehouseText } from '../text.ts';

/** Names in the reader's database. */
export interface UpsellNames {
  readonly table: string;
  readonly accepted: string;
  readonly date: string;
}

const YOURS: UpsellNames = {
  table: 'your_offers',
  accepted: 'your_accepted',
  date: 'your_offer_date',
};

/**
 * Upsell rate by month: accepted of the offers that were answered, with Wilson's interval. Offers
 * whose outcome is neither 0 nor 1 count as `undecided` and nowhere else.
 */
export function upsellSql(dialect: Dialect, names: UpsellNames = YOURS): string {
  return `${about(
    'Upsell rate by month: offers accepted of those made, with its 95 % interval (Wilson). For quarters or years, change how the period is made.',
  )}
WITH offers AS (
  ${CHANGE}
  SELECT
    ${identifier(dialect, names.accepted)} AS accepted, -- 1 or 0, NULL while it is open
    CAST(${identifier(dialect, names.date)} AS DATE) AS offer_date
  FROM ${tableName(dialect, names.table)}
),
${confidence(dialect)},
counted AS (
  SELECT
    ${dialect.month('offer_date')} AS period,
    COUNT(CASE WHEN accepted IN (0, 1) THEN 1 END) AS offered,
    COUNT(CASE WHEN accepted = 1 THEN 1 END) AS upsold,
    COUNT(*) - COUNT(CASE WHEN accepted IN (0, 1) THEN 1 END) AS undecided
  FROM offers
  GROUP BY ${dialect.month('offer_date')}
),
rated AS (
  SELECT
    period, offered, upsold, undecided,
    ${ratio(dialect, 'upsold', 'offered')} AS rate,
    ${wilsonK('offered')} AS k
  FROM counted
  CROSS JOIN confidence
)
SELECT
  period, offered, upsold, undecided, rate,
  ${wilsonLow('rate', 'k')} AS low,
  ${wilsonHigh('rate', 'k')} AS high
FROM rated
ORDER BY period;
`;
}

export const upsellText: WarehouseText = {
  id: 'upsell',
  sql: upsellSql,
  columns: () => ['period', 'offered', 'upsold', 'undecided', 'rate', 'low', 'high'],
};
