import { useId, useState } from 'preact/hooks';
import { say, type Words } from '../words.ts';

interface Props {
  words: Words;
  /** `files` is how many were brought at once; only the first of them is the table. */
  onTable: (source: Blob | string, name: string, files: number) => void;
}

/** An old .xls may be chosen too: what to do with it is said then. */
const ACCEPTED =
  '.csv,.tsv,.tab,.txt,.xlsx,.xlsm,.xls,text/csv,text/tab-separated-values,text/plain';

/** Ways to bring a table: a file, chosen or dropped, or what was copied from a spreadsheet. */
export function ChooseTable({ words, onTable }: Props) {
  const id = useId();
  const [over, setOver] = useState(false);
  const [typed, setTyped] = useState('');
  const pasted = say(words, 'intake.pasted');
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file) onTable(file, file.name, files.length);
  };
  return (
    <div class="intake-choose">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping only adds to the field in it */}
      <div
        class={over ? 'intake-drop over' : 'intake-drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer?.files);
        }}
      >
        {/* The field's own button speaks the browser's language, not the page's. */}
        <label class="button">
          {say(words, 'intake.file')}
          <input
            class="visually-hidden"
            type="file"
            accept={ACCEPTED}
            aria-describedby={`${id}-formats`}
            onChange={({ currentTarget }) => {
              take(currentTarget.files);
              // The same file may be chosen again, once it has been mended.
              currentTarget.value = '';
            }}
          />
        </label>
        <p id={`${id}-formats`} class="hint">
          {say(words, 'intake.file.hint')}
        </p>
      </div>
      <form
        class="field"
        onSubmit={(event) => {
          event.preventDefault();
          onTable(typed, pasted, 0);
        }}
      >
        <label for={`${id}-paste`}>{say(words, 'intake.paste')}</label>
        <textarea
          id={`${id}-paste`}
          rows={3}
          dir="ltr"
          spellcheck={false}
          value={typed}
          aria-describedby={`${id}-paste-hint`}
          onPaste={(event) => {
            const text = event.clipboardData?.getData('text/plain') ?? '';
            // A table goes straight to the reader: a field would be long in showing it.
            if (typed.trim() !== '' || !/[\n\r]/.test(text.trim())) return;
            event.preventDefault();
            onTable(text, pasted, 0);
          }}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <p id={`${id}-paste-hint`} class="hint">
          {say(words, 'intake.paste.hint')}
        </p>
        {typed.trim() !== '' && (
          <button type="submit" class="quiet">
            {say(words, 'intake.paste.read')}
          </button>
        )}
      </form>
      <p class="hint">{say(words, 'intake.stays')}</p>
    </div>
  );
}
