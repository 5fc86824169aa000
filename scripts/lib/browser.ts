/** Finds a Chromium for the browser tests, or gets one. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { projectRoot } from './install.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Switches for a browser without a screen that talks to nobody but the page. */
export const BROWSER_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * Path of a Chromium: `CHROMIUM_PATH`, else one on the machine, else Playwright's own download,
 * else, as root on Debian, the distribution's package.
 *
 * @throws {Error} saying what to do, when none can be had
 */
export function findBrowser(): string {
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH names "${named}", and there is no such file.`);
  }
  return onMachine() ?? playwrights() ?? downloaded() ?? fromDebian() ?? giveUp();
}

function onMachine(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = [...folders.flatMap((dir) => NAMES.map((name) => join(dir, name))), ...PLACES];
  return candidates.find((path) => existsSync(path));
}

function playwrights(): string | undefined {
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

function downloaded(): string | undefined {
  console.log('No Chromium here; asking Playwright to download its own …');
  const cli = join(projectRoot, 'node_modules', 'playwright', 'cli.js');
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit', timeout: 240_000 });
  const path = playwrights();
  // Downloaded is not yet able to start: on a bare Linux its libraries may be missing.
  return path && spawnSync(path, ['--version']).status === 0 ? path : undefined;
}

function fromDebian(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  console.log('Installing chromium from Debian …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
  spawnSync('apt-get', ['install', '-y', '-qq', 'chromium'], { stdio: 'inherit', env });
  return onMachine();
}

function giveUp(): never {
  throw new Error(
    'The browser tests need Chromium, and none could be found or installed. Install Chromium or ' +
      'Chrome, or set CHROMIUM_PATH to one, and run the command again.',
  );
}
