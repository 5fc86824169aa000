import { formatNumber, formatShare, formatSigned } from './format.ts';
import type { TableCell } from './table.ts';
import { say, type Words } from './words.ts';

/** A number in a table; a dash where there is none. */
type MakeCell = (value: number | null | undefined, decimals?: number) => TableCell;

/** What the tables of a tool's report are made with. */
export interface TableKit {
  readonly cell: MakeCell;
  /** Per cent of a share, one decimal unless told. */
  readonly share: MakeCell;
  /** A difference, with its sign. */
  readonly signed: MakeCell;
  /** Heads of columns: `<prefix>.col.<name>`. */
  readonly header: (...names: readonly string[]) => string[];
  /** `<prefix>.title.<name>` */
  readonly title: (name: string) => string;
  /** `<prefix>.caption.<name>`, which may name the `confidence` of the intervals. */
  readonly caption: (name: string) => string;
}

/**
 * The kit of one report.
 *
 * @param prefix begins the keys of the tool's words
 * @param confidence of the intervals, 0 to 1
 * @param usual decimals of a number unless told
 */
export function tableKit(
  prefix: string,
  confidence: number,
  usual: number,
  words: Words,
): TableKit {
  const { locale } = words;
  const made =
    (format: (value: number, decimals?: number) => string): MakeCell =>
    (value, decimals) =>
      value === null || value === undefined
        ? { text: '–', value: null }
        : { text: format(value, decimals), value };
  const sure = { confidence: formatShare(locale, confidence, 0) };
  return {
    cell: made((value, decimals = usual) => formatNumber(locale, value, decimals)),
    share: made((value, decimals) => formatShare(locale, value, decimals)),
    signed: made((value, decimals = usual) => formatSigned(locale, value, decimals)),
    header: (...names) => names.map((name) => say(words, `${prefix}.col.${name}`)),
    title: (name) => say(words, `${prefix}.title.${name}`),
    caption: (name) => say(words, `${prefix}.caption.${name}`, sure),
  };
}
