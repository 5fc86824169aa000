/**
 * Makes the font files of the site from the packaged ones: only the letters the site writes, only
 * the weights it uses. Run by hand after a font package changes; the results are committed.
 *
 * Usage: npm run fonts
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

const OUT = new URL('../src/site/fonts/', import.meta.url);
const PACKAGES = new URL('../node_modules/@fontsource-variable/', import.meta.url);

const range = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');

/** Letters, digits, and the marks that prose and formulas on the site use. */
const LATIN = `${range(0x20, 0x7e)}\u00a0£§«°±²³·»¼½¾×÷ÅÄÆÉÖØÜåäæçèéêëíïñóôöøüß–—‘’‚“”„•…′″€−≈≤≥`;
const POLISH = 'ĄąĆćĘęŁłŃńŚśŹźŻżőűčšžć₪√Σαω→←';
const HEBREW = `${range(0x5d0, 0x5ea)}\u05be\u05f3\u05f4₪`;

const FACES = [
  { name: 'serif', folder: 'frank-ruhl-libre', weights: { min: 500, max: 700 } },
  { name: 'sans', folder: 'assistant', weights: { min: 400, max: 700 } },
] as const;

const SUBSETS = [
  { name: 'latin', file: 'latin', text: LATIN },
  { name: 'polish', file: 'latin-ext', text: POLISH },
  { name: 'hebrew', file: 'hebrew', text: HEBREW },
] as const;

await mkdir(OUT, { recursive: true });
for (const face of FACES) {
  for (const subset of SUBSETS) {
    const source = new URL(
      `${face.folder}/files/${face.folder}-${subset.file}-wght-normal.woff2`,
      PACKAGES,
    );
    const made = await subsetFont(await readFile(source), subset.text, {
      targetFormat: 'woff2',
      variationAxes: { wght: face.weights },
    });
    await writeFile(new URL(`${face.name}-${subset.name}.woff2`, OUT), made);
    console.log(`${face.name}-${subset.name}.woff2  ${(made.length / 1024).toFixed(1)} KB`);
  }
}
