import { downloadText } from '../../../ui/download.ts';
import { formatNumber } from '../../../ui/format.ts';
import { say, type Words } from '../../../ui/words.ts';
import { readProgressFile, writeProgressFile } from '../../../workspace/progress/file.ts';
import { isEmpty, merge, type Progress } from '../../../workspace/progress/record.ts';
import {
  changeProgress,
  forgetProgress,
  loadProgress,
  watchProgress,
} from '../../../workspace/progress/store.ts';

/** Makes the fold work that takes the marks out as a file, back in, and away. */
export function enliven(fold: HTMLElement, words: Words): void {
  const find = (name: string) => fold.querySelector<HTMLElement>(`[data-${name}]`);
  const on = (name: string, work: () => void) => find(name)?.addEventListener('click', work);
  const picker = fold.querySelector('input');
  const said = fold.querySelector('[role="status"]');
  let waiting: Progress | undefined;

  function tell(text: string): void {
    if (said) said.textContent = text;
  }

  /** Asks one question, or none, and puts the focus on it or back where it came from. */
  function ask(name: 'import' | 'forget' | undefined, from?: string, text = ''): void {
    for (const question of fold.querySelectorAll<HTMLElement>('[data-ask]')) {
      question.hidden = question.dataset['ask'] !== name;
      const sentence = question.querySelector('p');
      if (question.hidden || !sentence) continue;
      if (text) sentence.textContent = text;
      sentence.focus();
    }
    if (name === undefined) find(from ?? '')?.focus();
    tell('');
  }

  /** The marks as they stand; `undefined` where a newer version of the site wrote them. */
  function current(): Progress | undefined {
    try {
      return loadProgress();
    } catch {
      return undefined;
    }
  }

  function refresh(): void {
    const progress = current();
    for (const name of ['export', 'forget']) {
      find(name)?.toggleAttribute(
        'disabled',
        progress === undefined ? name === 'export' : isEmpty(progress),
      );
    }
  }

  function changed(): void {
    refresh();
    document.dispatchEvent(new CustomEvent('atlas:progress'));
  }

  function take(change: (before: Progress) => Progress): void {
    ask(undefined, 'import');
    try {
      const lasts = changeProgress(change);
      changed();
      const count = Object.keys(current()?.done ?? {}).length;
      tell(
        lasts === 'browser'
          ? say(words, 'progress.imported', { count: formatNumber(words.locale, count), n: count })
          : say(words, `progress.lasts.${lasts}`),
      );
    } catch {
      tell(say(words, 'progress.newer'));
    }
  }

  async function read(file: File): Promise<void> {
    const found = readProgressFile(await file.text());
    if (found.kind !== 'progress') {
      tell(say(words, `progress.file.${found.kind}`));
      return;
    }
    waiting = found.progress;
    const own = current();
    if (own && isEmpty(own)) {
      take(() => found.progress);
      return;
    }
    const count = Object.keys(found.progress.done).length;
    const values = { count: formatNumber(words.locale, count), n: count };
    ask('import', 'import', say(words, 'progress.import.ask', values));
  }

  on('export', () => {
    const now = new Date();
    const text = writeProgressFile(loadProgress(), now);
    const name = `engagement-atlas-guides-${now.toISOString().slice(0, 10)}.json`;
    downloadText(name, text, 'application/json');
    tell(say(words, 'progress.exported'));
  });
  on('import', () => picker?.click());
  picker?.addEventListener('change', () => {
    const file = picker.files?.[0];
    if (file) read(file).catch(() => tell(say(words, 'progress.file.damaged')));
    // The same file may be chosen again.
    picker.value = '';
  });
  on('merge', () => take((before) => (waiting ? merge(before, waiting) : before)));
  on('replace', () => take((before) => waiting ?? before));
  on('leave', () => ask(undefined, 'import'));
  on('forget', () => ask('forget'));
  on('forget-yes', () => {
    ask(undefined, 'import');
    forgetProgress();
    changed();
    tell(say(words, 'progress.forgotten'));
  });
  on('forget-no', () => ask(undefined, 'forget'));
  watchProgress(refresh);
  refresh();
  find('import')?.removeAttribute('disabled');
}
