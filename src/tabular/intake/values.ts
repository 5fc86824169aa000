import { withoutMarks } from '../invisible.ts';
import { parseNumber } from '../number.ts';
import type { LeaveOutReason } from './slots.ts';

/** What spreadsheets are told to keep a number as text with: `'7` and `="7"`. */
const GUARDED = /^\s*(?:'|=\s*"([^"]*)"\s*$)/;

/**
 * A number with its label beside it, as survey tools write the ends of a scale: `10 - very likely`,
 * `1 (never)`, `5 = agree`. A label holds no digit, which keeps dates out.
 */
const LABELLED = /^\s*(\d{1,3})\s*(?:[-\u2010-\u2014=:.)]|\()[^\p{L}\d]*\p{L}\P{Nd}*$/u;

/**
 * A score on a scale of whole numbers, or why it is none: 7, 7.0 and 7,0 are seven; 7,5 is a
 * fraction. Where a tool names only the ends of its scale, leaving `10 - very likely` out would
 * take the ends from the answers, so a number counts with its label.
 */
export function readScore(text: string, min: number, max: number): number | LeaveOutReason {
  // Nearly every score is one or two digits: these need no pattern.
  const first = text.charCodeAt(0) - 48;
  if (text.length === 1 && first >= 0 && first <= 9) {
    return first < min || first > max ? 'outOfRange' : first;
  }
  if (text.length === 2 && first >= 0 && first <= 9) {
    const second = text.charCodeAt(1) - 48;
    if (second >= 0 && second <= 9) {
      const value = first * 10 + second;
      return value < min || value > max ? 'outOfRange' : value;
    }
  }
  const plain = parseNumber(text);
  const parsed = plain.problem === 'text' ? parseNumber(unwrapped(text)) : plain;
  if (parsed.problem) return parsed.problem;
  if (!Number.isInteger(parsed.value)) return 'fraction';
  return parsed.value < min || parsed.value > max ? 'outOfRange' : parsed.value;
}

/** The text of a number without what guards or explains it. */
function unwrapped(text: string): string {
  const bare = withoutMarks(text).replace(GUARDED, '$1');
  return LABELLED.exec(bare)?.[1] ?? bare;
}

/** A number above 0 that says how much a row counts; anything else is the reason `weight`. */
export function readWeight(text: string): number | LeaveOutReason {
  const value = plainNumber(text) ?? parseNumber(text).value;
  return value !== undefined && value > 0 && Number.isFinite(value) ? value : 'weight';
}

/**
 * A sum of money or another quantity. Beside decimal comma and point it takes thousands marked by
 * the other of the two (1.234,50 and 1,234.50), and a currency before or after the number.
 */
export function readAmount(text: string): number | LeaveOutReason {
  const quick = plainNumber(text);
  if (quick !== undefined) return quick;
  const plain = parseNumber(text);
  if (plain.problem !== 'text') return plain.problem ?? plain.value;
  const bare = text.replace(
    /^\s*\p{Sc}|(?:\p{Sc}|\s(?:kr|zł|nis|nok|dkk|pln|eur|usd|gbp|ils)\.?)\s*$/giu,
    '',
  );
  const grouped = bare.trim().replace(/[\s\u00a0\u202f]/g, '');
  if (/^[-+\u2212]?\d{1,3}(\.\d{3})+,\d+$/.test(grouped)) {
    return parsedOr(grouped.replaceAll('.', ''));
  }
  if (/^[-+\u2212]?\d{1,3}((,\d{3})+\.\d+|(,\d{3}){2,})$/.test(grouped)) {
    return parsedOr(grouped.replaceAll(',', ''));
  }
  if (/^[-+\u2212]?\d{1,3}(\.\d{3}){2,}$/.test(grouped)) {
    return parsedOr(grouped.replaceAll('.', ''));
  }
  return parsedOr(bare);
}

function parsedOr(text: string): number | LeaveOutReason {
  const parsed = parseNumber(text);
  return parsed.problem ?? parsed.value;
}

/**
 * The commonest numbers without a pattern: up to fifteen digits with one comma or point among
 * them. Both parts are exact, so their quotient is the number nearest to what is written.
 */
function plainNumber(text: string): number | undefined {
  const { length } = text;
  if (length === 0 || length > 16) return undefined;
  let whole = 0;
  let scale = 0;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) {
      whole = whole * 10 + code - 48;
      scale *= 10;
    } else if ((code === 44 || code === 46) && scale === 0) {
      scale = 1;
    } else {
      return undefined;
    }
  }
  if (length === 16 && scale === 0) return undefined;
  // A mark alone is no number.
  if (scale === 1 && length === 1) return undefined;
  return scale > 1 ? whole / scale : whole;
}
