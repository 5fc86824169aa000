import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { glob } from 'tinyglobby';
import { readPage } from './html.ts';

/**
 * Names in each page's head the scripts that its scripts import. A browser learns of an import
 * only when it has the file that imports it: a calculator is five such steps deep, each of them a
 * way to the server and back. Named in the head they come side by side, after styles and fonts.
 */
export function modulePreload(): AstroIntegration {
  /** What each script of the site imports at once, by file name. */
  const imports = new Map<string, readonly string[]>();
  let base = '/';
  return {
    name: 'atlas:module-preload',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'atlas:script-imports',
                applyToEnvironment: ({ name }) => name === 'client',
                writeBundle(_, bundle) {
                  for (const chunk of Object.values(bundle)) {
                    if (chunk.type === 'chunk') imports.set(chunk.fileName, chunk.imports);
                  }
                },
              },
            ],
          },
        });
      },
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const files = await glob('**/*.html', { cwd: fileURLToPath(dir), absolute: true });
        let most = 0;
        for (const file of files) {
          const html = await readFile(file, 'utf8');
          const { scripts, islandScripts } = readPage(html);
          const named = new Set(scripts);
          const needed = [...scripts, ...islandScripts]
            .filter((address) => address.startsWith(base))
            .map((address) => address.slice(base.length));
          const missing = [...withImports(needed, imports)]
            .map((name) => base + name)
            .filter((address) => !named.has(address));
          most = Math.max(most, missing.length);
          if (missing.length > 0) await writeFile(file, insertLinks(html, missing));
        }
        if (most === 0) throw new Error('no page was found to import a script: the build changed');
        logger.info(`named in ${files.length} pages, at most ${most} on one`);
      },
    },
  };
}

/**
 * Scripts and all that they import, directly or through one another.
 *
 * @param scripts file names
 * @param imports imports of each file, by file name
 */
export function withImports(
  scripts: readonly string[],
  imports: ReadonlyMap<string, readonly string[]>,
): Set<string> {
  const all = new Set(scripts);
  // A set that grows while it is walked is walked to its new end.
  for (const name of all) {
    for (const imported of imports.get(name) ?? []) all.add(imported);
  }
  return all;
}

/** At the end of the head and of low priority: what is read comes before what is worked with. */
function insertLinks(html: string, addresses: readonly string[]): string {
  const at = html.indexOf('</head>');
  if (at < 0) throw new Error('a page without </head> cannot name its scripts');
  const links = addresses.map(
    (address) => `<link rel="modulepreload" href="${address}" fetchpriority="low">`,
  );
  return html.slice(0, at) + links.join('') + html.slice(at);
}
