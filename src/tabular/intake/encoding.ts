import type { Encoding } from './plan.ts';

/** Share of high bytes that stand beside another high byte, from which on words are all of them. */
const WHOLE_WORDS = 0.6;

/**
 * How often each letter beyond a–z comes in running text, per thousand letters, in the languages
 * that use the code page; the rarest still counts a little, so that no letter decides alone.
 */
const POLISH: Readonly<Record<string, number>> = {
  ą: 9.9,
  ć: 4,
  ę: 11.1,
  ł: 18.2,
  ń: 2,
  ó: 8.5,
  ś: 6.6,
  ź: 0.6,
  ż: 8.3,
};
const NORDIC: Readonly<Record<string, number>> = {
  å: 13,
  æ: 5,
  ø: 9,
  é: 0.5,
  ä: 0.5,
  ö: 0.5,
  ü: 0.2,
  è: 0.1,
  ò: 0.1,
  ô: 0.1,
  à: 0.1,
};
const RARE = 0.02;

/** Code pages by the letters of their languages; a later one has to be likelier than the earlier. */
const LIKELY = [
  ['windows-1252', NORDIC],
  ['windows-1250', POLISH],
  ['iso-8859-2', POLISH],
] as const satisfies readonly (readonly [Encoding, Readonly<Record<string, number>>])[];

/** Old Macs, and Excel's "CSV (Macintosh)", which end rows with a carriage return alone. */
const LIKELY_ON_MACS = [...LIKELY, ['macintosh', NORDIC]] as const;

/** Letters of more than one byte that outweigh a byte that cannot stand in UTF-8. */
const OUTWEIGH = 20;

/**
 * Guesses the encoding of a text from pieces of it: by its byte-order mark, by zeros at every
 * other place (UTF-16), by being UTF-8 but for a stray byte, and else by the letters that the
 * bytes would be. In Windows-1255 whole words are high bytes; Polish and the Nordic languages
 * strew them in, and there the likelier letters decide.
 *
 * @param pieces the beginning first; pieces from further on may begin and end inside a letter
 */
export function guessEncoding(pieces: readonly Uint8Array[]): Encoding {
  const head = pieces[0] ?? new Uint8Array();
  const marked = byMark(head) ?? byZeros(head);
  if (marked) return marked;
  if (isUtf8(pieces)) return 'utf-8';
  return byLetters(pieces);
}

function byMark(head: Uint8Array): Encoding | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** UTF-16 without a mark: separators, digits and line breaks have a zero for their other byte. */
function byZeros(head: Uint8Array): Encoding | undefined {
  const { even, odd } = zeros(head);
  const enough = head.length / 40;
  if (odd > enough && odd > even * 4) return 'utf-16le';
  if (even > enough && even > odd * 4) return 'utf-16be';
  return undefined;
}

/** Whether a text begins like UTF-16. */
export function isWide(head: Uint8Array): boolean {
  return (byMark(head) ?? byZeros(head) ?? 'utf-8') !== 'utf-8';
}

/** How many zero bytes stand at even and at odd places. */
export function zeros(bytes: Uint8Array): { readonly even: number; readonly odd: number } {
  let even = 0;
  let odd = 0;
  bytes.forEach((byte, i) => {
    if (byte === 0) i % 2 === 0 ? even++ : odd++;
  });
  return { even, odd };
}

/**
 * Whether pieces are UTF-8. Letters of several bytes seldom come about by chance, while a comment
 * that a database cut at its 255th byte leaves half a letter in an export that is UTF-8 all the
 * same.
 */
function isUtf8(pieces: readonly Uint8Array[]): boolean {
  let letters = 0;
  let stray = 0;
  pieces.forEach((piece, i) => {
    let from = 0;
    // What follows a first byte outside the piece: at most three.
    if (i > 0) while (from < 3 && ((piece[from] ?? 0) & 0xc0) === 0x80) from++;
    const own = piece.subarray(from);
    // Streaming, because the piece may end inside a letter.
    const text = new TextDecoder().decode(own, { stream: true });
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === 0xfffd) stray++;
      else if (code > 0x7f) letters++;
    }
    // The sign for a letter that was lost before is a letter itself.
    if (stray > 0) stray -= lostBefore(own);
  });
  return stray <= 0 || letters >= stray * OUTWEIGH;
}

/** How often U+FFFD is written out. */
function lostBefore(bytes: Uint8Array): number {
  let found = 0;
  for (let at = bytes.indexOf(0xef); at >= 0; at = bytes.indexOf(0xef, at + 1)) {
    if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) found++;
  }
  return found;
}

function byLetters(pieces: readonly Uint8Array[]): Encoding {
  let high = 0;
  let beside = 0;
  for (const piece of pieces) {
    piece.forEach((byte, i) => {
      if (byte < 0xe0 || byte > 0xfa) return;
      high++;
      const before = piece[i - 1] ?? 0;
      const after = piece[i + 1] ?? 0;
      if ((before >= 0xe0 && before <= 0xfa) || (after >= 0xe0 && after <= 0xfa)) beside++;
    });
  }
  if (high > 0 && beside / high >= WHOLE_WORDS) return 'windows-1255';
  const mac = pieces.every((piece) => !piece.includes(10)) && pieces[0]?.includes(13) === true;
  let best: Encoding = 'windows-1252';
  let most = Number.NEGATIVE_INFINITY;
  for (const [encoding, frequency] of mac ? LIKELY_ON_MACS : LIKELY) {
    const sum = likelihood(pieces, encoding, frequency);
    if (sum <= most) continue;
    most = sum;
    best = encoding;
  }
  return best;
}

/** Log-likelihood of the letters beyond ASCII, marks and signs left aside. */
function likelihood(
  pieces: readonly Uint8Array[],
  encoding: Encoding,
  frequency: Readonly<Record<string, number>>,
): number {
  const decoder = new TextDecoder(encoding);
  let sum = 0;
  for (const piece of pieces) {
    for (const letter of decoder.decode(piece).toLowerCase()) {
      if (letter <= '\u007f') continue;
      // Quotation marks, dashes and the euro stand at the same places on all pages of Windows.
      if (
        encoding !== 'macintosh' &&
        /[\u2010-\u2044\u20ac\u00a0\u00a7\u00ab\u00b0\u00b7\u00bb]/.test(letter)
      )
        continue;
      sum += Math.log(frequency[letter] ?? RARE);
    }
  }
  return sum;
}
