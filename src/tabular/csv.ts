import type { Locale } from '../termbase/locales.ts';

export type Cell = string | number | null;

/** Languages whose spreadsheets write decimals with a comma and so separate columns by semicolon. */
const COMMA_LOCALES: ReadonlySet<Locale> = new Set(['nb', 'pl', 'da']);

/** Whether the language writes 7,5 for seven and a half. */
export function usesDecimalComma(locale: Locale): boolean {
  return COMMA_LOCALES.has(locale);
}

/**
 * A text that a spreadsheet would run as a formula, also behind spaces, which some trim, and with
 * the wide and small forms of its sign, which East Asian ones read alike. A plain signed number is
 * none.
 *
 * Source: OWASP, CSV Injection.
 */
const FORMULA =
  /^[\t\r\n]|^[\s\p{Cc}]*(?:[=＝﹦@＠﹫]|[+＋﹢\-－﹣](?!\d+(?:[.,]\d+)?(?:e[+-]?\d+)?$))/iu;

/**
 * Rows as CSV in the convention of the reader's spreadsheet: semicolon and decimal comma for da,
 * nb and pl, comma and point for en and he; a byte-order mark for all, without which Excel
 * mistakes the letters. Texts that a spreadsheet would run as a formula are defused.
 */
export async function toCsv(rows: readonly (readonly Cell[])[], locale: Locale): Promise<string> {
  return `\ufeff${await csvLines(rows, locale)}`;
}

/** The same without the mark, for a file that is put together piece by piece. */
export async function csvLines(
  rows: readonly (readonly Cell[])[],
  locale: Locale,
): Promise<string> {
  // Loaded when a file is asked for, not with the page.
  const { default: Papa } = await import('papaparse');
  const comma = usesDecimalComma(locale);
  const text = rows.map((row) =>
    row.map((cell) => {
      if (typeof cell !== 'number') return cell ?? '';
      // What has no value has no number either.
      if (!Number.isFinite(cell)) return '';
      return comma ? String(cell).replace('.', ',') : String(cell);
    }),
  );
  const csv = Papa.unparse(text, {
    delimiter: comma ? ';' : ',',
    newline: '\r\n',
    escapeFormulae: FORMULA,
  });
  return `${csv}\r\n`;
}
