import { DuckDBInstance } from '@duckdb/node-api';
import { PGlite, types } from '@electric-sql/pglite';
import type { DialectId } from '../../src/warehouse/index.ts';

/** A cell as a test writes it. */
export type Cell = number | string | null;
export type ResultRow = Readonly<Record<string, unknown>>;

/** A database in this process, with what the tests ask of it. */
export interface Database {
  readonly dialect: DialectId;
  /** Puts a table in the place of one of that name; columns as `name TYPE`. */
  readonly load: (
    table: string,
    columns: readonly string[],
    rows: readonly (readonly Cell[])[],
  ) => Promise<void>;
  readonly run: (sql: string) => Promise<readonly ResultRow[]>;
  readonly close: () => Promise<void>;
}

export async function openDuckDb(): Promise<Database> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  return {
    dialect: 'duckdb',
    load: async (...table) => {
      for (const statement of statements(...table)) await connection.run(statement);
    },
    run: async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson(),
    close: async () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

export async function openPostgres(): Promise<Database> {
  // Dates as they are written; nothing here is a moment in a time zone.
  const database = await PGlite.create({ parsers: { [types.DATE]: (text) => text } });
  return {
    dialect: 'postgresql',
    load: async (...table) => {
      await database.exec(statements(...table).join(';\n'));
    },
    run: async (sql) => (await database.query<ResultRow>(sql)).rows,
    close: () => database.close(),
  };
}

function statements(
  table: string,
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
): string[] {
  const made = [`DROP TABLE IF EXISTS ${table}`, `CREATE TABLE ${table} (${columns.join(', ')})`];
  if (rows.length === 0) return made;
  const values = rows.map((row) => `(${row.map(literal).join(', ')})`);
  return [...made, `INSERT INTO ${table} VALUES ${values.join(', ')}`];
}

function literal(cell: Cell): string {
  if (cell === null) return 'NULL';
  return typeof cell === 'number' ? String(cell) : `'${cell.replaceAll("'", "''")}'`;
}
