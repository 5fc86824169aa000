/** What the drawings share: their words as HTML, and scales that keep letters and strokes exact. */
import { formatNumber } from '../../ui/format.ts';
import { say, type Values, type Words } from '../../ui/words.ts';
import { isolateHtml } from '../lib/bidi.ts';

/** The words of a figure, safe to stand in a drawing. */
export function labelsOf(figure: string, words: Words) {
  return (key: string, values?: Values): string =>
    isolateHtml(say(words, `figure.${figure}.${key}`, values), words.locale);
}

/** A scale across a drawing. Places are per cents of its width, so nothing else is stretched. */
export interface Scale {
  readonly at: (value: number) => string;
  /** Attributes of a rectangle between two values. */
  readonly band: (from: number, to: number) => string;
}

/**
 * A scale from one end of the line to the other, which begins where reading begins.
 *
 * @param fixed for number lines and time, which run left to right in every language
 */
export function scaleAcross(low: number, high: number, { locale }: Words, fixed = false): Scale {
  const place = (value: number) => {
    const share = Math.min(1, Math.max(0, (value - low) / (high - low)));
    return 100 * (locale === 'he' && !fixed ? 1 - share : share);
  };
  const percent = (value: number) => `${value.toFixed(2)}%`;
  return {
    at: (value) => percent(place(value)),
    band: (from, to) => {
      const [a, b] = [place(from), place(to)];
      return `x="${percent(Math.min(a, b))}" width="${percent(Math.abs(a - b))}"`;
    },
  };
}

/** An SVG as wide as its place and as high as told, drawn in CSS pixels. */
export function canvas(height: number, content: string, kind = ''): string {
  return `<svg class="exact ${kind}" width="100%" height="${height}">${content}</svg>`;
}

/** A row of a drawing: what it is and how much, over a strip that shows it. */
export function measure(name: string, value: string, strip: string, kind = ''): string {
  return `<div class="measure ${kind}"><span>${name}</span><b>${value}</b>${strip}</div>`;
}

/** The whole numbers of a scale, as a last row under rows of a name, a strip and a value. */
export function tickRow(low: number, high: number, scale: Scale, { locale }: Words): string {
  const ticks = Array.from({ length: high - low + 1 }, (_, i) => {
    const anchor = i === 0 ? 'start' : i === high - low ? 'end' : 'middle';
    return `<text x="${scale.at(low + i)}" y="14" text-anchor="${anchor}">${formatNumber(locale, low + i)}</text>`;
  });
  return `<span></span>${canvas(18, ticks.join(''))}<b></b>`;
}

/** A bar with a notch where a mark crosses it. */
export function barWithMark(kind: string, value: number, mark: number, scale: Scale): string {
  const x = scale.at(mark);
  return canvas(
    26,
    `<rect class="${kind}" ${scale.band(0, value)} y="5" height="16"/><line class="notch" x1="${x}" x2="${x}" y1="5" y2="21"/><line class="mark" x1="${x}" x2="${x}" y1="0" y2="26"/>`,
  );
}

/** A few results side by side, each a number over what it is. */
export function results(rows: readonly (readonly [value: string, name: string, kind?: string])[]) {
  const cells = rows.map(
    ([value, name, kind = '']) => `<div class="${kind}"><b>${value}</b><span>${name}</span></div>`,
  );
  return `<div class="results">${cells.join('')}</div>`;
}

/** The end of a scale: a round number that is not below the value, and not far above it. */
export function roundTop(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(value, 1e-9)));
  return ([1, 1.5, 2, 3, 4, 5, 6, 8].find((step) => step * power >= value) ?? 10) * power;
}
