import { useId, useMemo } from 'preact/hooks';
import { DemoSwitch } from '../../ui/DemoSwitch.tsx';
import { formatShare } from '../../ui/format.ts';
import { ReportView } from '../../ui/ReportView.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { TakeAway } from '../../ui/TakeAway.tsx';
import { useToolState } from '../../ui/use-tool-state.ts';
import { say, type Words } from '../../ui/words.ts';
import { CountsGrid } from './counts-grid.tsx';
import { DEMO } from './demo.ts';
import { viewIndicators } from './model.ts';
import { fromLink, toLink } from './share.ts';
import { Sorter } from './sorter.tsx';
import { CONFIDENCES, fromKept, START } from './state.ts';

const NAME = 'indicators';

/** The engagement indicator sheet. */
export default function IndicatorSheet({ words }: { words: Words }) {
  const tool = useToolState({
    name: NAME,
    start: START,
    demo: DEMO,
    fromKept,
    toLink,
    fromLink,
    words,
  });
  const { state, demo, notice, change } = tool;
  const view = useMemo(() => viewIndicators(state, words), [state, words]);
  const { periods, problems, base } = view;
  const compare = useId();
  return (
    <div class="tool indicators">
      {notice && (
        <p class="notice" role="alert">
          {notice}
        </p>
      )}
      <DemoSwitch demo={demo} onShow={tool.showDemo} onLeave={tool.leaveDemo} words={words} />
      <form class="tool-input no-print" onSubmit={(event) => event.preventDefault()}>
        <CountsGrid {...{ state, periods, problems, words, change }} />
        <Sorter {...{ state, periods, words, change }} />
        <div class="row settings">
          {base !== null && periods.length > 2 && (
            <div class="field">
              <label for={compare}>
                {say(words, 'indicators.base', { period: periods.at(-1) ?? '' })}
              </label>
              <select
                id={compare}
                value={String(base)}
                onChange={(event) => change({ base: Number(event.currentTarget.value) })}
              >
                {periods.slice(0, -1).map((period, place) => (
                  <option key={period} value={String(place)}>
                    {period}
                  </option>
                ))}
              </select>
            </div>
          )}
          <Segmented
            legend={say(words, 'indicators.confidence')}
            choices={CONFIDENCES.map((value) => ({
              value,
              label: formatShare(words.locale, Number(value) / 100, 0),
            }))}
            value={state.confidence}
            onChange={(confidence) => change({ confidence })}
          />
        </div>
      </form>
      <ReportView
        report={view.report}
        waiting={view.waiting}
        name={NAME}
        demo={demo}
        words={words}
      />
      {view.report && (
        <TakeAway
          report={view.report}
          name={NAME}
          demo={demo}
          words={words}
          address={tool.address}
        />
      )}
    </div>
  );
}
