import { formatDateTime } from '../../../ui/format-date.ts';
import { say, type Words } from '../../../ui/words.ts';
import { isEmpty, mark, open, type Progress, unmark } from '../../../workspace/progress/record.ts';
import {
  changeProgress,
  lasting,
  loadProgress,
  watchProgress,
} from '../../../workspace/progress/store.ts';
import { showMarks } from './marks.ts';

/**
 * Makes a guide's own box work: marked as read or not, and since when.
 *
 * @param turned whether the reader has just turned the box, which brought this here
 */
export function start(holder: HTMLElement, turned: boolean): void {
  const box = holder.querySelector('input');
  const said = holder.querySelector('[role="status"]');
  if (box && said) enliven(holder, box, said, turned);
}

function enliven(holder: HTMLElement, box: HTMLInputElement, said: Element, turned: boolean): void {
  const guide = holder.dataset['guideDone'] ?? '';
  const words = JSON.parse(holder.dataset['words'] ?? '{}') as Words;

  // Said once: from then on the reader knows that the marks hold for the visit.
  let told = lasting() !== 'browser';

  function show(progress: Progress): void {
    const at = progress.done[guide];
    box.checked = at !== undefined;
    said.textContent = at
      ? say(words, 'progress.marked', { time: formatDateTime(words.locale, new Date(at)) })
      : '';
    showMarks(progress);
  }

  function turn(): void {
    const now = new Date();
    const lasts = changeProgress((progress) =>
      box.checked ? mark(progress, guide, now) : unmark(progress, guide),
    );
    show(loadProgress());
    if (lasts !== 'browser' && !told) {
      told = true;
      said.textContent = say(words, `progress.lasts.${lasts}`);
    } else if (!box.checked) said.textContent = say(words, 'progress.unmarked');
  }

  /** Does what touches the marks, or says why it cannot be done. */
  function attempt(work: () => void): void {
    try {
      work();
      box.disabled = false;
    } catch {
      box.disabled = true;
      said.textContent = say(words, 'progress.newer');
    }
  }

  box.addEventListener('change', () => attempt(turn));
  watchProgress(() => attempt(() => show(loadProgress())));
  attempt(() => {
    if (turned) turn();
    else if (!isEmpty(loadProgress())) changeProgress((before) => open(before, guide, new Date()));
    if (!turned) show(loadProgress());
  });
}
