import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { type PageFacts, readPage } from '../../src/site/build/html.ts';

export const DIST = join(import.meta.dirname, '..', '..', 'dist');

/** A page as it was built. */
export interface BuiltPage {
  /** Address from the root: `/en/guides/net-promoter-score/`. */
  readonly url: string;
  readonly html: string;
  readonly facts: PageFacts;
}

/** Every page of the built site. */
export function builtPages(): BuiltPage[] {
  return readdirSync(DIST, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = readFileSync(join(DIST, file), 'utf8');
      return {
        url: `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`,
        html,
        facts: readPage(html),
      };
    });
}

const sizes = new Map<string, number>();

/** Bytes of a file as a host sends it. */
export function brotliSize(path: string): number {
  const known = sizes.get(path);
  if (known !== undefined) return known;
  const bytes = readFileSync(join(DIST, path));
  const size = path.endsWith('.woff2') ? bytes.length : brotliCompressSync(bytes).length;
  sizes.set(path, size);
  return size;
}

/** Whether the built site has something at an address. */
export function exists(path: string): boolean {
  try {
    const file = join(DIST, decodeURIComponent(path));
    return statSync(file).isDirectory() ? statSync(join(file, 'index.html')).isFile() : true;
  } catch {
    return false;
  }
}

/** Adds a script and everything that it imports at once. */
function follow(path: string, found: Set<string>): void {
  if (found.has(path)) return;
  found.add(path);
  const code = readFileSync(join(DIST, path), 'utf8');
  for (const [, target = ''] of code.matchAll(
    /(?:^|[;}\s])(?:import|export)[^'"()]*?['"](\.\/[^'"]+\.js)['"]/g,
  )) {
    follow(join('/_atlas', target).replaceAll('\\', '/'), found);
  }
}

/** A figure's own script with what it imports; empty where the build has none. */
export function figureScripts(figure: string): Set<string> {
  const found = new Set<string>();
  const chunk = readdirSync(join(DIST, '_atlas')).find(
    (file) => file.startsWith(`${figure}.`) && file.endsWith('.js'),
  );
  if (chunk) follow(`/_atlas/${chunk}`, found);
  return found;
}

/** Scripts that a page loads by itself: its own tags and everything they import at once. */
export function scriptsOf({ html }: BuiltPage): Set<string> {
  const found = new Set<string>();
  const named = [
    ...html.matchAll(/<script[^>]+src="([^"]+)"/g),
    ...html.matchAll(/(?:component-url|renderer-url)="([^"]+)"/g),
  ];
  for (const [, path = ''] of named) follow(path, found);
  // A figure's own code is loaded as soon as the page is there.
  for (const [, figure = ''] of html.matchAll(/data-figure="([^"]+)"/g)) {
    for (const path of figureScripts(figure)) found.add(path);
  }
  return found;
}

/** Stylesheets of a page. */
export function stylesOf({ html }: BuiltPage): Set<string> {
  return new Set(
    [...html.matchAll(/<link[^>]+rel="stylesheet"[^>]*>/g)].map(
      ([tag]) => /href="([^"]+)"/.exec(tag)?.[1] ?? '',
    ),
  );
}
