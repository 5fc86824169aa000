import { type Dialect, identifier, tableName } from '../dialects.ts';
import { confidence, ratio, wilsonHigh, wilsonK, wilsonLow } from '../statistics.ts';
import { about, CHANGE, type WarehouseText } from '../text.ts';

/** Names in the reader's database. */
export interface ReferralNames {
  readonly customers: string;
  readonly invitations: string;
  readonly joined: string;
}

const YOURS: ReferralNames = {
  customers: 'your_customers',
  invitations: 'your_invitations',
  joined: 'your_joined',
};

/**
 * Viral coefficient K as `referralGrowth`: invitations per customer times conversion, which has
 * Wilson's interval. Open invitations count as sent, but not in the conversion; always one row.
 */
export function referralSql(dialect: Dialect, names: ReferralNames = YOURS): string {
  return `${about(
    'Referral: K = invitations per customer * conversion; the conversion with its 95 % interval (Wilson). NULL where nobody could invite, or no invitation is decided yet.',
  )}
WITH customers AS (
  ${CHANGE}
  SELECT COUNT(*) AS customers -- one row is one customer who could invite
  FROM ${tableName(dialect, names.customers)}
),
invitations AS (
  SELECT ${identifier(dialect, names.joined)} AS joined -- 1 if the invited came, else 0; NULL while open
  FROM ${tableName(dialect, names.invitations)}
),
${confidence(dialect)},
counted AS (
  SELECT
    COUNT(*) AS sent,
    COUNT(CASE WHEN joined IN (0, 1) THEN 1 END) AS decided,
    COUNT(CASE WHEN joined = 1 THEN 1 END) AS newcomers
  FROM invitations
),
rated AS (
  SELECT
    customers, sent, decided, newcomers,
    ${ratio(dialect, 'sent', 'customers')} AS per_customer,
    ${ratio(dialect, 'newcomers', 'decided')} AS conversion,
    ${wilsonK('decided')} AS k
  FROM counted
  CROSS JOIN customers
  CROSS JOIN confidence
)
SELECT
  customers, sent, decided, newcomers, per_customer, conversion,
  ${wilsonLow('conversion', 'k')} AS low,
  ${wilsonHigh('conversion', 'k')} AS high,
  per_customer * conversion AS viral_coefficient
FROM rated;
`;
}

export const referralText: WarehouseText = {
  id: 'referral',
  sql: referralSql,
  columns: () => [
    'customers',
    'sent',
    'decided',
    'newcomers',
    'per_customer',
    'conversion',
    'low',
    'high',
    'viral_coefficient',
  ],
};
