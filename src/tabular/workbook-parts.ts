import { strToU8, zipSync } from 'fflate';
import {
  getCellAddress,
  sanitizeAttributeValue,
  sanitizeTextContent,
} from 'write-excel-file/utility';
import type { Cell } from './csv.ts';

/** A sheet as Excel takes it: a legal name, texts of bounded length, finite numbers. */
export interface WorkbookSheet {
  readonly name: string;
  /** Of the first columns, in letters. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly Cell[])[];
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * Sheets as the parts of an Excel workbook, packed. The packing of write-excel-file itself would
 * start workers from text for large parts, which the site's policy forbids: a list of five
 * thousand codes then never became a file.
 *
 * Source: ECMA-376, part 1 (SpreadsheetML) and part 2 (packages).
 */
export function packWorkbook(sheets: readonly WorkbookSheet[], rtl: boolean): Blob {
  // Each text stands once in the file; cells name its place.
  const places = new Map<string, number>();
  const placeOf = (text: string): number => {
    const place = places.get(text) ?? places.size;
    places.set(text, place);
    return place;
  };
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/>${each(sheets, (_, n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${TYPE}.worksheet+xml"/>`)}</Types>`,
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${each(sheets, ({ name }, n) => `<sheet name="${sanitizeAttributeValue(name)}" sheetId="${n}" r:id="rId${n}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, i): [string, string] => ['worksheet', `worksheets/sheet${i + 1}.xml`]),
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf xfId="0"/></cellXfs></styleSheet>`,
  };
  sheets.forEach((sheet, i) => {
    parts[`xl/worksheets/sheet${i + 1}.xml`] = sheetPart(sheet, rtl, placeOf);
  });
  parts['xl/sharedStrings.xml'] =
    `<sst xmlns="${MAIN}">${each([...places.keys()], (text) => `<si><t xml:space="preserve">${sanitizeTextContent(text)}</t></si>`)}</sst>`;
  const bytes = zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([path, part]) => [path, strToU8(`${HEAD}${part}`)]),
    ),
  );
  return new Blob([new Uint8Array(bytes)], { type: `${TYPE}.sheet` });
}

type PlaceOf = (text: string) => number;

function sheetPart({ widths, rows }: WorkbookSheet, rtl: boolean, placeOf: PlaceOf): string {
  const columns = each(
    widths,
    (width, n) => `<col min="${n}" max="${n}" width="${width}" customWidth="1"/>`,
  );
  const views = rtl
    ? '<sheetViews><sheetView rightToLeft="1" workbookViewId="0"/></sheetViews>'
    : '';
  const cells = each(rows, (row, n) => {
    const filled = row.map((cell, column) =>
      cellPart(cell, getCellAddress(n - 1, column), placeOf),
    );
    return `<row r="${n}">${filled.join('')}</row>`;
  });
  return `<worksheet xmlns="${MAIN}">${views}${columns && `<cols>${columns}</cols>`}<sheetData>${cells}</sheetData></worksheet>`;
}

function cellPart(cell: Cell, address: string, placeOf: PlaceOf): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
  return `<c r="${address}" t="s"><v>${placeOf(cell)}</v></c>`;
}

/** Relations of a part, numbered from rId1 in their order. */
function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  return `<Relationships xmlns="${PACKAGE}/relationships">${each(targets, ([type, target], n) => `<Relationship Id="rId${n}" Type="${RELATIONS}/${type}" Target="${target}"/>`)}</Relationships>`;
}

function each<Item>(items: readonly Item[], part: (item: Item, n: number) => string): string {
  return items.map((item, i) => part(item, i + 1)).join('');
}
