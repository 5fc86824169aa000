/** The sheet a still drawing is laid out on; its own style asks how wide the sheet is. */
export function sheet(id: string, content: string): string {
  return `<div class="map"><div class="map-${id}">${content}</div></div>`;
}

/**
 * Shapes in a box of the given size. The style sheet turns the box over where the language runs
 * from right to left, so it holds shapes only: words stand beside it as HTML.
 *
 * @param kind `still` where the shapes must not be turned over
 */
export function chart(width: number, height: number, shapes: string, kind = ''): string {
  return `<svg viewBox="0 0 ${width} ${height}"${named(kind)}>${shapes}</svg>`;
}

/** The same, stretched to the height or width of the words it stands beside. */
export function band(width: number, height: number, shapes: string, kind = ''): string {
  return `<svg viewBox="0 0 ${width} ${height}" preserveAspectRatio="none"${named(kind)}>${shapes}</svg>`;
}

/** One stroke, or several that share an ink; the inks are in drawings.css. */
export function stroke(d: string | readonly string[], ink = ''): string {
  return `<path${named(ink)} d="${typeof d === 'string' ? d : d.join('')}"/>`;
}

/** A round mark, as on a map's legend. */
export function mark(x: number, y: number, r: number, ink = ''): string {
  return `<circle${named(ink)} cx="${short(x)}" cy="${short(y)}" r="${r}"/>`;
}

/** Small marks of one size in one path, each a stroke of no length with a round end. */
export function dots(places: readonly (readonly [number, number])[], ink = ''): string {
  return stroke(
    places.map(([x, y]) => `M${short(x)} ${short(y)}h0`),
    `dots ${ink}`.trim(),
  );
}

/** An open arrowhead at a point, turned clockwise from pointing along x. */
export function chevron(x: number, y: number, degrees: number, ink = ''): string {
  return `<path${named(ink)} transform="translate(${short(x)} ${short(y)}) rotate(${short(degrees)})" d="M-4-4 0 0-4 4"/>`;
}

/** Whole numbers from 0, as many as asked for, each made into something. */
export function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** A coordinate with one decimal, which is finer than any screen shows it. */
export function short(value: number): number {
  return Math.round(value * 10) / 10;
}

function named(classes: string): string {
  return classes ? ` class="${classes}"` : '';
}
