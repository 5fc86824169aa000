/** The readers that are compared: each reads a file, gathers it, and says how many rows it used. */
import { openAsBlob, readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import Papa from 'papaparse';
import { glance, openTable } from '../../src/tabular/intake/glance.ts';
import { HINTS } from '../../src/tabular/intake/hints.ts';
import { readTable } from '../../src/tabular/intake/read.ts';
import type { Slot } from '../../src/tabular/intake/slots.ts';

export const NPS_SLOTS: readonly Slot[] = [
  { id: 'score', kind: 'score', required: true, min: 0, max: 10, hints: HINTS.score },
  {
    id: 'segment',
    kind: 'category',
    required: false,
    mayBeEmpty: true,
    hints: [...HINTS.segment, 'wojewodztwo'],
  },
  { id: 'wave', kind: 'wave', required: false, hints: HINTS.wave },
  { id: 'weight', kind: 'weight', required: false, hints: HINTS.weight },
  { id: 'comment', kind: 'text', required: false, hints: HINTS.comment },
];

/** What a reader made of a file: milliseconds, rows seen, rows used where it tells them apart. */
export interface Reading {
  readonly ms: number;
  readonly rows: number;
  readonly used: number | null;
}

export const READERS = {
  /** Decodes, takes apart and tallies, from the file. */
  atlas: async (path: string): Promise<Reading> => {
    const file = await openAsBlob(path);
    const started = performance.now();
    const table = await openTable(file);
    const { plan } = await glance(table, NPS_SLOTS);
    const { report } = await readTable(table, plan, NPS_SLOTS, 'tally');
    return { ms: performance.now() - started, rows: report.rows, used: report.used };
  },
  /** Takes apart alone, from a text that is decoded already; all rows are kept, as it does. */
  papa: async (path: string): Promise<Reading> => {
    const text = readFileSync(path, 'utf8');
    const started = performance.now();
    const { data } = Papa.parse(text, { skipEmptyLines: true });
    return { ms: performance.now() - started, rows: data.length - 1, used: null };
  },
  /** The same with each row thrown away at once: what it can do where the rows do not fit. */
  papaSteps: async (path: string): Promise<Reading> => {
    const text = readFileSync(path, 'utf8');
    let rows = -1;
    const started = performance.now();
    Papa.parse(text, {
      skipEmptyLines: true,
      step: () => {
        rows++;
      },
    });
    return { ms: performance.now() - started, rows, used: null };
  },
  /** Reads and groups the same columns in SQL, from the file, on every core. */
  duckdb: async (path: string): Promise<Reading> => {
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const started = performance.now();
    const result = await connection.runAndReadAll(`
      WITH answers AS (
        SELECT "Województwo" AS segment, try_strptime("Data", '%d.%m.%Y') AS day,
          CASE WHEN regexp_full_match("Ocena NPS", '[0-9]+') THEN "Ocena NPS"::INT END AS score,
          try_cast(replace("Waga", ',', '.') AS DOUBLE) AS weight
        FROM read_csv('${path}', delim = ';', header = true, all_varchar = true, quote = '"')
      ), cells AS (
        SELECT segment, date_trunc('quarter', day) AS wave, score, count(*) AS n,
          sum(weight) AS weights, sum(weight * weight) AS squares,
          score BETWEEN 0 AND 10 AND weight > 0 AND day IS NOT NULL AS good
        FROM answers GROUP BY ALL
      )
      SELECT sum(n)::DOUBLE AS rows, (sum(n) FILTER (good))::DOUBLE AS used FROM cells`);
    const ms = performance.now() - started;
    const [rows, used] = result.getRows()[0] ?? [];
    return { ms, rows: Number(rows), used: Number(used) };
  },
} as const;

export type ReaderName = keyof typeof READERS;
