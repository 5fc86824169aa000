import { LABEL_SIZE } from './label-size.ts';
import type { Palette } from './palette.ts';
import { isPrinting, PAPER_SHARPNESS } from './paper.ts';

/** Settings of every drawing. */
export function common(palette: Palette) {
  const printing = isPrinting();
  return {
    animation: false,
    responsive: !printing,
    ...(printing && { devicePixelRatio: PAPER_SHARPNESS }),
    maintainAspectRatio: false,
    // Nothing happens on hover: what a tooltip would say stands in the table.
    events: [] as never[],
    color: palette.ink,
    font: { family: palette.font },
    plugins: { legend: { display: false }, tooltip: { enabled: false } },
  } as const;
}

/** Lettering of an axis. */
export function ticks(palette: Palette) {
  return { color: palette.ink, font: { family: palette.font, size: LABEL_SIZE } };
}
