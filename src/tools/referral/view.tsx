import { useMemo } from 'preact/hooks';
import { DemoSwitch } from '../../ui/DemoSwitch.tsx';
import { ReportView } from '../../ui/ReportView.tsx';
import { TakeAway } from '../../ui/TakeAway.tsx';
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
    <div class="tool referral">
      {tool.notice && (
        <p class="notice" role="alert">
          {tool.notice}
        </p>
      )}
      <DemoSwitch demo={demo} onShow={tool.showDemo} onLeave={tool.leaveDemo} words={words} />
      <SchemeForm state={state} change={change} problems={view.problems} words={words} />
      <ReportView
        report={view.report}
        waiting={view.waiting}
        name="referral"
        demo={demo}
        words={words}
      />
      {view.report && (
        <TakeAway
          report={view.report}
          name="referral"
          demo={demo}
          words={words}
          address={tool.address}
        />
      )}
      <Vouchers state={state} change={change} planned={view.planned} demo={demo} words={words} />
    </div>
  );
}
