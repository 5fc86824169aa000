import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Drawn } from './Drawn.tsx';
import type { Report } from './report.ts';
import { Working } from './Working.tsx';
import { say, type Words } from './words.ts';

interface Props {
  /** `null` while there is nothing to say yet. */
  report: Report | null;
  /** What to do to get a result, while there is none. */
  waiting: string;
  /** Begins the names of the pictures' files: `satisfaction`. */
  name: string;
  /** Whether the numbers are made up. */
  demo: boolean;
  words: Words;
  /** Stands in place of figures and sentences, where a tool shows them in its own way. */
  lead?: ComponentChildren;
  /** What a tool shows between the result and its drawings. */
  children?: ComponentChildren;
}

/** A report as it stands on the page: figures, sentences, limits, drawings with tables, working. */
export function ReportView(props: Props) {
  const { report, waiting, name, demo, words, lead, children } = props;
  const id = useId();
  return (
    <>
      <section class="tool-result" aria-labelledby={id}>
        <h2 id={id}>{say(words, 'report.result')}</h2>
        {report ? (
          <>
            {demo && <p class="demo-mark">{say(words, 'demo.mark')}</p>}
            {lead ?? <Said report={report} />}
            {report.warnings.map((warning) => (
              <p key={warning} class="warning">
                {warning}
              </p>
            ))}
            {report.limits.length > 0 && (
              <div class="limits">
                <h3>{say(words, 'report.limits')}</h3>
                <ul>
                  {report.limits.map((limit) => (
                    <li key={limit}>{limit}</li>
                  ))}
                </ul>
              </div>
            )}
          </>
        ) : (
          <p class="hint">{waiting}</p>
        )}
      </section>
      {children}
      {report?.drawings.map((drawing) => (
        <Drawn key={drawing.id} drawing={drawing} name={name} words={words} />
      ))}
      {report && report.steps.length > 0 && <Working steps={report.steps} words={words} />}
    </>
  );
}

function Said({ report }: { report: Report }) {
  return (
    <>
      <dl class="headlines">
        {report.headlines.map((headline) => (
          <div key={headline.name}>
            <dt>{headline.name}</dt>
            <dd>
              <b>
                <bdi>{headline.text}</bdi>
              </b>
              {headline.note && <span class="hint">{headline.note}</span>}
            </dd>
          </div>
        ))}
      </dl>
      {report.sentences.map((sentence, i) => (
        <p key={sentence} class={i === 0 ? 'verdict' : undefined}>
          {sentence}
        </p>
      ))}
    </>
  );
}
