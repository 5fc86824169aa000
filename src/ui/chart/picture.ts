import { LABEL_SIZE } from './label-size.ts';
import type { Palette } from './palette.ts';
import type { ChartSpec } from './spec.ts';

const TITLE_SIZE = 16;
const MARGIN = 12;
const LINE = 1.4;
/** Mark before a name of the legend with the room up to the name, and the room after it. */
const MARK_WIDTH = 12;
const MARK = MARK_WIDTH + 6;
const GAP = 16;

interface Key {
  readonly label: string;
  readonly colour: string;
  /** Lines as they are drawn; squares for marks, hollow for an earlier period. */
  readonly mark: 'line' | 'dashed' | 'filled' | 'hollow';
}

/**
 * A drawing with its title and its legend above it, on paper: where it is pasted, nothing else
 * tells what it shows. A canvas is transparent, too; a picture in a document should not be.
 *
 * @param sharpness pixels of the canvas for one CSS pixel
 */
export function pictureOf(
  canvas: HTMLCanvasElement,
  spec: ChartSpec,
  palette: Palette,
  title: string,
  sharpness: number,
): Promise<Blob | null> {
  const copy = document.createElement('canvas');
  const context = copy.getContext('2d');
  if (!context) return Promise.resolve(null);
  const width = canvas.width / sharpness;
  const titleFont = `600 ${TITLE_SIZE}px ${palette.font}`;
  const keyFont = `${LABEL_SIZE}px ${palette.font}`;
  context.font = titleFont;
  const titles = broken(
    title.split(/\s+/).filter(Boolean),
    width - 2 * MARGIN,
    (words) => context.measureText(words.join(' ')).width,
  );
  context.font = keyFont;
  const roomOf = ({ label }: Key) => MARK + context.measureText(label).width + GAP;
  const keys = broken(keysOf(spec, palette), width - 2 * MARGIN, (row) =>
    row.reduce((sum, key) => sum + roomOf(key), 0),
  );
  const titleHeight = titles.length * TITLE_SIZE * LINE;
  const head = titleHeight + keys.length * LABEL_SIZE * LINE + 2 * MARGIN;
  copy.width = canvas.width;
  copy.height = canvas.height + Math.ceil(head * sharpness);
  context.fillStyle = palette.paper;
  context.fillRect(0, 0, copy.width, copy.height);
  context.drawImage(canvas, 0, copy.height - canvas.height);
  context.scale(sharpness, sharpness);
  context.direction = spec.rtl ? 'rtl' : 'ltr';
  context.textAlign = 'start';
  context.textBaseline = 'top';
  // Places are counted from the side where reading begins.
  const at = (place: number) => (spec.rtl ? width - place : place);
  context.fillStyle = palette.ink;
  context.font = titleFont;
  titles.forEach((words, row) => {
    context.fillText(words.join(' '), at(MARGIN), MARGIN + row * TITLE_SIZE * LINE);
  });
  context.font = keyFont;
  context.lineWidth = 2;
  keys.forEach((row, line) => {
    const top = MARGIN + titleHeight + line * LABEL_SIZE * LINE;
    let place = MARGIN;
    for (const key of row) {
      const [from, to] = [at(place), at(place + MARK_WIDTH)];
      context.strokeStyle = key.colour;
      context.setLineDash(key.mark === 'dashed' ? [4, 3] : []);
      context.beginPath();
      if (key.mark === 'line' || key.mark === 'dashed') {
        context.moveTo(from, top + LABEL_SIZE / 2);
        context.lineTo(to, top + LABEL_SIZE / 2);
      } else {
        context.rect(Math.min(from, to), top, MARK_WIDTH, MARK_WIDTH);
      }
      context.stroke();
      if (key.mark === 'filled') {
        context.fillStyle = key.colour;
        context.fill();
      }
      context.fillStyle = palette.ink;
      context.fillText(key.label, at(place + MARK), top);
      place += roomOf(key);
    }
  });
  return new Promise((resolve) => copy.toBlob(resolve, 'image/png'));
}

/** What the legend beside the drawing names. */
function keysOf(spec: ChartSpec, palette: Palette): Key[] {
  if (spec.kind === 'lines') {
    return spec.series.length < 2
      ? []
      : spec.series.map(({ label, colour, dashed = false }) => ({
          label,
          colour: palette.colour(colour),
          mark: dashed ? 'dashed' : 'line',
        }));
  }
  if (!spec.legend) return [];
  return [
    { label: spec.legend.now, colour: palette.ink, mark: 'filled' },
    { label: spec.legend.earlier, colour: palette.ink, mark: 'hollow' },
  ];
}

/** Parts in as few rows as hold them, in their order; one that is too long has a row to itself. */
function broken<Part>(
  parts: readonly Part[],
  width: number,
  measure: (row: readonly Part[]) => number,
): Part[][] {
  const rows: Part[][] = [];
  for (const part of parts) {
    const last = rows.at(-1);
    if (last && measure([...last, part]) <= width) last.push(part);
    else rows.push([part]);
  }
  return rows;
}
