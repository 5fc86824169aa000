import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import subsetFont from 'subset-font';
import { LOCALES, type Locale } from '../../termbase/locales.ts';
import { contourFromText } from '../../ui/contour.ts';
import { escapeHtml } from '../lib/bidi.ts';
import { tieOrphans } from '../lib/polish-orphans.ts';

const WIDTH = 1200;
const HEIGHT = 630;
const LINE = 84;
/** Letters a line; the face is proportional, so this is where it looks right, not a law. */
const LETTERS = 22;
const CACHE = join(process.cwd(), 'node_modules', '.cache', 'atlas-social');
const FONTS = join(process.cwd(), 'src', 'site', 'fonts');

export interface SocialImage {
  readonly locale: Locale;
  /** What the hill is drawn from: the page's address without its language. */
  readonly seed: string;
  readonly title: string;
}

let faces: Promise<string[]> | undefined;

/**
 * Draws the picture that a shared link shows: the page's title and its own hill, as a PNG of
 * 1,200 × 630. Kept in node_modules/.cache, since the same words always make the same picture.
 */
export async function drawSocialImage(image: SocialImage): Promise<Uint8Array> {
  const svg = compose(image);
  const key = createHash('sha256').update(svg).digest('hex').slice(0, 24);
  const cached = join(CACHE, `${key}.png`);
  try {
    return await readFile(cached);
  } catch {
    faces ??= prepareFaces();
    const picture = new Resvg(svg, {
      font: { fontFiles: await faces, loadSystemFonts: false, defaultFontFamily: FAMILY },
    })
      .render()
      .asPng();
    await writeFile(cached, picture);
    return picture;
  }
}

const FAMILY = 'Frank Ruhl Libre';

/** The drawing library reads TrueType, the site ships WOFF2: unpack, at the weight that is drawn. */
async function prepareFaces(): Promise<string[]> {
  await mkdir(CACHE, { recursive: true });
  const letters = Array.from({ length: 0x2fff }, (_, i) => String.fromCodePoint(i + 32)).join('');
  return Promise.all(
    ['latin', 'polish', 'hebrew'].map(async (subset) => {
      const file = join(CACHE, `serif-${subset}-650.ttf`);
      const packed = await readFile(join(FONTS, `serif-${subset}.woff2`));
      const face = await subsetFont(packed, letters, {
        targetFormat: 'truetype',
        variationAxes: { wght: 650 },
      });
      await writeFile(file, face);
      return file;
    }),
  );
}

function compose({ locale, seed, title }: SocialImage): string {
  const rtl = LOCALES[locale].dir === 'rtl';
  const lines = breakLines(title);
  const x = rtl ? WIDTH - 80 : 80;
  const top = 350 - ((lines.length - 1) * LINE) / 2;
  const hill = contourFromText(seed, { size: 640, rings: 9, points: 20 })
    .map((d, ring) => `<path d="${d}" stroke="${ring === 0 ? '#b3442d' : '#cdbf9f'}"/>`)
    .join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fbf8f2"/>
<g fill="none" stroke-width="2.5" transform="translate(${rtl ? -120 : 700} 20)">${hill}</g>
<g font-family="${FAMILY}" text-anchor="${rtl ? 'end' : 'start'}">
<text x="${x}" y="110" font-size="34" fill="#4b5b64">Engagement Atlas</text>
${lines.map((line, i) => `<text x="${x}" y="${top + i * LINE}" font-size="72" fill="#0f4c5c">${escapeHtml(line)}</text>`).join('\n')}
</g></svg>`;
}

function breakLines(title: string): string[] {
  const lines: string[] = [];
  for (const word of tieOrphans(title).split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= LETTERS) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines.slice(0, 5);
}
