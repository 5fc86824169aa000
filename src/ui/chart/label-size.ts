/** Size of the labels of a drawing, and the least that can be read on paper, in pixels. */
export const LABEL_SIZE = 13;
const LEAST = 10;

/** Pixels between two labels side by side. */
const GAP = 3;

/**
 * Size at which labels stand side by side without running into one another.
 *
 * @param widest width of the widest label at `LABEL_SIZE`
 * @param room distance between the middles of two neighbours
 * @returns `null` where they would have to be too small to be read
 */
export function labelSize(widest: number, room: number): number | null {
  const fitting = widest + GAP <= room ? LABEL_SIZE : (LABEL_SIZE * (room - GAP)) / widest;
  return fitting < LEAST ? null : fitting;
}
