import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtPages, DIST } from './pages.ts';

const pages = builtPages();
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const headers = readFileSync(join(DIST, '_headers'), 'utf8');
const nginx = readFileSync(join(DIST, 'nginx-headers.conf'), 'utf8');

describe('content security policy', () => {
  test('stands before everything it governs, on every page', () => {
    for (const { url, html } of pages) {
      expect(html, url).toMatch(
        /<meta charset="?utf-8"?\s*\/?><meta http-equiv="Content-Security-Policy"/i,
      );
    }
  });

  test('allows no inline script or style by anything but its hash', () => {
    for (const { url, html, facts } of pages) {
      const policy = /Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
      expect(policy, url).not.toContain('unsafe-inline');
      expect(policy, url).not.toContain("'unsafe-eval'");
      expect(facts.styleAttributes, url).toBe(0);
      for (const code of [...facts.inlineScripts, ...facts.inlineStyles]) {
        expect(policy, url).toContain(hash(code));
        expect(headers, url).toContain(hash(code));
        expect(nginx, url).toContain(hash(code));
      }
    }
  });

  test('lets workers be started from the site’s own files alone', () => {
    for (const { url, html } of pages) {
      const policy = /Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
      expect(policy, url).toMatch(/(^|; )worker-src 'self'(;|$)/);
    }
    expect(headers).toMatch(/; worker-src 'self';/);
  });

  test('names no other origin, and the headers forbid framing', () => {
    for (const { html } of pages) {
      expect(/Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1]).not.toMatch(/https?:/);
    }
    expect(headers).toContain("frame-ancestors 'none'");
  });
});

test('no page loads anything from another origin', () => {
  for (const { url, html } of pages) {
    const loaded = [
      ...html.matchAll(/<(?:script|img|iframe|source|video|audio)[^>]+src="([^"]+)"/g),
    ].map((m) => m[1] ?? '');
    const linked = [
      ...html.matchAll(
        /<link[^>]+rel="(?:stylesheet|preload|modulepreload|icon|shortcut icon)"[^>]*>/g,
      ),
    ].map(([tag]) => /href="([^"]+)"/.exec(tag)?.[1] ?? '');
    for (const target of [...loaded, ...linked]) expect(target, url).toMatch(/^\//);
  }
});
