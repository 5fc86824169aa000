/**
 * `npm run bench:tabular`: how fast tables of a million and of ten million rows are read, and in
 * how much memory: the atlas' reader, Papa Parse alone, DuckDB, each in a process of its own; and
 * the atlas' reader in Chromium, with the longest time the page did not answer. Writes its table
 * into docs/benchmarks.md. The readers take
 * turns, so that each meets the machine in the same state; the quickest run of each counts.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { markdownTable, writeBenchmark } from './lib/benchmarks.ts';
import { writePolishExport } from './lib/polish-export.ts';
import { readInBrowser } from './lib/table-in-browser.ts';
import { READERS, type ReaderName, type Reading } from './lib/table-readers.ts';

const SEED = 20_260_401;
/** Rows, and how often each reader reads them. */
const SIZES = [
  [1_000_000, 5],
  [10_000_000, 2],
] as const;

const [mode, who, file] = process.argv.slice(2);
if (mode === 'one' && who !== undefined && who in READERS && file !== undefined) {
  const reading = await READERS[who as ReaderName](file);
  console.log(JSON.stringify({ ...reading, memory: process.resourceUsage().maxRSS * 1024 }));
} else {
  await compare();
}

async function compare(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-tables-'));
  const rows: string[][] = [];
  try {
    for (const [size, times] of SIZES) {
      const path = join(folder, `${size}.csv`);
      console.log(`writing ${size} rows, seed ${SEED}`);
      writePolishExport(path, size, SEED);
      const readers: [string, ReaderName][] = [
        ['atlas, Node', 'atlas'],
        size > 2_000_000
          ? ['Papa Parse, rows thrown away', 'papaSteps']
          : ['Papa Parse, text already decoded', 'papa'],
        ['DuckDB', 'duckdb'],
      ];
      const megabytes = statSync(path).size / 1e6;
      const base = `${size.toLocaleString('en')} rows, ${megabytes.toFixed(0)} MB`;
      let used: number | undefined;
      const best = inTurns(
        readers.map(([, reader]) => reader),
        path,
        times,
      );
      for (const [name, reader] of readers) {
        const run = best.get(reader);
        if (!run) throw new RangeError(`${name} was not run`);
        const { ms, memory, ...reading } = run;
        if (reading.rows !== size) throw new Error(`${name} saw ${reading.rows} rows of ${size}`);
        if (reading.used !== null) used ??= reading.used;
        if (reading.used !== null && reading.used !== used) {
          throw new Error(`${name} used ${reading.used} rows, not ${used}`);
        }
        rows.push([`${base}: ${name}`, ...figures(size, ms), (memory / 1e6).toFixed(0), '']);
        console.log(rows.at(-1)?.join('  '));
      }
      const seen = await readInBrowser(path, times);
      if (seen.rows !== size || seen.used !== used) throw new Error('Chromium read other rows');
      rows.push([
        `${base}: atlas, worker in Chromium`,
        ...figures(size, seen.ms),
        '',
        `${seen.blocked.toFixed(0)} (stops ${seen.stopped.toFixed(0)} after Cancel)`,
      ]);
      console.log(rows.at(-1)?.join('  '));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  writeBenchmark(
    'tabular',
    markdownTable(['', 'seconds', 'rows a second', 'peak memory MB', 'page blocked ms'], rows),
  );
}

type Run = Reading & { readonly memory: number };

/** The quickest run of each reader, each run in a process of its own. */
function inTurns(readers: readonly ReaderName[], path: string, times: number) {
  const best = new Map<ReaderName, Run>();
  for (let turn = 0; turn < times; turn++) {
    for (const reader of readers) {
      const told = execFileSync(process.execPath, [import.meta.filename, 'one', reader, path]);
      const run = JSON.parse(told.toString()) as Run;
      if (run.ms < (best.get(reader)?.ms ?? Number.POSITIVE_INFINITY)) best.set(reader, run);
    }
  }
  return best;
}

function figures(size: number, ms: number): string[] {
  return [(ms / 1000).toFixed(2), Math.round(size / (ms / 1000)).toLocaleString('en')];
}
