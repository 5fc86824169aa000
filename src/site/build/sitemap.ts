import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { glob } from 'tinyglobby';

/** One page of a sitemap with its languages. */
const ENTRY = /<url><loc>([^<]+)<\/loc>.*?<\/url>/gs;
const BOOKLET = /\/guides\/[\w-]+\/booklet\/$/;

/**
 * Takes the booklets out of the sitemap: they repeat the guides for paper, and ask not to be
 * indexed. Starlight brings its sitemap along and leaves no place to say so beforehand.
 */
export function bookletsOffSitemap(): AstroIntegration {
  return {
    name: 'atlas:booklets-off-sitemap',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const files = await glob('sitemap-[0-9]*.xml', { cwd: fileURLToPath(dir), absolute: true });
        for (const file of files) {
          const text = await readFile(file, 'utf8');
          const kept = text.replace(ENTRY, (entry, address: string) =>
            BOOKLET.test(address) ? '' : entry,
          );
          await writeFile(file, kept);
        }
      },
    },
  };
}
