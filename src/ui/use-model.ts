import { useEffect, useMemo, useState } from 'preact/hooks';
import { say, type Words } from './words.ts';

/** What a tool shows beside its report: at least what to do while there is none. */
interface Waiting {
  readonly waiting: string;
}

interface Options<State, View extends Waiting, Model extends object> {
  readonly state: State;
  /** The state in which there is nothing to work out yet. */
  readonly start: State;
  /** What there is to show until the model has worked something out. */
  readonly blank: View;
  readonly words: Words;
  /** Imports the model; a constant function, so that it is asked once. */
  readonly load: () => Promise<Model>;
  /** What a state amounts to. Besides the state it may depend on what does not change. */
  readonly view: (model: Model, state: State) => View;
}

/**
 * What a tool shows for its state. Its model is loaded once there is something to work out, because
 * the distributions behind an interval weigh more than the rest of the page and most visits begin
 * with reading. Where it cannot be had, that is what the reader waits for.
 */
export function useModel<State, View extends Waiting, Model extends object>({
  state,
  start,
  blank,
  words,
  load,
  view,
}: Options<State, View, Model>): View {
  const [model, setModel] = useState<Model | 'failed'>();
  const wanted = state !== start;
  useEffect(() => {
    if (!wanted) return;
    let gone = false;
    load().then(
      (loaded) => !gone && setModel(loaded),
      () => !gone && setModel('failed'),
    );
    return () => {
      gone = true;
    };
  }, [load, wanted]);
  return useMemo(() => {
    if (model === undefined) return blank;
    if (model === 'failed') return { ...blank, waiting: say(words, 'report.notLoaded') };
    return view(model, state);
  }, [model, state, words, blank]);
}
