import { useEffect, useState } from 'preact/hooks';
import type { Progress } from '../../tabular/intake/read.ts';
import { formatNumber, formatShare } from '../format.ts';
import { say, type Words } from '../words.ts';

interface Props {
  /** `null` while it cannot be said how far things have come. */
  progress: Progress | null;
  label: string;
  words: Words;
  onCancel: () => void;
}

/** Milliseconds between two announcements to those who listen. */
const TELL = 5000;

/** How far reading has come, and the way out of it. */
export function ReadingBar({ progress, label, words, onCancel }: Props) {
  const { locale } = words;
  const share = progress && progress.all > 0 ? progress.read / progress.all : 0;
  const state = progress
    ? say(words, 'intake.progress', {
        n: progress.rows,
        rows: formatNumber(locale, progress.rows),
        share: formatShare(locale, share, 0),
      })
    : label;
  const [told, setTold] = useState(label);
  const [due, setDue] = useState(0);
  useEffect(() => {
    const now = performance.now();
    if (now < due) return;
    setTold(state);
    setDue(now + TELL);
  }, [state, due]);
  return (
    <div class="intake-reading">
      <progress aria-label={label} {...(progress ? { value: share, max: 1 } : {})} />
      <p aria-hidden="true">{state}</p>
      <p class="visually-hidden" role="status">
        {told}
      </p>
      <button type="button" class="quiet" onClick={onCancel}>
        {say(words, 'intake.cancel')}
      </button>
    </div>
  );
}
