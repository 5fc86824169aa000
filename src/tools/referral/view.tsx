import { useMemo } from 'preact/hooks';
import { ToolBody } from '../../ui/ToolBody.tsx';
import { useToolState } from '../../ui/use-tool-state.ts';
import type { Words } from '../../ui/words.ts';
import { demoFor } from './demo.ts';
import { SchemeForm } from './form.tsx';
import { viewReferral } from './model.ts';
import { fromKept, fromLink, START, toLink } from './state.ts';
import { Vouchers } from './vouchers.tsx';

/** The designer of referral vouchers. */
export default function ReferralDesigner({ words }: { words: Words }) {
  const made = useMemo(() => demoFor(words), [words]);
  const tool = useToolState({
    name: 'referral',
    start: START,
    demo: made,
    fromKept,
    toLink,
    fromLink,
    words,
  });
  const { state, demo, change } = tool;
  const view = useMemo(() => viewReferral(state, words), [state, words]);
  return (
    <ToolBody
      class="referral"
      name="referral"
      tool={tool}
      report={view.report}
      waiting={view.waiting}
      words={words}
      input={<SchemeForm state={state} change={change} problems={view.problems} words={words} />}
      besides={
        <Vouchers state={state} change={change} planned={view.planned} demo={demo} words={words} />
      }
    />
  );
}
