/** Makes the figures of a page movable; each figure's own code is loaded by itself. */
import type { Words } from '../../ui/words.ts';
import { isolateHtml } from '../lib/bidi.ts';
import type { Figure } from './figure.ts';

const MODELS = import.meta.glob<{ figure: Figure }>('./models/*.ts');

async function enliven(holder: HTMLElement): Promise<void> {
  const id = holder.dataset['figure'] ?? '';
  const load = MODELS[`./models/${id}.ts`];
  if (!load) return;
  const { figure } = await load();
  const words = JSON.parse(holder.dataset['words'] ?? '{}') as Words;
  const drawing = holder.querySelector('[data-drawing]');
  const reading = holder.querySelector('[data-reading]');
  const fields = [...holder.querySelectorAll<HTMLInputElement>('input[type="range"]')];

  const redraw = (): void => {
    const values = Object.fromEntries(fields.map(({ name, value }) => [name, Number(value)]));
    const view = figure.view(values, words);
    if (drawing) drawing.innerHTML = view.drawing;
    if (reading) reading.innerHTML = isolateHtml(view.reading, words.locale);
    for (const field of fields) {
      const shown = figure.inputs
        .find((input) => input.id === field.name)
        ?.show(Number(field.value), words);
      field.setAttribute('aria-valuetext', shown ?? field.value);
      const output = field.parentElement?.querySelector('output');
      if (output) output.value = shown ?? field.value;
    }
  };

  holder.addEventListener('input', redraw);
  for (const button of holder.querySelectorAll<HTMLButtonElement>('[data-preset]')) {
    button.addEventListener('click', () => {
      const values = JSON.parse(button.dataset['preset'] ?? '{}') as Record<string, number>;
      for (const field of fields) {
        const value = values[field.name];
        if (value !== undefined) field.value = String(value);
      }
      redraw();
    });
  }
  holder.querySelector('fieldset')?.removeAttribute('disabled');
}

for (const holder of document.querySelectorAll<HTMLElement>('[data-figure]')) void enliven(holder);
