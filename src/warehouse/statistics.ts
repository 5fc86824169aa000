import { DEFAULT_Z } from '../metrics/default-z.ts';
import type { Dialect } from './dialects.ts';

/** The smallest degrees of freedom from which `T_QUANTILE` is right to 1e-10; a test proves it. */
export const LEAST_DF = 83;

/** A part of a whole as a double; NULL where the whole is 0. */
export function ratio({ float }: Dialect, part: string, whole: string): string {
  return `CAST(${part} AS ${float}) / NULLIF(${whole}, 0)`;
}

/** The common table `confidence` with its one number, `critical`; every interval is of 95 %. */
export function confidence({ float }: Dialect): string {
  return `confidence AS (
  -- Standard errors to each side of a 95 % interval, in full.
  SELECT CAST(${DEFAULT_Z} AS ${float}) AS critical
)`;
}

/** z²/n, the k of `wilsonLow` and `wilsonHigh`; NULL where n is 0. */
export function wilsonK(n: string): string {
  return `critical * critical / NULLIF(${n}, 0)`;
}

/**
 * Low end of Wilson's interval, as `wilsonAt`: with k = z²/n the spread z·√(p(1−p)/n + z²/(4n²))
 * is √(k·p(1−p) + k²/4), which divides by nothing. √(k²/4) is k/2 to the last digit, so the ends
 * are exactly 0 for a share of 0 and exactly 1 for a share of 1.
 */
export function wilsonLow(share: string, k: string): string {
  return wilsonEnd('-', share, k);
}

/** High end of Wilson's interval, see `wilsonLow`. */
export function wilsonHigh(share: string, k: string): string {
  return wilsonEnd('+', share, k);
}

function wilsonEnd(sign: '-' | '+', p: string, k: string): string {
  const root = `SQRT(${k} * ${p} * (1 - ${p}) + ${k} * ${k} / 4)`;
  // Long names stand on three lines.
  const gap = root.length > 50 ? '\n      ' : ' ';
  return `(${p} + (${k} / 2${gap}${sign} ${root}))${gap}/ (1 + ${k})`;
}

/** The two columns of `T_QUANTILE`; df is NULL where that is not right enough. */
export function quantileInput({ float }: Dialect): string {
  return `critical AS x,
    CASE WHEN n > ${LEAST_DF} THEN CAST(n - 1 AS ${float}) END AS df`;
}

/** Says on a text why its intervals begin where they do. */
export const WHY_NO_T = `-- SQL has no quantile of Student's t. Four terms of a series (Abramowitz &
  -- Stegun 26.7.5) give ten right digits from ${LEAST_DF} degrees of freedom up. For
  -- fewer there is NULL here and an interval in the tool beside this text.`;

/** Upper quantile of Student's t from the normal one, x, and df: Abramowitz & Stegun (1964), 26.7.5. */
export const T_QUANTILE = `x + (POWER(x, 3) + x) / (4 * df)
      + (5 * POWER(x, 5) + 16 * POWER(x, 3) + 3 * x) / (96 * POWER(df, 2))
      + (3 * POWER(x, 7) + 19 * POWER(x, 5) + 17 * POWER(x, 3) - 15 * x) / (384 * POWER(df, 3))
      + (79 * POWER(x, 9) + 776 * POWER(x, 7) + 1482 * POWER(x, 5) - 1920 * POWER(x, 3) - 945 * x)
        / (92160 * POWER(df, 4)) AS t`;
