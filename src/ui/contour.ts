import { seededRandom } from '../metrics/seeded-random.ts';

/**
 * Contour lines: nested closed curves around a hill. The motif of the atlas, drawn from a page's
 * slug on covers and from a reader's own answers in results.
 */

export interface ContourOptions {
  /** Side of the square that is drawn into. */
  readonly size?: number;
  readonly rings?: number;
  /** Points a ring; more is smoother and heavier. */
  readonly points?: number;
}

/**
 * Rings drawn from a text, outermost first, as SVG path data. The same text always gives the same
 * hill.
 */
export function contourFromText(text: string, options: ContourOptions = {}): string[] {
  const random = seededRandom(text);
  const waves = [2, 3, 4, 5].map((frequency) => ({
    frequency,
    height: (0.16 + 0.2 * random()) / frequency,
    phase: random() * 2 * Math.PI,
    drift: (random() - 0.5) * 1.6,
  }));
  const lean = { x: (random() - 0.5) * 0.22, y: (random() - 0.5) * 0.22 };
  return rings(
    options,
    (angle, inward) =>
      waves.reduce(
        (sum, wave) =>
          sum + wave.height * Math.cos(wave.frequency * angle + wave.phase + wave.drift * inward),
        0.78,
      ),
    lean,
  );
}

/**
 * Rings drawn from values between 0 and 1, spread evenly clockwise from the top: a ridge reaches
 * as far out as its value is high.
 */
export function contourFromValues(
  values: readonly number[],
  options: ContourOptions = {},
): string[] {
  const step = (2 * Math.PI) / values.length;
  return rings({ points: 40, ...options }, (angle) => {
    const place =
      ((((angle + Math.PI / 2) / step) % values.length) + values.length) % values.length;
    const left = Math.floor(place) % values.length;
    const right = (left + 1) % values.length;
    const blend = (1 - Math.cos((place - Math.floor(place)) * Math.PI)) / 2;
    const height = (values[left] ?? 0) * (1 - blend) + (values[right] ?? 0) * blend;
    return 0.14 + 0.84 * height;
  });
}

function rings(
  { size = 200, rings: count = 7, points = 18 }: ContourOptions,
  radius: (angle: number, inward: number) => number,
  lean = { x: 0, y: 0 },
): string[] {
  return Array.from({ length: count }, (_, ring) => {
    const inward = ring / count;
    const scale = (size / 2) * 0.98 * (1 - inward);
    const centre = {
      x: size / 2 + lean.x * inward * size,
      y: size / 2 + lean.y * inward * size,
    };
    const outline = Array.from({ length: points }, (_unused, i) => {
      const angle = (2 * Math.PI * i) / points;
      const r = scale * Math.min(1, Math.max(0.05, radius(angle, inward)));
      return [centre.x + r * Math.cos(angle), centre.y + r * Math.sin(angle)] as const;
    });
    return closedCurve(outline);
  });
}

/** Closed Catmull-Rom curve through the points, as cubic Béziers. */
function closedCurve(points: readonly (readonly [number, number])[]): string {
  const at = (i: number) => points[(i + points.length) % points.length] ?? [0, 0];
  const [x0, y0] = at(0);
  let path = `M${round(x0)} ${round(y0)}`;
  for (let i = 0; i < points.length; i += 1) {
    const [ax, ay] = at(i - 1);
    const [bx, by] = at(i);
    const [cx, cy] = at(i + 1);
    const [dx, dy] = at(i + 2);
    path += `C${round(bx + (cx - ax) / 6)} ${round(by + (cy - ay) / 6)} ${round(cx - (dx - bx) / 6)} ${round(cy - (dy - by) / 6)} ${round(cx)} ${round(cy)}`;
  }
  return `${path}Z`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
