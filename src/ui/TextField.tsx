import { useId } from 'preact/hooks';

interface Props {
  label: string;
  value: string;
  onInput: (value: string) => void;
  /** What is wrong with the text, in the reader's words; absent when nothing is. */
  error?: string | undefined;
  hint?: string | undefined;
  /** `ltr` for what is written so in every language: codes and addresses. */
  dir?: 'ltr' | 'auto';
}

/** A field for a line of text. */
export function TextField({ label, value, onInput, error, hint, dir = 'auto' }: Props) {
  const id = useId();
  const notes = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        autocomplete="off"
        spellcheck={dir === 'auto'}
        dir={dir}
        value={value}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={notes || undefined}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
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
