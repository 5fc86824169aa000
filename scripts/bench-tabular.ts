/**
 * `npm run bench:tabular`: how fast tables of a million and of ten million rows are read, and in
 * how much memory: the atlas' reader, Papa Parse alone, DuckDB, each in a process of its own; and
 * the atlas' reader in Chromium, with the longest time the page did not answer. Writes its table
 * into docs/benchmarks.md. Each is run three times, the quickest counts.
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
const SIZES = [1_000_000, 10_000_000];
const TIMES = 3;

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
    for (const size of SIZES) {
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
      for (const [name, reader] of readers) {
        const { ms, memory, ...reading } = quickest(reader, path);
        if (reading.rows !== size) throw new Error(`${name} saw ${reading.rows} rows of ${size}`);
        if (reading.used !== null) used ??= reading.used;
        if (reading.used !== null && reading.used !== used) {
          throw new Error(`${name} used ${reading.used} rows, not ${used}`);
        }
        rows.push([`${base}: ${name}`, ...figures(size, ms), (memory / 1e6).toFixed(0), '']);
        console.log(rows.at(-1)?.join('  '));
      }
      const seen = await readInBrowser(path, TIMES);
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

/** The quickest of a few runs, each in a process of its own. */
function quickest(reader: ReaderName, path: string): Reading & { readonly memory: number } {
  const runs = Array.from({ length: TIMES }, () => {
    const told = execFileSync(process.execPath, [import.meta.filename, 'one', reader, path]);
    return JSON.parse(told.toString()) as Reading & { memory: number };
  }).sort((a, b) => a.ms - b.ms);
  const [best] = runs;
  if (!best) throw new RangeError('nothing was run');
  return best;
}

function figures(size: number, ms: number): string[] {
  return [(ms / 1000).toFixed(2), Math.round(size / (ms / 1000)).toLocaleString('en')];
}
