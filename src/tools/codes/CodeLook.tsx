import { useId, useMemo } from 'preact/hooks';
import { judgeCode, type KnownBatch } from '../../codes/judge.ts';
import { formatNumber } from '../../ui/format.ts';
import { TextField } from '../../ui/TextField.tsx';
import { say, type Words } from '../../ui/words.ts';
import { readEarlier } from './earlier.ts';
import { tellCode } from './tell.ts';

/** Lines of a pasted list that are shown when they hold no code. */
const SHOWN = 5;

interface Props {
  /** Lists made here. */
  batches: readonly KnownBatch[];
  /** The code to look up, as typed. */
  looked: string;
  onLook: (text: string) => void;
  /** Codes of an earlier list, as pasted. */
  earlier: string;
  onEarlier: (text: string) => void;
  words: Words;
}

/** Tells a code that somebody brings: ours, miscopied, or of another list. */
export function CodeLook({ batches, looked, onLook, earlier, onEarlier, words }: Props) {
  const id = useId();
  const pasted = useMemo(() => readEarlier(earlier), [earlier]);
  const lists = useMemo(
    () => [
      ...batches,
      ...(pasted.codes.length > 0
        ? [{ name: say(words, 'codes.earlier.name'), prefix: '', codes: pasted.codes }]
        : []),
    ],
    [batches, pasted, words],
  );
  const judgement = useMemo(() => judgeCode(looked, lists), [looked, lists]);
  const { length } = pasted.codes;
  const { locale } = words;
  return (
    <section class="code-look no-print">
      <h3>{say(words, 'codes.look.title')}</h3>
      <div class="fields pairs">
        <div class="code-answer">
          <TextField
            label={say(words, 'codes.look.label')}
            hint={say(words, 'codes.look.hint')}
            dir="ltr"
            value={looked}
            onInput={onLook}
          />
          <div role="status" class={`code-verdict ${judgement.kind}`}>
            {judgement.kind !== 'empty' && lists.every(({ codes }) => codes.length === 0) ? (
              <p>{say(words, 'codes.look.noList')}</p>
            ) : (
              tellCode(judgement, words).map((line) => <p key={line}>{line}</p>)
            )}
          </div>
        </div>
        <div class="field">
          <label for={id}>{say(words, 'codes.earlier.label')}</label>
          <textarea
            id={id}
            rows={3}
            dir="ltr"
            spellcheck={false}
            value={earlier}
            onInput={(event) => onEarlier(event.currentTarget.value)}
          />
          {length > 0 && (
            <p class="hint">
              {say(words, 'codes.earlier.read', { n: length, count: formatNumber(locale, length) })}
            </p>
          )}
          {pasted.bad.length > 0 && (
            <p class="error">
              {say(words, 'codes.earlier.bad', {
                n: pasted.bad.length,
                count: formatNumber(locale, pasted.bad.length),
                lines:
                  pasted.bad
                    .slice(0, SHOWN)
                    .map((line) => say(words, 'quote', { text: line.slice(0, 30) }))
                    .join(' ') + (pasted.bad.length > SHOWN ? ' …' : ''),
              })}
            </p>
          )}
        </div>
      </div>
    </section>
  );
}
