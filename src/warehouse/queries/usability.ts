import { type Dialect, identifier, tableName } from '../dialects.ts';
import { confidence, quantileInput, T_QUANTILE, WHY_NO_T } from '../statistics.ts';
import { about, CHANGE, type WarehouseText } from '../text.ts';

/** Names in the reader's database; the columns in the order of the questionnaire. */
export interface UsabilityNames {
  readonly table: string;
  readonly respondent: string;
  readonly items: readonly string[];
}

const ITEMS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

const YOURS: UsabilityNames = {
  table: 'your_table',
  respondent: 'your_respondent',
  items: ITEMS.map((item) => `your_i${item}`),
};

/** Common tables from `answers` to `scored`: one row a questionnaire, scored as `susScore`. */
function scored(dialect: Dialect, { table, respondent, items }: UsabilityNames): string {
  const column = (item: number) => identifier(dialect, items[item - 1] ?? '');
  const own = ITEMS.map((item) => `${column(item)} AS i${item}`);
  const values = ITEMS.map(
    (item) =>
      `CASE WHEN i${item} IS NULL THEN 3 WHEN i${item} IN (1, 2, 3, 4, 5) THEN i${item} END`,
  );
  const side = (rest: number) =>
    ITEMS.filter((item) => item % 2 === rest)
      .map((item) => `v${item}`)
      .join(' + ');
  return `answers AS (
  ${CHANGE}
  SELECT
    ${identifier(dialect, respondent)} AS respondent,
    -- 1 to 5 in the order of the questionnaire, NULL for none
    ${own.slice(0, 5).join(', ')},
    ${own.slice(5).join(', ')}
  FROM ${tableName(dialect, table)}
),
filled AS (
  -- A blank counts as the middle, 3; an answer off the scale leaves no score.
  SELECT
    respondent,
    CASE WHEN COALESCE(${ITEMS.map((item) => `i${item}`).join(', ')}) IS NULL THEN 1 ELSE 0 END AS all_blank,
    ${values.map((value, i) => `${value} AS v${i + 1}`).join(',\n    ')}
  FROM answers
),
summed AS (
  -- Odd items add x - 1, even ones 5 - x.
  SELECT
    respondent,
    all_blank,
    (${side(1)})
      - (${side(0)}) + 20 AS points
  FROM filled
),
scored AS (
  SELECT
    respondent,
    CASE WHEN all_blank = 0 THEN CAST(2.5 AS ${dialect.float}) * points END AS score,
    all_blank,
    CASE WHEN points IS NULL THEN 1 ELSE 0 END AS off_scale
  FROM summed
)`;
}

/** SUS of each questionnaire, as `susScore`: 0 to 100, NULL where it has none. */
export function usabilityScoresSql(dialect: Dialect, names: UsabilityNames = YOURS): string {
  return `${about(
    'System Usability Scale of each questionnaire, 0 to 100 in steps of 2.5. NULL where all ten are blank or an answer is off the scale.',
  )}
WITH ${scored(dialect, names)}
SELECT respondent, score, all_blank, off_scale
FROM scored
ORDER BY respondent;
`;
}

/** SUS of a study, as `sus`: mean of the scores with its t interval; always one row. */
export function usabilitySql(dialect: Dialect, names: UsabilityNames = YOURS): string {
  return `${about(
    "System Usability Scale of a study: mean of the scores with its 95 % interval (Student's t). NULL where no questionnaire has a score; no interval for small studies, see below.",
  )}
WITH ${scored(dialect, names)},
${confidence(dialect)},
counted AS (
  SELECT
    COUNT(score) AS n,
    SUM(all_blank) AS all_blank,
    SUM(off_scale) AS off_scale,
    AVG(score) AS mean,
    STDDEV_SAMP(score) AS sd
  FROM scored
),
estimated AS (
  ${WHY_NO_T}
  SELECT
    n, all_blank, off_scale, mean, sd,
    sd / SQRT(NULLIF(n, 0)) AS se,
    ${quantileInput(dialect)}
  FROM counted
  CROSS JOIN confidence
),
spread AS (
  SELECT
    n, all_blank, off_scale, mean, sd, se,
    ${T_QUANTILE}
  FROM estimated
)
SELECT
  n, COALESCE(all_blank, 0) AS all_blank, COALESCE(off_scale, 0) AS off_scale, mean, sd, se,
  mean - t * se AS low,
  mean + t * se AS high
FROM spread;
`;
}

export const usabilityText: WarehouseText = {
  id: 'usability',
  sql: usabilitySql,
  columns: () => ['n', 'all_blank', 'off_scale', 'mean', 'sd', 'se', 'low', 'high'],
};

export const usabilityScoresText: WarehouseText = {
  id: 'usability-scores',
  sql: usabilityScoresSql,
  columns: () => ['respondent', 'score', 'all_blank', 'off_scale'],
};
