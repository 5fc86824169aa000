import { type Dialect, identifier, tableName } from '../dialects.ts';
import { confidence, ratio } from '../statistics.ts';
import { about, CHANGE, type WarehouseText } from '../text.ts';

/** Names in the reader's database. */
export interface NpsNames {
  readonly table: string;
  readonly score: string;
  readonly segment: string;
}

const YOURS: NpsNames = { table: 'your_table', score: 'your_score', segment: 'your_segment' };

/**
 * Net Promoter Score by segment and overall, as `nps`: observed score, adjusted Wald interval.
 * Answers that are no whole number from 0 to 10 count as `off_scale` and nowhere else.
 */
export function npsSql(dialect: Dialect, names: NpsNames = YOURS): string {
  return `${about(
    'Net Promoter Score by segment and overall, in points, with its 95 % interval (adjusted Wald). NULL where nobody answered.',
  )}
WITH answers AS (
  ${CHANGE}
  SELECT
    ${identifier(dialect, names.score)} AS answer, -- 0 to 10, NULL for none
    ${identifier(dialect, names.segment)} AS segment
  FROM ${tableName(dialect, names.table)}
),
${confidence(dialect)},
${validScores('segment')},
counted AS (
  SELECT
    segment,
    GROUPING(segment) AS overall, -- 1 in the row for all segments together
${GROUPS}
  FROM valid
  GROUP BY GROUPING SETS ((segment), ())
),
${adjusted(dialect, 'segment, overall')},
${estimated(dialect, 'segment, overall')}
SELECT
  segment, overall, n, promoters, passives, detractors, off_scale,
  score,
  CASE WHEN n > 0 THEN GREATEST(-100, LEAST(100, 100 * (centre - critical * se))) END AS low,
  CASE WHEN n > 0 THEN GREATEST(-100, LEAST(100, 100 * (centre + critical * se))) END AS high
FROM estimated
CROSS JOIN confidence
ORDER BY overall, segment;
`;
}

/** The common table `valid`: answers on the scale as `score`, all of them as `answer`. */
export function validScores(by: string): string {
  return `valid AS (
  SELECT
    ${by},
    answer,
    CASE WHEN answer IN (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10) THEN answer END AS score
  FROM answers
)`;
}

/** Counts of the three groups from `valid`. */
export const GROUPS = `    COUNT(score) AS n,
    COUNT(CASE WHEN score >= 9 THEN 1 END) AS promoters,
    COUNT(CASE WHEN score IN (7, 8) THEN 1 END) AS passives,
    COUNT(CASE WHEN score <= 6 THEN 1 END) AS detractors,
    COUNT(answer) - COUNT(score) AS off_scale`;

/** The common table `adjusted`: shares after three pseudo-answers were added. */
export function adjusted({ float }: Dialect, by: string): string {
  return `adjusted AS (
  -- Three answers are added for the interval: 3/4 promoter, 3/2 passives, 3/4 detractor.
  SELECT
    ${by}, n, promoters, passives, detractors, off_scale,
    (CAST(promoters AS ${float}) + 0.75) / (n + 3) AS p,
    (CAST(detractors AS ${float}) + 0.75) / (n + 3) AS d
  FROM counted
)`;
}

/** The common table `estimated`: observed score; centre and standard error of its interval, as shares. */
export function estimated(dialect: Dialect, by: string): string {
  return `estimated AS (
  SELECT
    ${by}, n, promoters, passives, detractors, off_scale,
    100 * ${ratio(dialect, 'promoters - detractors', 'n')} AS score,
    p - d AS centre,
    SQRT((p * (1 - p) + d * (1 - d) + 2 * p * d) / (n + 3)) AS se
  FROM adjusted
)`;
}

export const npsText: WarehouseText = {
  id: 'nps',
  sql: npsSql,
  columns: () => [
    'segment',
    'overall',
    'n',
    'promoters',
    'passives',
    'detractors',
    'off_scale',
    'score',
    'low',
    'high',
  ],
};
