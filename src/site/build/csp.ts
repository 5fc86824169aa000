import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { glob } from 'tinyglobby';
import { readPage } from './html.ts';

/** What every page may do; scripts and styles are added from what the built pages hold. */
const POLICY: Readonly<Record<string, readonly string[]>> = {
  'default-src': ["'none'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'manifest-src': ["'self'"],
  'worker-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
};

/**
 * Writes the content security policy after the build: a meta tag in each page with the hashes of
 * that page's inline scripts and styles, and the union of them as headers for the host
 * (`_headers`, `nginx-headers.conf`), which also carry what a meta tag cannot say.
 */
export function contentSecurityPolicy(): AstroIntegration {
  return {
    name: 'atlas:content-security-policy',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const all: Inline = { scripts: new Set(), styles: new Set() };
        const files = await glob('**/*.html', { cwd: root, absolute: true });
        for (const file of files) {
          const html = await readFile(file, 'utf8');
          const page = readPage(html);
          if (page.styleAttributes > 0) {
            throw new Error(
              `${file}: ${page.styleAttributes} style attributes, which the policy forbids; use a class`,
            );
          }
          const own: Inline = {
            scripts: hashes(page.inlineScripts),
            styles: hashes(page.inlineStyles),
          };
          for (const hash of own.scripts) all.scripts.add(hash);
          for (const hash of own.styles) all.styles.add(hash);
          await writeFile(file, insertMeta(html, directives(own)));
        }
        const header = `${directives(all)}; frame-ancestors 'none'`;
        await writeFile(new URL('_headers', dir), netlifyHeaders(header));
        await writeFile(new URL('nginx-headers.conf', dir), nginxHeaders(header));
        logger.info(
          `policy in ${files.length} pages; by hash ${all.scripts.size} scripts, ${all.styles.size} styles`,
        );
      },
    },
  };
}

/** Policy as one line. `'wasm-unsafe-eval'` is for Pagefind, which runs WebAssembly. */
function directives({ scripts, styles }: Inline): string {
  const rules = {
    ...POLICY,
    'script-src': ["'self'", "'wasm-unsafe-eval'", ...scripts],
    'style-src': ["'self'", ...styles],
  };
  return Object.entries(rules)
    .map(([name, values]) => `${name} ${values.join(' ')}`)
    .join('; ');
}

/** Hashes of what stands inline in a page. */
interface Inline {
  readonly scripts: Set<string>;
  readonly styles: Set<string>;
}

function hashes(contents: readonly string[]): Set<string> {
  return new Set(
    contents.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`),
  );
}

/** First thing after the encoding: a policy only governs what comes after it. */
function insertMeta(html: string, policy: string): string {
  const tag = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  const encoding = /<meta charset="?utf-8"?\s*\/?>/i.exec(html);
  if (!encoding) throw new Error('a page without <meta charset="utf-8"> cannot take its policy');
  const at = encoding.index + encoding[0].length;
  return html.slice(0, at) + tag + html.slice(at);
}

const OTHER_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

function netlifyHeaders(policy: string): string {
  const headers = { 'Content-Security-Policy': policy, ...OTHER_HEADERS };
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
  return `/*\n${lines.join('\n')}\n\n/_atlas/*\n  Cache-Control: public, max-age=31536000, immutable\n`;
}

function nginxHeaders(policy: string): string {
  const headers = { 'Content-Security-Policy': policy, ...OTHER_HEADERS };
  return `${Object.entries(headers)
    .map(([name, value]) => `add_header ${name} "${value}" always;`)
    .join('\n')}\n`;
}
