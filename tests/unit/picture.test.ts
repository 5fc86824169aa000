import { afterEach, expect, test, vi } from 'vitest';
import type { Palette } from '../../src/ui/chart/palette.ts';
import { pictureOf } from '../../src/ui/chart/picture.ts';
import type { ChartSpec, LinesSpec } from '../../src/ui/chart/spec.ts';

const PALETTE: Palette = {
  ink: 'ink',
  line: 'line',
  paper: 'paper',
  font: 'Assistant',
  colour: (name) => name.slice(2),
};
const LINES: LinesSpec = {
  kind: 'lines',
  rtl: false,
  tick: String,
  labels: ['0', '1'],
  series: [
    { label: 'Without a limit', colour: '--petrol', values: [1, 2] },
    { label: 'With the people nearby running out', colour: '--accent', values: [1, 2] },
  ],
};

/** A drawing of 300 by 100 CSS pixels at three pixels each; letters are six wide. */
async function taken(spec: ChartSpec, title: string) {
  const written: { text: string; x: number; y: number }[] = [];
  const context = {
    measureText: (text: string) => ({ width: 6 * text.length }),
    fillText: (text: string, x: number, y: number) => written.push({ text, x, y }),
    drawImage: vi.fn(),
  };
  const copy = {
    width: 0,
    height: 0,
    getContext: () =>
      new Proxy(context, { get: (own, key) => Reflect.get(own, key) ?? (() => {}) }),
    toBlob: (done: (blob: Blob) => void) => done(new Blob(['picture'])),
  };
  vi.stubGlobal('document', { createElement: () => copy });
  const drawn = { width: 900, height: 300 } as HTMLCanvasElement;
  const blob = await pictureOf(drawn, spec, PALETTE, title, 3);
  return { blob, copy, written, drawImage: context.drawImage, drawn };
}

afterEach(() => vi.unstubAllGlobals());

test('a picture carries its title and names its lines, above the drawing', async () => {
  const { blob, copy, written, drawImage, drawn } = await taken(LINES, 'Customers round by round');
  expect(blob?.size).toBe(7);
  expect(written.map(({ text }) => text)).toEqual([
    'Customers round by round',
    'Without a limit',
    'With the people nearby running out',
  ]);
  expect(copy.width).toBe(900);
  expect(drawImage).toHaveBeenCalledWith(drawn, 0, copy.height - 300);
  for (const { y } of written) expect(3 * y).toBeLessThan(copy.height - 300);
});

test('a long title is broken, and nothing leaves the picture', async () => {
  const title = 'Repeat purchases of all customers who joined in the first half, period by period';
  const { written } = await taken(LINES, title);
  const titles = written.filter(({ text }) => title.includes(text));
  expect(titles.length).toBeGreaterThan(1);
  expect(titles.map(({ text }) => text).join(' ')).toBe(title);
  for (const { text, x } of written) expect(x + 6 * text.length).toBeLessThanOrEqual(300);
});

test('in Hebrew all begins at the right', async () => {
  const { written } = await taken({ ...LINES, rtl: true }, 'לקוחות');
  expect(written[0]).toMatchObject({ text: 'לקוחות', x: 288 });
});

test('two periods are named; one line alone needs no name', async () => {
  const columns: ChartSpec = {
    kind: 'columns',
    rtl: false,
    tick: String,
    items: [{ label: 'A', value: 1, text: '1', colour: '--petrol' }],
    legend: { now: 'October', earlier: 'September' },
  };
  expect((await taken(columns, 'T')).written.map(({ text }) => text)).toEqual([
    'T',
    'October',
    'September',
  ]);
  const one = { ...LINES, series: LINES.series.slice(0, 1) };
  expect((await taken(one, 'T')).written.map(({ text }) => text)).toEqual(['T']);
});
