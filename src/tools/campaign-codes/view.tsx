import { useMemo } from 'preact/hooks';
import { DemoSwitch } from '../../ui/DemoSwitch.tsx';
import { ReportView } from '../../ui/ReportView.tsx';
import { TakeAway } from '../../ui/TakeAway.tsx';
import { useToolState } from '../../ui/use-tool-state.ts';
import type { Words } from '../../ui/words.ts';
import { Batches } from './batches.tsx';
import { demoFor } from './demo.ts';
import { CampaignForm } from './form.tsx';
import { viewCampaign } from './model.ts';
import { fromKept, fromLink, START, toLink } from './state.ts';
import { TagLinks } from './tag-links.tsx';

/** Codes and tags of a campaign: what they are credited with, and what the campaign caused. */
export default function CampaignSheet({ words }: { words: Words }) {
  const made = useMemo(() => demoFor(words), [words]);
  const tool = useToolState({
    name: 'campaign-codes',
    start: START,
    demo: made,
    fromKept,
    toLink,
    fromLink,
    words,
  });
  const { state, demo, change } = tool;
  const view = useMemo(() => viewCampaign(state, words), [state, words]);
  return (
    <div class="tool campaign">
      {tool.notice && (
        <p class="notice" role="alert">
          {tool.notice}
        </p>
      )}
      <DemoSwitch demo={demo} onShow={tool.showDemo} onLeave={tool.leaveDemo} words={words} />
      <CampaignForm state={state} change={change} reading={view.reading} words={words} />
      <ReportView
        report={view.report}
        waiting={view.waiting}
        name="campaign-codes"
        demo={demo}
        words={words}
      />
      {view.report && (
        <TakeAway
          report={view.report}
          name="campaign-report"
          demo={demo}
          words={words}
          address={tool.address}
        />
      )}
      <Batches state={state} change={change} demo={demo} words={words} />
      <TagLinks state={state} change={change} words={words} />
    </div>
  );
}
