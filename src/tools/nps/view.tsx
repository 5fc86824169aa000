import { useEffect, useMemo, useState } from 'preact/hooks';
import { type Cell, toCsv, usesDecimalComma } from '../../tabular/csv.ts';
import { LOCALES, type Locale } from '../../termbase/locales.ts';
import { Chart } from '../../ui/Chart.tsx';
import { offerState } from '../../ui/carry.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { downloadText } from '../../ui/download.ts';
import { formatNumber, formatShare } from '../../ui/format.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { ShareLink } from '../../ui/ShareLink.tsx';
import { tableRows } from '../../ui/table.ts';
import { say, type Words } from '../../ui/words.ts';
import { keepInPage, keptInPage } from '../../workspace/page-state.ts';
import { decodeShare, encodeShare } from '../../workspace/share.ts';
import { emptyPeriod } from './input.ts';
import { type DrawnTable, type NpsView, viewNps } from './model.ts';
import { PeriodFields } from './period.tsx';
import { fromLink, toLink } from './share.ts';
import { CONFIDENCES, fromKept, type NpsState, START } from './state.ts';

/** The NPS calculator. */
export default function NpsCalculator({ words }: { words: Words }) {
  const [state, setState] = useState(START);
  const [notice, setNotice] = useState<string>();
  const view = useMemo(() => viewNps(state, words), [state, words]);
  const { locale } = words;

  useEffect(() => {
    const open = () => {
      const shared = decodeShare(location.hash, fromLink);
      if (shared.kind === 'none') {
        const kept = keptInPage('nps', fromKept);
        if (kept) setState(kept);
        return;
      }
      if (shared.kind === 'payload') setState(shared.payload);
      else setNotice(say(words, `share.${shared.kind}`));
      // The address should not claim to be the present state once a number has changed.
      history.replaceState(history.state, '', location.pathname + location.search);
    };
    open();
    addEventListener('hashchange', open);
    return () => removeEventListener('hashchange', open);
  }, [words]);

  useEffect(() => {
    if (state === START) return;
    keepInPage('nps', state);
    offerState(view.first.result ? fragmentOf(state, locale) : null);
  }, [state, view, locale]);

  const change = (part: Partial<typeof state>) => setState((old) => ({ ...old, ...part }));

  return (
    <div class="tool nps">
      {notice && (
        <p class="notice" role="alert">
          {notice}
        </p>
      )}
      <form class="tool-input no-print" onSubmit={(event) => event.preventDefault()}>
        <PeriodFields
          legend={say(words, state.second ? 'nps.period.first' : 'nps.period.only')}
          entry={state.first}
          reading={view.first.reading}
          words={words}
          onChange={(first) => change({ first })}
        />
        {state.second && view.second && (
          <PeriodFields
            legend={say(words, 'nps.period.second')}
            entry={state.second}
            reading={view.second.reading}
            words={words}
            onChange={(second) => change({ second })}
          />
        )}
        <p class="row">
          <button
            type="button"
            class="quiet"
            onClick={() => change({ second: state.second ? null : emptyPeriod(state.first.mode) })}
          >
            {say(words, state.second ? 'nps.second.remove' : 'nps.second.add')}
          </button>
        </p>
        <div class="row settings">
          <Segmented
            legend={say(words, 'nps.confidence')}
            choices={CONFIDENCES.map((value) => ({
              value,
              label: formatShare(locale, Number(value) / 100, 0),
            }))}
            value={state.confidence}
            onChange={(confidence) => change({ confidence })}
          />
          <Segmented
            legend={say(words, 'nps.method')}
            choices={[
              { value: 'adjusted-wald', label: say(words, 'nps.method.adjusted') },
              { value: 'wald', label: say(words, 'nps.method.wald') },
            ]}
            value={state.method}
            onChange={(method) => change({ method })}
          />
        </div>
      </form>

      <section class="tool-result" aria-labelledby="nps-result" aria-live="polite">
        <h2 id="nps-result">{say(words, 'nps.result')}</h2>
        {view.first.result ? (
          <Result view={view} words={words} />
        ) : (
          <p class="hint">{say(words, waiting(view))}</p>
        )}
      </section>

      {view.first.result && (
        <>
          <Drawn
            title="nps.chart.intervals"
            kind="intervals"
            drawn={view.intervals}
            words={words}
          />
          <Drawn
            title="nps.chart.distribution"
            kind="columns"
            drawn={view.distribution}
            words={words}
          />
          <details class="working" open>
            <summary>{say(words, 'nps.working')}</summary>
            <dl>
              {view.steps.map((step) => (
                <div key={step.label}>
                  <dt>{step.label}</dt>
                  <dd dir="ltr">{step.formula}</dd>
                </div>
              ))}
            </dl>
          </details>
        </>
      )}

      <section class="needed">
        <h2>{say(words, 'nps.needed.title')}</h2>
        <NumberField
          label={say(words, 'nps.margin')}
          value={state.margin}
          error={view.marginProblem ? say(words, 'nps.problem.margin') : undefined}
          onInput={(margin) => change({ margin })}
        />
        <p aria-live="polite">{view.needed}</p>
      </section>

      {view.first.result && (
        <div class="actions no-print">
          <ShareLink
            words={words}
            address={() => {
              const url = new URL(location.href);
              url.hash = fragmentOf(state, locale);
              return url.href;
            }}
          />
          <button type="button" class="quiet" onClick={() => saveCsv(view, words)}>
            {say(words, 'action.csv')}
          </button>
          <button type="button" class="quiet" onClick={() => print()}>
            {say(words, 'action.print')}
          </button>
        </div>
      )}
    </div>
  );
}

