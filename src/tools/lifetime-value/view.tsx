import { useMemo } from 'preact/hooks';
import { ToolBody } from '../../ui/ToolBody.tsx';
import { useToolState } from '../../ui/use-tool-state.ts';
import type { Words } from '../../ui/words.ts';
import { demoFor } from './demo.ts';
import { viewValue } from './model.ts';
import { fromLink, toLink } from './share.ts';
import { fromKept, START } from './state.ts';
import { ValueForm } from './ValueForm.tsx';

const NAME = 'lifetime-value';

/** Retention, and what a customer is worth. */
export default function LifetimeValue({ words }: { words: Words }) {
  const made = useMemo(() => demoFor(words), [words]);
  const tool = useToolState({
    name: NAME,
    start: START,
    demo: made,
    fromKept,
    toLink,
    fromLink,
    words,
  });
  const { state, change } = tool;
  const view = useMemo(() => viewValue(state, words), [state, words]);
  return (
    <ToolBody
      class="lifetime-value"
      name={NAME}
      tool={tool}
      report={view.report}
      waiting={view.waiting}
      words={words}
      input={<ValueForm state={state} view={view} words={words} onChange={change} />}
    />
  );
}
