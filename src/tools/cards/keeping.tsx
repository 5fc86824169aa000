import { useEffect, useRef, useState } from 'preact/hooks';
import { downloadText } from '../../ui/download.ts';
import { formatNumber } from '../../ui/format.ts';
import { formatDateTime } from '../../ui/format-date.ts';
import { say, type Words } from '../../ui/words.ts';
import { type Collection, type Merge, merge } from './collection.ts';
import { readFile, writeFile } from './file.ts';

interface Props {
  collection: Collection;
  words: Words;
  onExported: () => void;
  onMerge: (merge: Merge) => void;
  onDelete: () => Promise<void>;
}

/** Everything as a file, a file back in, and everything away. */
export function Keeping({ collection, words, onExported, onMerge, onDelete }: Props) {
  const [said, setSaid] = useState('');
  const [asking, setAsking] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const ask = useRef<HTMLButtonElement>(null);
  const question = useRef<HTMLParagraphElement>(null);
  const asked = useRef(false);
  const { locale } = words;
  const number = (value: number) => formatNumber(locale, value);
  const exported = collection.settings?.exported;

  useEffect(() => {
    if (asking) question.current?.focus();
    else if (asked.current) ask.current?.focus();
    asked.current = asking;
  }, [asking]);

  const take = async (file: File) => {
    const read = readFile(await file.text());
    if (read.kind !== 'collection') {
      setSaid(say(words, `cards.file.${read.kind}`));
      return;
    }
    const merged = merge(collection, read.collection);
    onMerge(merged);
    setSaid(
      say(words, 'cards.imported', {
        added: number(merged.added),
        renewed: number(merged.renewed),
        stayed: number(merged.stayed),
      }),
    );
  };

  return (
    <details class="keeping">
      <summary>{say(words, 'cards.keeping')}</summary>
      <p class="hint">
        {exported
          ? say(words, 'cards.exported', { time: formatDateTime(locale, new Date(exported)) })
          : say(words, 'cards.neverExported')}
      </p>
      <p class="keeping-actions">
        <button
          type="button"
          class="quiet"
          onClick={() => {
            const now = new Date();
            const day = now.toISOString().slice(0, 10);
            const text = writeFile(collection, now);
            downloadText(`engagement-atlas-cards-${day}.json`, text, 'application/json');
            onExported();
            setSaid(say(words, 'cards.exportDone'));
          }}
        >
          {say(words, 'cards.export')}
        </button>
        <button type="button" class="quiet" onClick={() => picker.current?.click()}>
          {say(words, 'cards.import')}
        </button>
        <input
          ref={picker}
          type="file"
          accept=".json,application/json"
          hidden
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file) take(file).catch(() => setSaid(say(words, 'cards.file.damaged')));
            // The same file may be chosen again.
            currentTarget.value = '';
          }}
        />
        {!asking && (
          <button type="button" class="quiet" ref={ask} onClick={() => setAsking(true)}>
            {say(words, 'cards.delete')}
          </button>
        )}
      </p>
      {asking && (
        <div class="notice delete-all">
          <p ref={question} tabIndex={-1}>
            {say(words, 'cards.delete.sure')}
          </p>
          <p class="keeping-actions">
            <button
              type="button"
              onClick={() => {
                onDelete().then(
                  () => setSaid(say(words, 'cards.deleted')),
                  () => setSaid(say(words, 'cards.delete.failed')),
                );
                setAsking(false);
              }}
            >
              {say(words, 'cards.delete.yes')}
            </button>
            <button type="button" class="quiet" onClick={() => setAsking(false)}>
              {say(words, 'cards.delete.no')}
            </button>
          </p>
        </div>
      )}
      <p class="keeping-said" role="status">
        {said}
      </p>
    </details>
  );
}
