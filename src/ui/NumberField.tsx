import { useId } from 'preact/hooks';

interface Props {
  label: string;
  value: string;
  onInput: (value: string) => void;
  /** What is wrong with the value, in the reader's words; absent when nothing is. */
  error?: string | undefined;
  hint?: string | undefined;
  /** Whether decimals make sense: phones then offer a separator among the digits. */
  decimal?: boolean;
}

/**
 * A field for a number. It is a text field on purpose: browsers' number fields drop what they do
 * not understand, and what a reader typed is never dropped here.
 */
export function NumberField({ label, value, onInput, error, hint, decimal }: Props) {
  const id = useId();
  const notes = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode={decimal ? 'decimal' : 'numeric'}
        autocomplete="off"
        dir="ltr"
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
