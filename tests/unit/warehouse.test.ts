import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import { describe, expect, test } from 'vitest';
import { DEFAULT_Z } from '../../src/metrics/default-z.ts';
import { identifier, tableName } from '../../src/warehouse/dialects.ts';
import { DIALECTS, type Dialect, WAREHOUSE } from '../../src/warehouse/index.ts';
import { LEAST_DF, T_QUANTILE } from '../../src/warehouse/statistics.ts';

const TEXTS = Object.values(WAREHOUSE).flat();
const each = DIALECTS.flatMap((dialect) =>
  TEXTS.map((text) => [dialect.name, text.id, dialect, text] as const),
);

/** Without comments and what stands in quotes. */
const code = (sql: string) => sql.replace(/--.*$/gm, '').replace(/'[^']*'/g, "''");

/** Words of one database that another does not know. */
const FOREIGN: Readonly<Record<Dialect['id'], RegExp>> = {
  duckdb:
    /\b(FLOAT64|DOUBLE PRECISION|ERFC|ARRAY_GENERATE_RANGE|GENERATE_ARRAY|EXPLODE|SEQUENCE|FLATTEN)\b|`/,
  postgresql:
    /\bDOUBLE(?! PRECISION)|\b(FLOAT64|UNNEST|ARRAY_GENERATE_RANGE|GENERATE_ARRAY|EXPLODE|SEQUENCE|FLATTEN)\b|`/,
  bigquery:
    /\b(DOUBLE|PRECISION|ERFC|GENERATE_SERIES|ARRAY_GENERATE_RANGE|EXPLODE|SEQUENCE|FLATTEN)\b|DATE_TRUNC\('/,
  snowflake:
    /\b(FLOAT64|PRECISION|ERFC|UNNEST|GENERATE_SERIES|GENERATE_ARRAY|EXPLODE|SEQUENCE)\b|`/,
  spark:
    /\b(FLOAT64|PRECISION|ERFC|UNNEST|GENERATE_SERIES|GENERATE_ARRAY|ARRAY_GENERATE_RANGE|FLATTEN)\b|"/,
};

describe.each(each)('%s: %s', (_, __, dialect, text) => {
  const sql = text.sql(dialect);

  test('says nothing that only another database understands', () => {
    expect(code(sql)).not.toMatch(FOREIGN[dialect.id]);
    expect(code(sql)).not.toMatch(
      /::|\b(FILTER|QUALIFY|USING|LIMIT|ILIKE|SAFE_DIVIDE|undefined)\b/,
    );
  });

  test('is one statement in printable ASCII whose parentheses close', () => {
    expect(sql).toMatch(/^[\n -~]+$/);
    expect(code(sql).match(/;/g)).toHaveLength(1);
    expect(sql.endsWith(';\n')).toBe(true);
    let depth = 0;
    for (const sign of code(sql).replace(/[^()]/g, '')) {
      depth += sign === '(' ? 1 : -1;
      expect(depth).toBeGreaterThanOrEqual(0);
    }
    expect(depth).toBe(0);
    expect(sql).not.toMatch(/[ \t]$/m);
    for (const line of sql.split('\n')) expect(line.length, line).toBeLessThanOrEqual(110);
  });

  test('begins with what it is, and with the names a reader changes', () => {
    expect(sql).toMatch(/^-- [A-Z]/);
    const block = sql.indexOf('-- Put your own names');
    expect(block).toBeGreaterThan(0);
    const first = sql.indexOf('your_');
    expect(first).toBeGreaterThan(block);
    expect(sql.slice(0, sql.lastIndexOf('your_')).length).toBeLessThan(1100);
  });

  test('returns its columns in the last SELECT, in their order', () => {
    const result = code(sql).slice(code(sql).lastIndexOf('\nSELECT'));
    // Each ends an item of the list, as itself or as an alias.
    let from = 0;
    for (const column of text.columns(dialect)) {
      const rest = result.slice(from);
      const place = rest.search(new RegExp(`(?:\\bAS |\\s)${column}\\s*(?:,|FROM\\b)`));
      expect(place, column).toBeGreaterThanOrEqual(0);
      from += place + column.length;
    }
  });

  test('never divides what may be 0, or whole numbers by one another', () => {
    // By a literal, by more than 0, by a share's own 1 + k, or by what is NULL instead of 0.
    const divisors = [...code(sql).matchAll(/\/\s*(\([^()]*\)|\w+(?:\([^()]*\))?)/g)].map(
      ([, divisor = '']) => divisor,
    );
    const safe =
      /^(\d+|NULLIF|SQRT|\(1 \+ \w+\)|\(n \+ 3\)|\(\d+ \* (df|POWER)|\(1 - retention \+ discount\)|together|se)/;
    for (const divisor of divisors) expect(divisor).toMatch(safe);
  });
});

test('an identifier is bare or quoted, and never breaks out', () => {
  const [duckdb] = DIALECTS;
  const bigquery = DIALECTS.find(({ id }) => id === 'bigquery');
  if (!duckdb || !bigquery) throw new Error('dialects are missing');
  expect(identifier(duckdb, 'score')).toBe('score');
  expect(identifier(duckdb, 'how likely?')).toBe('"how likely?"');
  expect(tableName(bigquery, 'my-project.survey.answers')).toBe('`my-project`.survey.answers');
  expect(() => identifier(duckdb, 'a" FROM b')).toThrow(RangeError);
  expect(() => tableName(bigquery, 'a..b')).toThrow(RangeError);
});

test('the series for t is right to ten digits from its bound up, and not before', () => {
  const series = evaluator();
  const error = (df: number) => {
    const t = tQuantile(0.975, df);
    return Math.abs(series(DEFAULT_Z, df) / t - 1);
  };
  expect(error(LEAST_DF - 1)).toBeGreaterThan(1e-10);
  for (let df = LEAST_DF; df <= 20_000; df++) expect(error(df), `df ${df}`).toBeLessThan(1e-10);
  for (const df of [1e5, 1e6, 1e8]) expect(error(df)).toBeLessThan(1e-10);
});

/** The text's own expression, read as the arithmetic it is. */
function evaluator(): (x: number, df: number) => number {
  const expression = T_QUANTILE.replace(/ AS t$/, '').replaceAll('POWER(', 'Math.pow(');
  if (!/^[\d\s+\-*/(),.xdf]*$/.test(expression.replaceAll('Math.pow', ''))) {
    throw new Error(`not plain arithmetic: ${expression}`);
  }
  return new Function('x', 'df', `return ${expression};`) as (x: number, df: number) => number;
}
