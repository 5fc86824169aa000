import { Field } from './Field.tsx';

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
  return (
    <Field label={label} hint={hint} error={error}>
      {(ties) => (
        <input
          {...ties}
          type="text"
          autocomplete="off"
          spellcheck={dir === 'auto'}
          dir={dir}
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
