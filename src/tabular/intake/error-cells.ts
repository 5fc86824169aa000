/** `t="e"`: the type of a cell in which a formula went wrong. */
const ERROR = [0x74, 0x3d, 0x22, 0x65, 0x22];
/** `t="str"`: the type of a cell whose formula gave a text. */
const TEXT = [0x74, 0x3d, 0x22, 0x73, 0x74, 0x72, 0x22];

const LESS = 0x3c;
const GREATER = 0x3e;
const T = 0x74;
const C = 0x63;

/**
 * The same sheet with its errors (`#N/A`, `#REF!`) as texts. The reader of workbooks takes them for
 * empty cells, and a row would be said to lack a score that everybody sees in Excel, or be counted
 * without its segment.
 *
 * @param sheet the XML of a sheet, in UTF-8
 */
export function errorsAsTexts(sheet: Uint8Array): Uint8Array {
  const places: number[] = [];
  for (let at = sheet.indexOf(T); at >= 0; at = sheet.indexOf(T, at + 1)) {
    if (ERROR.every((byte, i) => sheet[at + i] === byte) && isInCell(sheet, at)) places.push(at);
  }
  if (places.length === 0) return sheet;
  const mended = new Uint8Array(sheet.length + places.length * (TEXT.length - ERROR.length));
  let from = 0;
  let to = 0;
  for (const place of places) {
    mended.set(sheet.subarray(from, place), to);
    to += place - from;
    mended.set(TEXT, to);
    to += TEXT.length;
    from = place + ERROR.length;
  }
  mended.set(sheet.subarray(from), to);
  return mended;
}

/** Whether an attribute begins here, and in the tag of a cell: texts may hold the same letters. */
function isInCell(sheet: Uint8Array, at: number): boolean {
  if ((sheet[at - 1] ?? 0) > 32) return false;
  let open = at - 1;
  while (open >= 0 && sheet[open] !== LESS && sheet[open] !== GREATER) open--;
  if (sheet[open] !== LESS) return false;
  // A prefix may stand before the name: `<x:c `.
  let end = open + 1;
  while (end < at && (sheet[end] ?? 0) > 32) end++;
  return sheet[end - 1] === C && (end - open === 2 || sheet[end - 2] === 0x3a);
}
