/** Makes the figures of a page movable; each figure's own code is loaded by itself. */
import type { Words } from '../../ui/words.ts';
import { isolateHtml } from '../lib/bidi.ts';
import { type Figure, type FigureValues, initialValues, isChoice, sameValues } from './figure.ts';

const MODELS = import.meta.glob<{ figure: Figure }>('./models/*.ts');

/** How long the hand must rest before the reading is spoken. */
const REST = 400;

async function enliven(holder: HTMLElement): Promise<void> {
  const id = holder.dataset['figure'] ?? '';
  const load = MODELS[`./models/${id}.ts`];
  const form = holder.querySelector('form');
  if (!load || !form) return;
  const { figure } = await load();
  const words = JSON.parse(holder.dataset['words'] ?? '{}') as Words;
  const drawing = holder.querySelector('[data-drawing]');
  const reading = holder.querySelector('[data-reading]');
  const spoken = holder.querySelector('[data-spoken]');
  const presets = [...holder.querySelectorAll<HTMLButtonElement>('[data-preset]')];
  const start = initialValues(figure);
  const valuesOf = (button: HTMLElement) =>
    JSON.parse(button.dataset['preset'] ?? '{}') as FigureValues;

  // A slider is one element and a choice a list of them; both have a value.
  const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement | RadioNodeList;
  const read = (): FigureValues =>
    Object.fromEntries(
      figure.inputs.map((input) => {
        const { value } = field(input.id);
        return [input.id, isChoice(input) ? value : Number(value)];
      }),
    );

  const redraw = (): void => {
    const values = read();
    const view = figure.view(values, words);
    if (drawing) drawing.innerHTML = view.drawing;
    if (reading) reading.innerHTML = isolateHtml(view.reading, words.locale);
    for (const input of figure.inputs) {
      if (isChoice(input)) continue;
      const slider = field(input.id) as HTMLInputElement;
      const shown = input.show(Number(slider.value), words);
      slider.setAttribute('aria-valuetext', shown);
      const output = slider.parentElement?.querySelector('output');
      if (output) output.value = shown;
    }
    for (const button of presets) {
      button.setAttribute('aria-pressed', String(sameValues(valuesOf(button), values)));
    }
    holder.toggleAttribute('data-moved', !sameValues(start, values));
  };

  let frame = 0;
  let rest = 0;
  const moved = (): void => {
    // One drawing a frame, however many steps the hand makes in it.
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(redraw);
    if (spoken) spoken.textContent = '';
    clearTimeout(rest);
    rest = window.setTimeout(() => {
      if (spoken) spoken.textContent = reading?.textContent ?? '';
    }, REST);
  };

  form.addEventListener('input', moved);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => {
    // The button goes when nothing is moved any more, so it hands the focus on.
    form.querySelector<HTMLElement>('input')?.focus({ preventScroll: true });
    moved();
  });
  for (const button of presets) {
    button.addEventListener('click', () => {
      for (const [name, value] of Object.entries(valuesOf(button))) {
        field(name).value = String(value);
      }
      moved();
    });
  }
  holder.querySelector('fieldset')?.removeAttribute('disabled');
  // A browser may have kept what was set before a reload.
  if (!sameValues(start, read())) redraw();
}

for (const holder of document.querySelectorAll<HTMLElement>('[data-figure]')) void enliven(holder);