function fragmentOf(state: NpsState, locale: Locale): string {
  return encodeShare(toLink(state, usesDecimalComma(locale)));
}

function waiting({ first }: NpsView): string {
  const wrong = Object.keys(first.reading.problems).length > 0;
  if (wrong || (first.reading.touched && first.reading.listed > 0)) return 'nps.waiting.wrong';
  return first.reading.touched ? 'nps.waiting.none' : 'nps.waiting';
}

function Result({ view, words }: { view: NpsView; words: Words }) {
  const { first, second, comparison } = view;
  const { locale } = words;
  if (!first.result) return null;
  const points = (value: number) => formatNumber(locale, value, 1);
  const { promoterShare, passiveShare, detractorShare } = first.result;
  return (
    <>
      <p class="score">
        <span class="score-name">{say(words, 'nps.score')}</span>{' '}
        <b>
          <bdi>{points(first.result.score)}</bdi>
        </b>
      </p>
      <p>{first.sentence}</p>
      <dl class="shares">
        {(
          [
            ['promoters', promoterShare],
            ['passives', passiveShare],
            ['detractors', detractorShare],
          ] as const
        ).map(([group, share]) => (
          <div key={group} class={group}>
            <dt>{say(words, `nps.${group}`)}</dt>
            <dd>
              <bdi>{formatShare(locale, share)}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      {second?.result && (
        <p>
          <strong>{say(words, 'nps.period.second')}:</strong> {second.sentence}
        </p>
      )}
      {comparison && (
        <div class="comparison">
          <p class="verdict">{comparison.verdict}</p>
          <p>{comparison.details}</p>
          <p>{comparison.visible}</p>
        </div>
      )}
      {[...new Set([...first.warnings, ...(second?.warnings ?? [])])].map((warning) => (
        <p key={warning} class="warning">
          {warning}
        </p>
      ))}
    </>
  );
}

interface DrawnProps {
  title: string;
  kind: 'columns' | 'intervals';
  drawn: DrawnTable | null;
  words: Words;
}

function Drawn({ title, kind, drawn, words }: DrawnProps) {
  const { locale } = words;
  const spec = useMemo(
    () =>
      drawn && {
        kind,
        items: drawn.items,
        ...(drawn.legend && { legend: drawn.legend }),
        rtl: LOCALES[locale].dir === 'rtl',
        tick: (value: number) => formatNumber(locale, value),
      },
    [kind, drawn, locale],
  );
  if (!drawn || !spec) return null;
  return (
    <section class="drawn">
      <h3>{say(words, title)}</h3>
      <Chart spec={spec} words={words} name={`nps-${kind}`} />
      <DataTable data={drawn.table} />
    </section>
  );
}

async function saveCsv(view: NpsView, words: Words): Promise<void> {
  const rows: Cell[][] = [];
  for (const drawn of [view.intervals, view.distribution]) {
    if (drawn) rows.push(...tableRows(drawn.table), []);
  }
  if (view.comparison) {
    const { difference, low, high, z, p } = view.comparison.comparison;
    rows.push(
      [
        say(words, 'nps.csv.difference'),
        say(words, 'nps.table.low'),
        say(words, 'nps.table.high'),
        'z',
        'p',
      ],
      [difference, low, high, z, p],
    );
  }
  downloadText('nps.csv', await toCsv(rows, words.locale), 'text/csv');
}
