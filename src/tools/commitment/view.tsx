import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Instrument, InstrumentWords } from '../../instruments/index.ts';
import { LOCALES } from '../../termbase/locales.ts';
import { formatNumber } from '../../ui/format.ts';
import { formatDateTime } from '../../ui/format-date.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { say, type Words } from '../../ui/words.ts';
import { decodeShare } from '../../workspace/share.ts';
import { answer, goTo, press } from './keys.ts';
import { Question } from './question.tsx';
import { Result } from './result.tsx';
import { type CommitmentState, fromLink, START } from './state.ts';
import { type DraftStatus, useDraft } from './use-draft.ts';

interface Props {
  instrument: Instrument;
  wording: InstrumentWords;
  guides: Readonly<Record<string, { href: string; title: string }>>;
  words: Words;
}

/** The assessment of five kinds of commitment. */
export default function CommitmentAssessment({ instrument, wording, guides, words }: Props) {
  const [state, setState] = useState(START);
  const [notice, setNotice] = useState<string>();
  // Answers that came by link are shown as they came: no draft replaces them, and they replace no
  // draft until one of them is changed.
  const linked = useRef<CommitmentState>();
  const { status, ready, forget } = useDraft('five-kinds', state, {
    isForeign: () => state === linked.current,
    resume: (kept) => {
      if (!linked.current) setState(kept ?? START);
    },
  });
  const ids = instrument.items.map((item) => item.id);

  useEffect(() => {
    const open = () => {
      const shared = decodeShare(location.hash, (link) => fromLink(link, ids, instrument.version));
      if (shared.kind === 'none') return;
      if (shared.kind === 'payload') {
        linked.current = shared.payload;
        setState(shared.payload);
        setNotice(say(words, 'commitment.fromLink'));
      } else setNotice(say(words, `share.${shared.kind}`));
      history.replaceState(history.state, '', location.pathname + location.search);
    };
    open();
    addEventListener('hashchange', open);
    return () => removeEventListener('hashchange', open);
  }, []);

  const change = (part: Partial<CommitmentState>) => setState((old) => ({ ...old, ...part }));
  const go = (place: number) => setState((old) => goTo(old, ids, place));
  const item = ids[state.place] ?? ids[0] ?? '';

  // Keys are heard on the whole page while questions are asked: between two questions the focus
  // is nowhere for a moment, and a key pressed just then must not be lost. Before the paint, so
  // that the first question hears the first key.
  useLayoutEffect(() => {
    if (state.stage !== 'questions') return;
    const keyboard = {
      items: ids,
      min: instrument.scale.min,
      max: instrument.scale.max,
      rtl: LOCALES[words.locale].dir === 'rtl',
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (!belongsToQuestion(event)) return;
      let meant = false;
      setState((old) => {
        const next = press(old, event.key, keyboard);
        meant = next !== undefined;
        return next ?? old;
      });
      if (meant || KEYS.test(event.key)) event.preventDefault();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [state.stage]);

  const again = async () => {
    // Gone from the screen only once they are gone from the browser: a reload must not bring
    // deleted answers back.
    await forget();
    linked.current = undefined;
    setNotice(undefined);
    setState({ ...START, sector: state.sector });
  };

  return (
    <div class="tool commitment" data-ready={ready}>
      {notice && (
        <p class="notice" role="status">
          {notice}
        </p>
      )}
      {state.stage === 'start' && (
        <Start
          instrument={instrument}
          wording={wording}
          state={state}
          words={words}
          onChange={change}
          onStart={() => go(0)}
        />
      )}
      {state.stage === 'questions' && (
        <Question
          key={item}
          item={item}
          place={state.place}
          count={ids.length}
          scale={instrument.scale}
          answer={state.answers[item]}
          wording={wording}
          words={words}
          onAnswer={(value, advance) => setState((old) => answer(old, ids, value, advance))}
          onBack={() => go(state.place - 1)}
          onForward={() => go(state.place + 1)}
        />
      )}
      {state.stage === 'result' && (
        <Result
          instrument={instrument}
          wording={wording}
          guides={guides}
          state={state}
          words={words}
          onAgain={again}
          onReview={() => go(0)}
        />
      )}
      <p class="draft-status no-print" role="status">
        {draftSentence(status, words)}{' '}
        {(status.kind === 'saved' || status.kind === 'resumed') && (
          <button type="button" class="link" onClick={again}>
            {say(words, 'draft.delete')}
          </button>
        )}
      </p>
    </div>
  );
}

/** Keys that mean something to a question; the page should not scroll or go back on them too. */
const KEYS = /^([0-9]|Arrow(Left|Right|Up|Down)|Backspace)$/;

/** Whether a key is meant for the question: pressed inside it, or while nothing has the focus. */
function belongsToQuestion({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return true;
  if (document.querySelector('dialog[open]')) return false;
  // A button or link does its own thing on Enter.
  if (key === 'Enter' && target.closest('button, a, summary')) return false;
  return target === document.body || target.closest('.question') !== null;
}

interface StartProps {
  instrument: Instrument;
  wording: InstrumentWords;
  state: CommitmentState;
  words: Words;
  onChange: (part: Partial<CommitmentState>) => void;
  onStart: () => void;
}

function Start({ instrument, wording, state, words, onChange, onStart }: StartProps) {
  return (
    <div class="start">
      <p>{wording.instruction}</p>
      <p class="notice small">{wording.notice}</p>
      <div class="field">
        <label>
          <span>{say(words, 'commitment.about')}</span>
          <input
            type="text"
            maxLength={200}
            value={state.about}
            onInput={(event) => onChange({ about: event.currentTarget.value })}
          />
        </label>
      </div>
      <Segmented
        legend={say(words, 'commitment.sector')}
        choices={(['goods', 'services'] as const).map((value) => ({
          value,
          label: wording.sectors[value]?.name ?? value,
        }))}
        value={state.sector}
        onChange={(sector) => onChange({ sector })}
      />
      <p class="row">
        <button type="button" onClick={onStart}>
          {say(words, 'commitment.start', {
            n: instrument.items.length,
            count: formatNumber(words.locale, instrument.items.length),
          })}
        </button>
      </p>
    </div>
  );
}

function draftSentence(status: DraftStatus, words: Words): string {
  if (status.kind === 'none') return '';
  if (status.kind === 'failed') return say(words, `draft.failed.${status.failure}`);
  return say(words, `draft.${status.kind}`, { time: formatDateTime(words.locale, status.at) });
}
