import type { Dialect } from '../dialects.ts';
import { about, type WarehouseText } from '../text.ts';
import { type FiveQuestionsNames, fiveAnswers, SCALES, YOURS } from './five-questions.ts';

/**
 * Cronbach's alpha of the five questions, each brought to 0…1, over complete rows, as
 * `cronbachAlpha`. An answer off its scale is a missing one.
 */
export function fiveQuestionsAlphaSql(dialect: Dialect, names: FiveQuestionsNames = YOURS): string {
  const shares = SCALES.map(
    ({ item, lowest, highest }, i) =>
      `CASE WHEN ${item} BETWEEN ${lowest} AND ${highest} AND ${item} = FLOOR(${item}) ` +
      `THEN CAST(${lowest > 0 ? `${item} - ${lowest}` : item} AS ${dialect.float}) / ${highest - lowest} END AS s${i + 1}`,
  );
  const columns = SCALES.map((_, i) => `s${i + 1}`);
  return `${about(
    "Cronbach's alpha of the five questions, each brought to a scale from 0 to 1 first. Only rows with five valid answers count. NULL for fewer than two, or where the sums are all equal.",
  )}
WITH ${fiveAnswers(dialect, names)},
rescaled AS (
  SELECT
    ${shares.join(',\n    ')}
  FROM answers
),
summed AS (
  -- The sum is NULL where an answer is.
  SELECT ${columns.join(', ')}, ${columns.join(' + ')} AS total
  FROM rescaled
),
counted AS (
  SELECT
    COUNT(total) AS n,
    COUNT(*) - COUNT(total) AS dropped,
    ${columns.map((s) => `VAR_SAMP(CASE WHEN total IS NOT NULL THEN ${s} END)`).join('\n      + ')} AS apart,
    -- Equal sums of fractions may differ in their last digit.
    CASE WHEN MAX(total) - MIN(total) > 1e-12 THEN VAR_SAMP(total) END AS together
  FROM summed
)
SELECT n, dropped, 1.25 * (1 - apart / together) AS alpha
FROM counted;
`;
}

export const fiveQuestionsAlphaText: WarehouseText = {
  id: 'five-questions-alpha',
  sql: fiveQuestionsAlphaSql,
  columns: () => ['n', 'dropped', 'alpha'],
};
