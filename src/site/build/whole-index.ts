import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import { glob } from 'tinyglobby';

/**
 * Sees that the search index was written whole, and writes it again where it was not: once in a
 * few dozen builds Pagefind 1.5.2 closes before its last file is on disk (a file cut at 64 KiB).
 */
export function wholeIndex(): AstroIntegration {
  return {
    name: 'atlas:whole-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        for (let attempt = 1; !(await isWhole(root)); attempt += 1) {
          if (attempt > 3) throw new Error('Pagefind did not write its index whole in three tries');
          logger.warn('the search index was cut short; writing it again');
          const { index } = await pagefind.createIndex();
          await index?.addDirectory({ path: root });
          await index?.writeFiles({ outputPath: `${root}pagefind` });
        }
        await pagefind.close();
      },
    },
  };
}

async function isWhole(root: string): Promise<boolean> {
  const files = await glob('pagefind/**/*.{pagefind,pf_meta,pf_index,pf_fragment}', {
    cwd: root,
    absolute: true,
  });
  const checks = files.map(async (file) => gunzipSync(await readFile(file)).length > 0);
  return Promise.all(checks).then(
    (results) => results.length > 0 && results.every(Boolean),
    () => false,
  );
}
