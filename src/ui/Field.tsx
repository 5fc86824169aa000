import type { ComponentChild } from 'preact';
import { useId } from 'preact/hooks';

/** What ties an input to its label and to what is said about it. */
interface Ties {
  readonly id: string;
  readonly 'aria-invalid': 'true' | undefined;
  readonly 'aria-describedby': string | undefined;
}

interface Props {
  label: string;
  hint: string | undefined;
  /** What is wrong with the value, in the reader's words; absent when nothing is. */
  error: string | undefined;
  /** Makes the input with its ties. */
  children: (ties: Ties) => ComponentChild;
}

/** An input with its label, a hint and what is wrong with it, tied together for screen readers. */
export function Field({ label, hint, error, children }: Props) {
  const id = useId();
  const notes = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children({
        id,
        'aria-invalid': error ? 'true' : undefined,
        'aria-describedby': notes || undefined,
      })}
      {hint && (
        <p id={`${id}-hint`} class="hint">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} class="error">
          {error}
        </p>
      )}
    </div>
  );
}
