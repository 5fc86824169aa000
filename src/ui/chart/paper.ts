import type { ChartSpec } from './spec.ts';

/** The appearance the reader had chosen; only there while the page is on its way to paper. */
let printing: { readonly appearance: string | undefined } | undefined;

/**
 * Paper is white whatever the screen was: draws in the light colours before printing and goes
 * back after.
 *
 * @returns stops listening
 */
export function onPaper(redraw: () => void): () => void {
  const root = document.documentElement;
  const before = (): void => {
    // The first chart of the page keeps it: the next would find what the first has set.
    printing ??= { appearance: root.dataset['appearance'] };
    root.dataset['appearance'] = 'light';
    redraw();
  };
  const after = (): void => {
    if (printing?.appearance !== undefined) root.dataset['appearance'] = printing.appearance;
    else if (printing) delete root.dataset['appearance'];
    printing = undefined;
    redraw();
  };
  addEventListener('beforeprint', before);
  addEventListener('afterprint', after);
  return () => {
    removeEventListener('beforeprint', before);
    removeEventListener('afterprint', after);
  };
}

/** Whether the page is on its way to paper. */
export function isPrinting(): boolean {
  return printing !== undefined;
}

/** CSS pixels across a drawing on paper: letters then keep the size of the report's small print. */
const PAPER_WIDTH = 340;

/** Paper has its own width: a drawing laid out for a wide screen would come out in tiny letters. */
export function sizeForPaper(
  canvas: HTMLCanvasElement,
  spec: ChartSpec,
  width: number,
  height: number,
): void {
  canvas.removeAttribute('style');
  canvas.width = Math.min(width, PAPER_WIDTH);
  canvas.height = Math.min(height, paperHeight(spec));
}

function paperHeight(spec: ChartSpec): number {
  if (spec.kind === 'intervals') return 36 + 28 * spec.items.length;
  return spec.kind === 'radar' ? 260 : 180;
}

/** Dots for one CSS pixel on paper: 288 an inch. */
export const PAPER_SHARPNESS = 3;
