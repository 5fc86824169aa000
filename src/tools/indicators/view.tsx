import { useId, useMemo } from 'preact/hooks';
import { ConfidenceChoice } from '../../ui/ConfidenceChoice.tsx';
import { ToolBody } from '../../ui/ToolBody.tsx';
import { useToolState } from '../../ui/use-tool-state.ts';
import { say, type Words } from '../../ui/words.ts';
import { CountsGrid } from './counts-grid.tsx';
import { DEMO } from './demo.ts';
import { viewIndicators } from './model.ts';
import { fromLink, toLink } from './share.ts';
import { Sorter } from './sorter.tsx';
import { fromKept, START } from './state.ts';

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
  const { state, change } = tool;
  const view = useMemo(() => viewIndicators(state, words), [state, words]);
  const { periods, problems, base } = view;
  const compare = useId();
  return (
    <ToolBody
      class="indicators"
      name={NAME}
      tool={tool}
      report={view.report}
      waiting={view.waiting}
      words={words}
      input={
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
            <ConfidenceChoice
              value={state.confidence}
              words={words}
              onChange={(confidence) => change({ confidence })}
            />
          </div>
        </form>
      }
    />
  );
}
