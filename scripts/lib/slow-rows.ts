/**
 * Rows of a text, taken apart letter by letter and all at once: what `RowReader` must agree with,
 * written without it. Follows Papa Parse in what a quotation mark means, and `rows.ts` in when a
 * row is given up.
 */
export interface SlowRow {
  readonly cells: readonly string[];
  readonly broken: 'openQuote' | 'tooLong' | null;
}

const LEAST_BOUND = 4096;

export function slowRows(
  input: string,
  separator: string,
  newline: '\n' | '\r',
  longest: number,
): SlowRow[] {
  const bare = input.replace(/^\ufeff/, '').replace(/^("?)sep=[;,|\t]\1\r?[\n\r]/i, '');
  const text = bare === '' || bare.endsWith(newline) ? bare : bare + newline;
  const rows: SlowRow[] = [];
  let bound = longest;
  let from = 0;
  while (from < text.length) {
    const { cells, end, firstQuote } = slowRow(text, from, separator, newline);
    const firstLine = text.indexOf(newline, from) + 1;
    const unquoted = firstQuote === null || firstQuote - from > longest;
    if (unquoted && (firstQuote ?? end - 1) - from > longest) {
      rows.push({ cells: [], broken: 'tooLong' });
      from = firstLine;
    } else if (firstQuote !== null && (end < 0 || end - firstQuote > bound)) {
      rows.push({ cells: [], broken: 'openQuote' });
      bound = Math.max(Math.min(LEAST_BOUND, longest), Math.floor(bound / 4));
      from = firstLine;
    } else {
      rows.push({ cells, broken: null });
      from = end;
    }
  }
  return rows;
}

function slowRow(text: string, from: number, separator: string, newline: string) {
  const cells: string[] = [];
  let firstQuote: number | null = null;
  let at = from;
  for (;;) {
    let cell: string;
    if (text[at] === '"') {
      firstQuote ??= at;
      const close = closing(text, at, separator, newline);
      if (close === null) return { cells, end: -1, firstQuote };
      cell = text.slice(at + 1, close.quote).replaceAll('""', '"');
      at = close.next;
    } else {
      const start = at;
      while (text[at] !== separator && text[at] !== newline) at++;
      cell = text.slice(start, at);
    }
    const last = text[at] === newline;
    at++;
    if (!last) cells.push(cell);
    else {
      cells.push(newline === '\n' && cell.endsWith('\r') ? cell.slice(0, -1) : cell);
      return { cells, end: at, firstQuote };
    }
  }
}

/** The mark that ends a cell: one that only spaces part from a separator or a line break. */
function closing(text: string, open: number, separator: string, newline: string) {
  for (let at = open + 1; ; at++) {
    at = text.indexOf('"', at);
    if (at < 0) return null;
    if (text[at + 1] === '"') {
      at++;
      continue;
    }
    let next = at + 1;
    while (
      next < text.length &&
      text[next] !== separator &&
      text[next] !== newline &&
      (text[next] ?? '').trim() === ''
    ) {
      next++;
    }
    if (text[next] === separator || text[next] === newline) return { quote: at, next };
  }
}
