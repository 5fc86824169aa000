import { type Dialect, identifier, tableName } from '../dialects.ts';
import { confidence } from '../statistics.ts';
import { about, CHANGE, pOrWhyNot, type WarehouseText } from '../text.ts';
import { adjusted, estimated, GROUPS, validScores } from './nps.ts';

/** Names in the reader's database. */
export interface NpsDifferenceNames {
  readonly table: string;
  readonly score: string;
  readonly wave: string;
}

const YOURS: NpsDifferenceNames = {
  table: 'your_table',
  score: 'your_score',
  wave: 'your_wave',
};

/**
 * Difference of two waves, later minus earlier, as `compareNps`: always one row, with NULL where
 * a wave has no answers.
 */
export function npsDifferenceSql(dialect: Dialect, names: NpsDifferenceNames = YOURS): string {
  const wave = identifier(dialect, names.wave);
  const of = (which: string, what: string) =>
    `MAX(CASE WHEN wave = '${which}' THEN ${what} END) AS ${which}_${what}`;
  return `${about(
    'Difference of two Net Promoter Scores in points, later minus earlier, with its 95 % interval. NULL where one of the two has no answers.',
  )}
WITH answers AS (
  ${CHANGE}
  SELECT
    ${identifier(dialect, names.score)} AS answer, -- 0 to 10, NULL for none
    CASE ${wave} WHEN 'your_earlier' THEN 'earlier' WHEN 'your_later' THEN 'later' END AS wave
  FROM ${tableName(dialect, names.table)}
),
${confidence(dialect)},
${validScores('wave')},
counted AS (
  SELECT
    wave,
${GROUPS}
  FROM valid
  GROUP BY wave
),
${adjusted(dialect, 'wave')},
${estimated(dialect, 'wave')},
paired AS (
  SELECT
    ${of('earlier', 'n')},
    ${of('later', 'n')},
    ${of('earlier', 'score')},
    ${of('later', 'score')},
    ${of('earlier', 'centre')},
    ${of('later', 'centre')},
    ${of('earlier', 'se')},
    ${of('later', 'se')}
  FROM estimated
  WHERE n > 0
),
compared AS (
  SELECT
    earlier_n, later_n, earlier_score, later_score,
    later_centre - earlier_centre AS centre,
    SQRT(later_se * later_se + earlier_se * earlier_se) AS se
  FROM paired
)
SELECT
  earlier_n, later_n, earlier_score, later_score,
  later_score - earlier_score AS difference,
  CASE WHEN se > 0 THEN GREATEST(-200, LEAST(200, 100 * (centre - critical * se))) END AS low,
  CASE WHEN se > 0 THEN GREATEST(-200, LEAST(200, 100 * (centre + critical * se))) END AS high,
  centre / se AS z${dialect.erfc ? ',' : ''}
  ${pOrWhyNot(dialect, 'centre / se')}
FROM compared
CROSS JOIN confidence;
`;
}

export const npsDifferenceText: WarehouseText = {
  id: 'nps-difference',
  sql: npsDifferenceSql,
  columns: ({ erfc }) => [
    'earlier_n',
    'later_n',
    'earlier_score',
    'later_score',
    'difference',
    'low',
    'high',
    'z',
    ...(erfc ? ['p'] : []),
  ],
};
