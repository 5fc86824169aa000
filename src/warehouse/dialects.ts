export type DialectId = 'duckdb' | 'postgresql' | 'bigquery' | 'snowflake' | 'spark';

/** What differs between the databases, as far as the texts of this room need it. */
export interface Dialect {
  readonly id: DialectId;
  /** As its makers write it. */
  readonly name: string;
  /** Type of a double. */
  readonly float: string;
  /** Mark around a name that is not a plain word. */
  readonly quote: '"' | '`';
  /** Whether we know it to have the complementary error function, for a p-value. */
  readonly erfc: boolean;
  /** Whether the tests run its texts. */
  readonly run: boolean;
  /** First day of the month of a date, as a date. */
  readonly month: (date: string) => string;
  /**
   * Whole numbers between two columns of a table with one row: a query with one column.
   *
   * @param column what they are to be called
   */
  readonly numbers: (column: string, from: string, to: string, table: string) => string;
}

const truncated = (date: string) => `CAST(DATE_TRUNC('month', ${date}) AS DATE)`;

/** The databases there are texts for, in the order in which they are offered. */
export const DIALECTS: readonly Dialect[] = [
  {
    id: 'duckdb',
    name: 'DuckDB',
    float: 'DOUBLE',
    quote: '"',
    erfc: false,
    run: true,
    month: truncated,
    numbers: (column, from, to, table) =>
      `SELECT UNNEST(GENERATE_SERIES(${from}, ${to})) AS ${column} FROM ${table}`,
  },
  {
    id: 'postgresql',
    name: 'PostgreSQL',
    float: 'DOUBLE PRECISION',
    quote: '"',
    // From version 16 on.
    erfc: true,
    run: true,
    month: truncated,
    numbers: (column, from, to, table) =>
      `SELECT GENERATE_SERIES(${from}, ${to}) AS ${column} FROM ${table}`,
  },
  {
    id: 'bigquery',
    name: 'BigQuery',
    float: 'FLOAT64',
    quote: '`',
    erfc: false,
    run: false,
    month: (date) => `DATE_TRUNC(${date}, MONTH)`,
    numbers: (column, from, to, table) =>
      `SELECT ${column} FROM ${table} CROSS JOIN UNNEST(GENERATE_ARRAY(${from}, ${to})) AS ${column}`,
  },
  {
    id: 'snowflake',
    name: 'Snowflake',
    float: 'DOUBLE',
    quote: '"',
    erfc: false,
    run: false,
    month: truncated,
    // The end of Snowflake's range is not in it.
    numbers: (column, from, to, table) =>
      `SELECT CAST(step.value AS INTEGER) AS ${column}
  FROM ${table}, LATERAL FLATTEN(INPUT => ARRAY_GENERATE_RANGE(${from}, ${to} + 1)) AS step`,
  },
  {
    id: 'spark',
    name: 'Spark SQL',
    float: 'DOUBLE',
    quote: '`',
    erfc: false,
    run: false,
    month: truncated,
    // Spark counts down where the end comes before the start.
    numbers: (column, from, to, table) =>
      `SELECT EXPLODE(SEQUENCE(${from}, ${to})) AS ${column} FROM ${table} WHERE ${from} <= ${to}`,
  },
];

/**
 * A name as a dialect wants it: a plain word as it is, everything else in its quotes. Reserved
 * words are not recognised.
 *
 * @throws {RangeError} when the name is empty or holds the quote itself
 */
export function identifier({ quote, name: dialect }: Dialect, name: string): string {
  if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) return name;
  if (name === '' || name.includes(quote)) {
    throw new RangeError(`a name in ${dialect} must not be empty or hold ${quote}, got ${name}`);
  }
  return `${quote}${name}${quote}`;
}

/** A table with what it stands in, such as `shop.answers`: each part as `identifier` makes it. */
export function tableName(dialect: Dialect, name: string): string {
  return name
    .split('.')
    .map((part) => identifier(dialect, part))
    .join('.');
}
