import { useMemo } from 'preact/hooks';
import { ToolBody } from '../../ui/ToolBody.tsx';
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
    <ToolBody
      class="campaign"
      name="campaign-report"
      tool={tool}
      report={view.report}
      waiting={view.waiting}
      words={words}
      input={<CampaignForm state={state} change={change} reading={view.reading} words={words} />}
      besides={
        <>
          <Batches state={state} change={change} demo={demo} words={words} />
          <TagLinks state={state} change={change} words={words} />
        </>
      }
    />
  );
}
