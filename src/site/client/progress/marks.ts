import { isDone, type Progress } from '../../../workspace/progress/record.ts';

/** Shows the mark at each guide that is named on the page and marked as read. */
export function showMarks(progress: Progress): void {
  for (const sign of document.querySelectorAll<HTMLElement>('[data-done-sign]')) {
    sign.hidden = !isDone(progress, sign.dataset['doneSign'] ?? '');
  }
}
