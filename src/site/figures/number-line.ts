import { formatNumber } from '../../ui/format.ts';
import type { Words } from '../../ui/words.ts';

export interface Band {
  readonly low: number;
  readonly high: number;
  readonly value: number;
}

const WIDTH = 360;
const MARGIN = 16;
const ROW = 44;

/**
 * The line from −100 to 100 with an interval a row. A number line runs left to right in every
 * language, so it is not mirrored.
 */
export function numberLine(bands: readonly Band[], { locale }: Words): string {
  const x = (value: number) => MARGIN + ((value + 100) / 200) * (WIDTH - 2 * MARGIN);
  const bottom = bands.length * ROW + 8;
  const ticks = [-100, -50, 0, 50, 100].map(
    (tick) =>
      `<line x1="${x(tick)}" x2="${x(tick)}" y1="4" y2="${bottom}"${tick === 0 ? ' class="zero"' : ''}/><text x="${x(tick)}" y="${bottom + 18}" text-anchor="middle">${formatNumber(locale, tick)}</text>`,
  );
  const rows = bands.map(({ low, high, value }, row) => {
    const y = row * ROW + 16;
    const width = Math.max(1, x(high) - x(low));
    return `<rect x="${x(low).toFixed(1)}" y="${y}" width="${width.toFixed(1)}" height="16" rx="8"/><circle cx="${x(value).toFixed(1)}" cy="${y + 8}" r="6"/>`;
  });
  return `<svg viewBox="0 0 ${WIDTH} ${bottom + 24}" class="number-line" direction="ltr"><g class="ticks">${ticks.join('')}</g>${rows.join('')}</svg>`;
}
