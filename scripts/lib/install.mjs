/**
 * Installs what the lockfile asks for, if it is not there yet. Plain JavaScript that an older Node
 * runs too: the project brings its own Node as a dependency, and this runs before there is one.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..', '..');
const stamp = join(root, 'node_modules', '.atlas-installed');

/** Folder of the project. */
export const projectRoot = root;

/** The project's own Node, which the packages are made for. */
export const projectNode = join(
  root,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

/** Installs the packages of the lockfile unless just these are installed already. */
export function ensureInstalled() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(readFileSync(join(root, 'package.json')))
    .digest('hex');
  const installed = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
  if (installed === wanted && existsSync(projectNode)) return;
  console.log('Installing packages (once; about a minute) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const result = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (result.status !== 0 || !existsSync(projectNode)) {
    console.error(
      'The packages could not be installed. Check the connection to the npm registry and the ' +
        'messages above, then run the command again.',
    );
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
}

/** Environment in which the project's commands run: its Node and programs first on the path. */
export function projectEnvironment() {
  const separator = process.platform === 'win32' ? ';' : ':';
  const path = [join(root, 'node_modules', 'node', 'bin'), join(root, 'node_modules', '.bin')];
  return {
    ...process.env,
    PATH: [...path, process.env['PATH'] ?? ''].join(separator),
    ASTRO_TELEMETRY_DISABLED: '1',
  };
}

/**
 * Runs a file with the project's Node and waits.
 *
 * @returns exit status
 */
export function runNode(args, options = {}) {
  const result = spawnSync(projectNode, args, {
    cwd: root,
    stdio: 'inherit',
    env: projectEnvironment(),
    ...options,
  });
  return result.status ?? 1;
}
