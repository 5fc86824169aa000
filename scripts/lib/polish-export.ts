/**
 * A table as an analyst in Poland exports it: semicolons, decimal commas, days with points,
 * comments with semicolons and line breaks in quotation marks, some rows that are no answers.
 */
import { closeSync, openSync, writeSync } from 'node:fs';
import { seededChance } from '../../src/tabular/intake/chance.ts';

const SEGMENTS = ['Mazowieckie', 'Śląskie', 'Małopolskie', 'Łódzkie', 'Pomorskie', 'Dolnośląskie'];
const COMMENTS = [
  'Bardzo miła obsługa',
  'Za długo czekałem na przesyłkę',
  'Cena w porządku; jakość też',
  'Polecam',
  'Paczka przyszła uszkodzona\n„nikt nie przeprosił”',
];
const BAD = ['', 'brak', '7,5', '11', 'nie wiem'];

/** Writes a header and so many rows, the same for the same seed. */
export function writePolishExport(path: string, rows: number, seed: number): void {
  const chance = seededChance(seed);
  const below = (limit: number) => Math.floor(chance() * limit);
  const two = (value: number) => String(value).padStart(2, '0');
  const file = openSync(path, 'w');
  let text = 'Nr;Data;Województwo;Ocena NPS;Waga;Komentarz\r\n';
  for (let i = 0; i < rows; i++) {
    const day = `${two(1 + below(28))}.${two(1 + below(12))}.${2024 + below(2)}`;
    const score = chance() < 0.005 ? BAD[below(BAD.length)] : below(11);
    const weight = (0.5 + chance()).toFixed(3).replace('.', ',');
    const said = chance() < 0.35 ? (COMMENTS[below(COMMENTS.length)] ?? '') : '';
    const comment = /[;\n]/.test(said) ? `"${said}"` : said;
    text += `${100_000 + i};${day};${SEGMENTS[below(SEGMENTS.length)]};${score};${weight};${comment}\r\n`;
    if (text.length > 4_000_000) {
      writeSync(file, text);
      text = '';
    }
  }
  writeSync(file, text);
  closeSync(file);
}
