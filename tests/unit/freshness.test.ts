import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newerSibling, substantialChanges } from '../../src/site/build/freshness.ts';

const root = mkdtempSync(join(tmpdir(), 'atlas-freshness-'));
const lines = (...texts: string[]) => `${texts.join('\n')}\n`;

function commit(date: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    const file = join(root, 'content', 'docs', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const env = { ...process.env, GIT_COMMITTER_DATE: date, GIT_AUTHOR_DATE: date };
  const as = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com'];
  for (const args of [
    ['add', '-A'],
    [...as, 'commit', '-qm', 'change'],
  ]) {
    const { status, stderr } = spawnSync('git', args, { cwd: root, env, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
  }
}

beforeAll(() => {
  spawnSync('git', ['init', '-q'], { cwd: root });
  const first = lines('a', 'b', 'c', 'd', 'e');
  commit('2026-01-01T12:00:00Z', { 'en/guides/x.mdx': first, 'pl/guides/x.mdx': first });
  commit('2026-02-01T12:00:00Z', { 'en/guides/x.mdx': lines('a', 'b', 'c', 'd', 'E') });
});
afterAll(() => rmSync(root, { recursive: true }));

test('a small correction leaves its siblings current', () => {
  expect(newerSibling(substantialChanges(root), 'pl', 'guides/x.mdx')).toBeUndefined();
});

test('a rewritten page puts its siblings behind, and not itself', () => {
  commit('2026-03-01T12:00:00Z', { 'en/guides/x.mdx': lines('new', 'words', 'c', 'd', 'E', 'f') });
  const dates = substantialChanges(root);
  const newer = { locale: 'en', date: new Date('2026-03-01T12:00:00Z') };
  expect(newerSibling(dates, 'pl', 'guides/x.mdx')).toEqual(newer);
  expect(newerSibling(dates, 'en', 'guides/x.mdx')).toBeUndefined();
});

test('without a history nothing is claimed', () => {
  const bare = mkdtempSync(join(tmpdir(), 'atlas-bare-'));
  expect(substantialChanges(bare).size).toBe(0);
  rmSync(bare, { recursive: true });
});
