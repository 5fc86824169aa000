import { type Dialect, identifier, tableName } from '../dialects.ts';
import { confidence, ratio, wilsonHigh, wilsonK, wilsonLow } from '../statistics.ts';
import { about, CHANGE, type WarehouseText } from '../text.ts';

/** Names in the reader's database; the columns in the order of the survey. */
export interface FiveQuestionsNames {
  readonly table: string;
  readonly questions: readonly [string, string, string, string, string];
}

export const YOURS: FiveQuestionsNames = {
  table: 'your_table',
  questions: ['your_q1', 'your_q2', 'your_q3', 'your_q4', 'your_q5'],
};

/** Scales of the five questions, and from which answer on it is one of the two highest. */
export const SCALES = [
  { item: 'q1', lowest: 1, highest: 7, asks: 'satisfaction' },
  { item: 'q2', lowest: 0, highest: 10, asks: 'buying again' },
  { item: 'q3', lowest: 0, highest: 10, asks: 'recommending' },
  { item: 'q4', lowest: 1, highest: 7, asks: 'promises kept' },
  { item: 'q5', lowest: 1, highest: 7, asks: 'fairness when things go wrong' },
] as const;

/** The common table `answers` with q1 to q5. */
export function fiveAnswers(dialect: Dialect, { table, questions }: FiveQuestionsNames): string {
  const columns = SCALES.map(({ item, lowest, highest, asks }, i) => {
    const comma = i < SCALES.length - 1 ? ',' : '';
    const own = identifier(dialect, questions[i] ?? '');
    return `    ${own} AS ${item}${comma} -- ${asks}, ${lowest} to ${highest}`;
  });
  return `answers AS (
  ${CHANGE}
  -- If your scales differ, change them below, too.
  SELECT
${columns.join('\n')}
  FROM ${tableName(dialect, table)}
)`;
}

/**
 * The five questions one by one: number, missing and off-scale answers, mean on the item's own
 * scale, and the share of its two highest answers as `csat` with two top boxes.
 */
export function fiveQuestionsSql(dialect: Dialect, names: FiveQuestionsNames = YOURS): string {
  const united = (rows: readonly string[]) => rows.join(' UNION ALL\n  ');
  return `${about(
    'The five questions one by one: mean, missing answers, and the share of the two highest answers with its 95 % interval (Wilson). NULL where nobody answered a question.',
  )}
WITH ${fiveAnswers(dialect, names)},
${confidence(dialect)},
scales AS (
  ${united(
    SCALES.map(
      ({ item, lowest, highest }) =>
        `SELECT '${item}' AS item, ${lowest} AS lowest, ${highest} AS highest`,
    ),
  )}
),
single AS (
  ${united(SCALES.map(({ item }) => `SELECT '${item}' AS item, ${item} AS answer FROM answers`))}
),
valid AS (
  SELECT
    scales.item,
    answer,
    highest,
    CASE
      WHEN answer BETWEEN lowest AND highest AND answer = FLOOR(answer) THEN answer
    END AS rating
  FROM scales
  JOIN single ON single.item = scales.item
),
counted AS (
  SELECT
    item,
    COUNT(rating) AS n,
    COUNT(*) - COUNT(answer) AS missing,
    COUNT(answer) - COUNT(rating) AS off_scale,
    AVG(CAST(rating AS ${dialect.float})) AS mean,
    COUNT(CASE WHEN rating >= highest - 1 THEN 1 END) AS top_two
  FROM valid
  GROUP BY item
),
rated AS (
  SELECT
    item, n, missing, off_scale, mean, top_two,
    ${ratio(dialect, 'top_two', 'n')} AS share,
    ${wilsonK('n')} AS k
  FROM counted
  CROSS JOIN confidence
)
SELECT
  item, n, missing, off_scale, mean, top_two,
  share AS top_two_share,
  ${wilsonLow('share', 'k')} AS top_two_low,
  ${wilsonHigh('share', 'k')} AS top_two_high
FROM rated
ORDER BY item;
`;
}

export const fiveQuestionsText: WarehouseText = {
  id: 'five-questions',
  sql: fiveQuestionsSql,
  columns: () => [
    'item',
    'n',
    'missing',
    'off_scale',
    'mean',
    'top_two',
    'top_two_share',
    'top_two_low',
    'top_two_high',
  ],
};
