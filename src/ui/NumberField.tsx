import { Field } from './Field.tsx';

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
  return (
    <Field label={label} hint={hint} error={error}>
      {(ties) => (
        <input
          {...ties}
          type="text"
          inputMode={decimal ? 'decimal' : 'numeric'}
          autocomplete="off"
          dir="ltr"
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
