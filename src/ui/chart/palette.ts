/** Colours and type that a drawing is made with. */
export interface Palette {
  readonly ink: string;
  readonly line: string;
  readonly paper: string;
  readonly font: string;
  readonly colour: (name: string) => string;
}

/**
 * Colours and type of the page as they are now. A probe element resolves them, because a custom
 * property holds `light-dark(…)` as written, and a canvas needs a colour.
 */
export function readPalette(canvas: HTMLCanvasElement): Palette {
  const holder = canvas.parentElement ?? document.body;
  const colour = (name: string): string => {
    const probe = document.createElement('span');
    probe.hidden = true;
    probe.style.color = `var(${name})`;
    holder.append(probe);
    const found = getComputedStyle(probe).color;
    probe.remove();
    return found;
  };
  return {
    ink: colour('--ink-soft'),
    line: colour('--line'),
    paper: colour('--paper-raised'),
    font: getComputedStyle(canvas).fontFamily,
    colour,
  };
}
