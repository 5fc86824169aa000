/**
 * The floors of the house: a file imports from its own floor or from below, never from above.
 * Prints each import that climbs, with file and line, and how to mend it.
 */
import { readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { glob } from 'tinyglobby';
import ts from 'typescript';
import { projectRoot } from './lib/install.mjs';

/** Rooms by floor, ground first. Rooms of one floor may use each other. */
const FLOORS = [
  ['metrics', 'instruments', 'termbase', 'warehouse', 'codes'],
  ['tabular', 'workspace'],
  ['ui'],
  ['tools'],
  ['site'],
] as const;

/** Rooms that plain Node runs: no DOM, no framework; TypeScript checks the DOM, this the rest. */
const PURE: ReadonlySet<string> = new Set(FLOORS[0]);
const IMPURE_PACKAGE = /^(astro|@astrojs|preact|chart\.js|idb|node:)/;

function floorOf(room: string): number {
  return FLOORS.findIndex((rooms) => (rooms as readonly string[]).includes(room));
}

/** Scripts of an Astro file with everything else blanked, so that line numbers stay true. */
function scripts(file: string, text: string): string {
  if (!file.endsWith('.astro')) return text;
  const kept: [number, number][] = [];
  const fence = /^---\n([\s\S]*?)\n---/.exec(text);
  if (fence) kept.push([4, fence[0].length - 4]);
  for (const match of text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)) {
    const start = match.index + match[0].indexOf('>') + 1;
    kept.push([start, start + (match[1]?.length ?? 0)]);
  }
  const blanked = text.replace(/[^\n]/g, ' ');
  let [seen, end] = ['', 0];
  for (const [from, to] of kept) {
    seen += blanked.slice(end, from) + text.slice(from, to);
    end = to;
  }
  return seen + blanked.slice(end);
}

const problems: string[] = [];
const files = await glob('src/**/*.{ts,tsx,astro,mjs}', { cwd: projectRoot });
for (const file of files) {
  const room = file.split('/')[1] ?? '';
  const floor = floorOf(room);
  if (floor < 0) {
    problems.push(
      `${file}: src/${room}/ stands on no floor; add it to FLOORS in ${relative(projectRoot, import.meta.filename)}`,
    );
    continue;
  }
  const text = scripts(file, readFileSync(join(projectRoot, file), 'utf8'));
  for (const { fileName, pos } of ts.preProcessFile(text, true, true).importedFiles) {
    const line = text.slice(0, pos).split('\n').length;
    const target = fileName.startsWith('@site/')
      ? `src/site/${fileName.slice(6)}`
      : fileName.startsWith('.')
        ? normalize(join(dirname(file), fileName)).replaceAll('\\', '/')
        : undefined;
    if (target === undefined) {
      if (PURE.has(room) && IMPURE_PACKAGE.test(fileName)) {
        problems.push(
          `${file}:${line} imports "${fileName}", but src/${room}/ is pure; move what needs it upstairs`,
        );
      }
      continue;
    }
    const other = /^src\/([^/]+)\//.exec(target)?.[1];
    if (other !== undefined && floorOf(other) > floor) {
      problems.push(
        `${file}:${line} imports src/${other}/ from above; move what it needs down, or pass it in from the caller`,
      );
    }
  }
}

if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}
console.log(`${files.length} files, every import goes down or stays on its floor`);
