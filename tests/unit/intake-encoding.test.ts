import { describe, expect, test } from 'vitest';
import { guessEncoding } from '../../src/tabular/intake/encoding.ts';
import type { Encoding } from '../../src/tabular/intake/plan.ts';
import { textOf } from '../../src/tabular/intake/source.ts';

/** Bytes of a text in a code page, by what the platform's decoder reads out of each byte. */
function inPage(text: string, page: string): Uint8Array<ArrayBuffer> {
  const letters = new TextDecoder(page).decode(Uint8Array.from({ length: 256 }, (_, i) => i));
  return Uint8Array.from([...text], (letter) => {
    const byte = letters.indexOf(letter);
    if (byte < 0) throw new RangeError(`${page} has no ${letter}`);
    return byte;
  });
}

const TABLES = {
  pl: 'Data;Segment;Ocena;Komentarz\r\n01.02.2026;Łódź;9;Miła obsługa, wszystko w porządku\r\n02.02.2026;Kraków;3;Długo czekałem na przesyłkę\r\n',
  nb: 'Dato;Segment;Poeng;Kommentar\r\n01.02.2026;Tromsø;9;Rask levering, hyggelige folk på lageret\r\n02.02.2026;Ålesund;3;Måtte vente på svar i fjorten dager\r\n',
  da: 'Dato;Segment;Score;Kommentar\r\n01.02.2026;Århus;9;God vejledning, sød betjening\r\n02.02.2026;Sønderborg;3;Varen var ødelagt, da jeg fik den\r\n',
  he: 'תאריך;סגמנט;ציון;הערה\r\n01.02.2026;חיפה;9;שירות מצוין ומהיר\r\n02.02.2026;תל אביב;3;חיכיתי הרבה זמן למשלוח\r\n',
} as const;

describe('guessing the encoding', () => {
  test.each([
    ['pl', 'windows-1250'],
    ['nb', 'windows-1252'],
    ['da', 'windows-1252'],
    ['he', 'windows-1255'],
  ] as const)('tells %s in %s by its letters', (locale, page) => {
    expect(guessEncoding([inPage(TABLES[locale], page)])).toBe(page);
  });

  test('tells Polish in ISO-8859-2, the web of before Windows, from Windows-1250', () => {
    expect(guessEncoding([inPage(TABLES.pl, 'iso-8859-2')])).toBe('iso-8859-2');
  });

  test('tells the letters of an old Mac where its line ends stand', () => {
    for (const locale of ['nb', 'da'] as const) {
      const text = TABLES[locale].replaceAll('\r\n', '\r');
      expect(guessEncoding([inPage(text, 'macintosh')])).toBe('macintosh');
      expect(guessEncoding([inPage(text, 'windows-1252')])).toBe('windows-1252');
    }
    expect(guessEncoding([inPage('Qualität;9\rGeschäft;8\r', 'windows-1252')])).toBe(
      'windows-1252',
    );
  });

  test('half a letter, where a database cut a comment, makes no other encoding of UTF-8', () => {
    const whole = new TextEncoder().encode(TABLES.pl.repeat(20));
    const half = Uint8Array.of(...whole.subarray(0, 50), 0xc5, ...whole.subarray(50));
    expect(guessEncoding([half])).toBe('utf-8');
    expect(guessEncoding([whole, half.subarray(20)])).toBe('utf-8');
  });

  test('letters lost before are UTF-8, and all other letters in another encoding are not', () => {
    expect(guessEncoding([new TextEncoder().encode('K\ufffdln;9\nM\ufffdnchen;8\n')])).toBe(
      'utf-8',
    );
    const page = inPage('PÓŁNOC;9\nŁÓDŹ;8\nPOZNAŃ;7\n'.repeat(30), 'windows-1250');
    expect(guessEncoding([page])).toBe('windows-1250');
  });

  test.each(Object.keys(TABLES) as (keyof typeof TABLES)[])(
    'tells UTF-8 with and without a mark: %s',
    (locale) => {
      const bytes = new TextEncoder().encode(TABLES[locale]);
      expect(guessEncoding([bytes])).toBe('utf-8');
      expect(guessEncoding([Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes)])).toBe('utf-8');
    },
  );

  test.each([
    ['utf-16le', true],
    ['utf-16be', false],
  ] as const)('tells %s with and without a mark', (encoding, little) => {
    for (const mark of ['', '\ufeff']) {
      const text = mark + TABLES.he;
      const bytes = new Uint8Array(text.length * 2);
      const view = new DataView(bytes.buffer);
      for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), little);
      expect(guessEncoding([bytes])).toBe(encoding);
    }
  });

  test('looks beyond a beginning without letters', () => {
    const head = inPage('1;2;3\n'.repeat(100), 'windows-1250');
    const further = inPage('9;świetna obsługa, życzliwi ludzie\n'.repeat(5), 'windows-1250');
    expect(guessEncoding([head])).toBe('utf-8');
    expect(guessEncoding([head, further])).toBe('windows-1250');
  });

  test('takes a piece that begins inside a letter for UTF-8 all the same', () => {
    const bytes = new TextEncoder().encode('łódź ąę'.repeat(50));
    expect(guessEncoding([new Uint8Array([49]), bytes.subarray(1, 200)])).toBe('utf-8');
  });

  test('a few typographic marks decide nothing', () => {
    expect(guessEncoding([inPage('7;“Great” – really…\n9;naïve café\n', 'windows-1252')])).toBe(
      'windows-1252',
    );
  });
});

test.each([
  ['pl', 'windows-1250'],
  ['nb', 'windows-1252'],
  ['da', 'utf-8'],
  ['he', 'windows-1255'],
  ['pl', 'iso-8859-2'],
  ['nb', 'macintosh'],
  ['he', 'utf-8'],
] as const)('reads %s in %s, however the bytes are cut', async (locale, encoding) => {
  const bytes =
    encoding === 'utf-8'
      ? new TextEncoder().encode(`\ufeff${TABLES[locale]}`)
      : inPage(TABLES[locale], encoding);
  for (const size of [1, 2, 3, 7, 1000]) {
    expect(await read(bytes, size, encoding)).toBe(TABLES[locale]);
  }
});

async function read(bytes: Uint8Array<ArrayBuffer>, size: number, encoding: Encoding) {
  const file = new Blob([bytes]);
  Object.defineProperty(file, 'stream', {
    value: () =>
      new ReadableStream({
        start(controller) {
          for (let at = 0; at < bytes.length; at += size)
            controller.enqueue(bytes.slice(at, at + size));
          controller.close();
        },
      }),
  });
  let text = '';
  for await (const piece of textOf(file, encoding)) text += piece.text;
  return text;
}
