import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Instrument, InstrumentWords } from '../../instruments/index.ts';
import { type Cell, toCsv } from '../../tabular/csv.ts';
import { LOCALES } from '../../termbase/locales.ts';
import { Chart } from '../../ui/Chart.tsx';
import { contourFromValues } from '../../ui/contour.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { downloadText } from '../../ui/download.ts';
import { formatNumber } from '../../ui/format.ts';
import { isKind, kindPath } from '../../ui/kinds.ts';
import { ShareLink } from '../../ui/ShareLink.tsx';
import { tableRows } from '../../ui/table.ts';
import { useSaving } from '../../ui/use-saving.ts';
import { say, type Words } from '../../ui/words.ts';
import { encodeShare } from '../../workspace/share.ts';
import { type CommitmentView, viewCommitment } from './model.ts';
import { type CommitmentState, toLink } from './state.ts';

interface Props {
  instrument: Instrument;
  wording: InstrumentWords;
  /** Address of the guide that a kind's advice leads to. */
  guides: Readonly<Record<string, { href: string; title: string }>>;
  state: CommitmentState;
  words: Words;
  onAgain: () => void;
  onReview: () => void;
}

/** The result: summary first, then the kinds in order of strength, then the drawing and table. */
export function Result(props: Props) {
  const { instrument, wording, guides, state, words } = props;
  const { locale } = words;
  const heading = useRef<HTMLHeadingElement>(null);
  const { failed, save } = useSaving();
  const view = useMemo(
    () => viewCommitment(instrument, wording, state.answers, words),
    [instrument, wording, state.answers, words],
  );
  const spec = useMemo(
    () => ({
      kind: 'radar' as const,
      items: view.items,
      rtl: LOCALES[locale].dir === 'rtl',
      min: instrument.scale.min,
      max: instrument.scale.max,
      tick: (value: number) => formatNumber(locale, value),
    }),
    [view, locale, instrument],
  );
  useEffect(() => heading.current?.focus(), []);

  return (
    <section class="commitment-result" aria-labelledby="commitment-result">
      <header class="result-head">
        <Landscape heights={view.landscape} />
        <div>
          <h2 id="commitment-result" ref={heading} tabIndex={-1}>
            {say(words, 'commitment.result')}
          </h2>
          {state.about && <p class="about">{state.about}</p>}
          {view.summary.map((sentence) => (
            <p key={sentence} class="summary">
              {sentence}
            </p>
          ))}
          {view.unscored && <p class="warning">{view.unscored}</p>}
        </div>
      </header>

      <ol class="kinds">
        {view.kinds.map((kind) => (
          <li key={kind.kind} class={`kind kind-${kind.kind}`}>
            <h3>
              <Glyph kind={kind.kind} /> {kind.name} <b>{kind.meanText}</b>
            </h3>
            <meter min={0} max={1} value={kind.strength} aria-hidden="true" />
            <p class="kind-sure">{kind.sure}</p>
            {kind.decidedBy.length > 0 && (
              <details class="decided-by no-print">
                <summary>{say(words, 'commitment.decidedBy')}</summary>
                <ul>
                  {kind.decidedBy.map((statement) => (
                    <li key={statement}>{statement}</li>
                  ))}
                </ul>
              </details>
            )}
            <p class="kind-meaning">{kind.meaning}</p>
            <p class="kind-advice">
              {kind.advice}{' '}
              {guides[kind.kind] && (
                <a class="no-print" href={guides[kind.kind]?.href}>
                  {guides[kind.kind]?.title}
                </a>
              )}
            </p>
          </li>
        ))}
      </ol>

      {state.sector && <p class="sector-note">{wording.sectors[state.sector]?.note}</p>}

      {view.items.length > 2 && (
        <div class="drawn">
          <Chart spec={spec} words={words} name="commitment" title={view.table.caption} />
          <DataTable data={view.table} />
        </div>
      )}

      <p class="notice small">{wording.notice}</p>

      <div class="actions no-print">
        <ShareLink
          words={words}
          address={() => {
            const url = new URL(location.href);
            const ids = instrument.items.map((item) => item.id);
            url.hash = encodeShare(toLink(state, ids, instrument.version));
            return url.href;
          }}
        />
        <button type="button" class="quiet" onClick={() => save(() => saveCsv(view, props))}>
          {say(words, 'action.csv')}
        </button>
        <button type="button" class="quiet" onClick={() => print()}>
          {say(words, 'action.print')}
        </button>
        <button type="button" class="quiet" onClick={props.onReview}>
          {say(words, 'commitment.review')}
        </button>
        <button type="button" class="quiet" onClick={props.onAgain}>
          {say(words, 'commitment.again')}
        </button>
        {failed && (
          <p class="error" role="alert">
            {say(words, 'action.failed')}
          </p>
        )}
      </div>
    </section>
  );
}

/** The reader's own hill: each ridge reaches as far as that kind is strong. */
function Landscape({ heights }: { heights: readonly number[] }) {
  return (
    <svg class="contours landscape-mark" viewBox="0 0 200 200" aria-hidden="true">
      {contourFromValues(heights, { size: 200, rings: 8 }).map((d) => (
        <path key={d} d={d} />
      ))}
    </svg>
  );
}

function Glyph({ kind }: { kind: string }) {
  if (!isKind(kind)) return null;
  return (
    <svg class="glyph" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path fill="currentColor" d={kindPath(kind)} />
    </svg>
  );
}

async function saveCsv(view: CommitmentView, props: Props): Promise<void> {
  const { instrument, wording, state, words } = props;
  const answers: Cell[][] = instrument.items.map((item) => [
    wording.items[item.id] ?? item.id,
    wording.kinds[item.scale]?.name ?? item.scale,
    state.answers[item.id] ?? say(words, 'commitment.notApplicable'),
  ]);
  const rows: Cell[][] = [
    ...tableRows(view.table),
    [],
    [
      say(words, 'commitment.csv.item'),
      say(words, 'commitment.table.kind'),
      say(words, 'commitment.csv.answer'),
    ],
    ...answers,
  ];
  downloadText('commitment.csv', await toCsv(rows, words.locale), 'text/csv');
}
