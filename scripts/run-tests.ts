/**
 * Every check in order: types, lint, unit and content tests, the production build, tests of the
 * built site, browser tests. The last line counts them all.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './lib/browser.ts';
import { projectEnvironment, projectRoot } from './lib/install.mjs';

interface Count {
  passed: number;
  failed: number;
}

const reports = mkdtempSync(join(tmpdir(), 'atlas-tests-'));
const total: Count = { passed: 0, failed: 0 };

/** A port nobody listens on, so that a running site does not stand in the way. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 4399));
    });
  });
}

function run(title: string, args: readonly string[], env: Record<string, string> = {}): boolean {
  console.log(`\n── ${title}`);
  const started = Date.now();
  const result = spawnSync(process.execPath, args, {
    cwd: projectRoot,
    stdio: 'inherit',
    env: { ...projectEnvironment(), ...env },
  });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`   ${result.status === 0 ? 'done' : 'FAILED'} in ${seconds} s`);
  return result.status === 0;
}

function add({ passed, failed }: Count): void {
  total.passed += passed;
  total.failed += failed;
}

/** A check that passes or fails as a whole. */
function check(title: string, args: readonly string[]): boolean {
  const sound = run(title, args);
  add({ passed: sound ? 1 : 0, failed: sound ? 0 : 1 });
  return sound;
}

/** A runner that counts its own tests; one that dies without a report counts as a failure. */
function suite(
  title: string,
  args: readonly string[],
  report: string,
  read: (json: unknown) => Count,
  env: Record<string, string> = {},
): void {
  const sound = run(title, args, env);
  try {
    const count = read(JSON.parse(readFileSync(report, 'utf8')));
    if (count.passed + count.failed === 0) throw new Error('no tests ran');
    add({ passed: count.passed, failed: sound ? count.failed : Math.max(1, count.failed) });
  } catch (error) {
    console.error(`   no usable report of "${title}":`, error);
    add({ passed: 0, failed: 1 });
  }
}

function vitest(title: string, project: string): void {
  const report = join(reports, `${project}.json`);
  suite(
    title,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    report,
    (json) => {
      const { numPassedTests, numFailedTests } = json as Record<string, number>;
      return { passed: numPassedTests ?? 0, failed: numFailedTests ?? 0 };
    },
  );
}

check('Types of the site', [
  'node_modules/astro/bin/astro.mjs',
  'check',
  '--minimumFailingSeverity',
  'hint',
]);
check('Types of the pure rooms, without a browser', [
  'node_modules/typescript/bin/tsc',
  '-p',
  'tsconfig.pure.json',
]);
check('Format and lint', [
  'node_modules/@biomejs/biome/bin/biome',
  'check',
  '--error-on-warnings',
  '.',
]);
check('Floors: imports only downward', ['scripts/check-floors.ts']);
vitest('Unit and property tests', 'unit');
vitest('Content tests', 'content');
if (check('Production build', ['node_modules/astro/bin/astro.mjs', 'build', '--silent'])) {
  vitest('Tests of the built site', 'site');
  try {
    const report = join(reports, 'e2e.json');
    suite(
      'Browser tests',
      ['node_modules/@playwright/test/cli.js', 'test'],
      report,
      (json) => {
        const { stats } = json as { stats: Record<string, number> };
        return {
          passed: (stats['expected'] ?? 0) + (stats['flaky'] ?? 0),
          failed: (stats['unexpected'] ?? 0) + (stats['skipped'] ?? 0),
        };
      },
      {
        CHROMIUM_PATH: findBrowser(),
        PLAYWRIGHT_JSON_OUTPUT_NAME: report,
        E2E_PORT: String(await freePort()),
      },
    );
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    add({ passed: 0, failed: 1 });
  }
} else {
  console.error('   without a build the site and browser tests cannot run');
  add({ passed: 0, failed: 2 });
}

rmSync(reports, { recursive: true, force: true });
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
