import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { glob } from 'tinyglobby';

const compress = promisify(brotliCompress);

/** Kinds of file that shrink; pictures, fonts and Pagefind's index are compressed already. */
const TEXTS = ['**/*.{html,css,js,svg,xml,json,txt,md,csv,tbx,ttl}'];
/** Effort that hardly slows the build, and the most, for large data such as the look-up index. */
const EFFORT = 9;
const MOST_EFFORT = constants.BROTLI_MAX_QUALITY;
const LARGE = 100_000;

/** Writes a brotli copy beside each text file, for hosts that send it as it is. */
export function precompress(): AstroIntegration {
  return {
    name: 'atlas:precompress',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const files = await glob(TEXTS, { cwd: fileURLToPath(dir), absolute: true });
        await Promise.all(
          files.map(async (file) => {
            const text = await readFile(file);
            const packed = await compress(text, {
              params: {
                [constants.BROTLI_PARAM_QUALITY]:
                  file.endsWith('.json') && text.length > LARGE ? MOST_EFFORT : EFFORT,
                [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
                [constants.BROTLI_PARAM_LGWIN]: windowBits(text.length),
              },
            });
            await writeFile(`${file}.br`, packed);
          }),
        );
      },
    },
  };
}

/**
 * The smallest window that holds a whole file: it packs no worse, and spares the memory of the
 * largest one, which takes most of the time that a small file takes.
 */
function windowBits(length: number): number {
  const { BROTLI_MIN_WINDOW_BITS: least, BROTLI_DEFAULT_WINDOW: most } = constants;
  // A window of n bits reaches back 2ⁿ − 16 bytes (RFC 7932, section 9.1).
  return Math.min(most, Math.max(least, Math.ceil(Math.log2(length + 16))));
}
