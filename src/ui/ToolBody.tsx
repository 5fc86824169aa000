import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Announcement } from './Announcement.tsx';
import { DemoSwitch } from './DemoSwitch.tsx';
import { keepFocus } from './keep-focus.ts';
import { ReportView } from './ReportView.tsx';
import type { Report, Sheet } from './report.ts';
import { TakeAway } from './TakeAway.tsx';
import type { ToolState } from './use-tool-state.ts';
import type { Words } from './words.ts';

interface Props<State> {
  /** Class of the tool, for styles of its own. */
  class: string;
  /** Begins the names of the files that are taken away. */
  name: string;
  tool: ToolState<State>;
  /** `null` while there is nothing to say yet. */
  report: Report | null;
  /** What to do to get a result, while there is none. */
  waiting: string;
  words: Words;
  /** Where the reader enters what is worked out. */
  input: ComponentChildren;
  /** Stands in place of figures and sentences, where a tool shows them in its own way. */
  lead?: ComponentChildren;
  /** What a tool shows between the result and its drawings. */
  detail?: ComponentChildren;
  /** Drawings and working that stand right under the result, where that is not all of them. */
  shown?: Pick<Report, 'drawings' | 'steps'> | undefined;
  /** Sheets that the workbook alone carries, because somebody asked for them. */
  workbook?: readonly Sheet[] | undefined;
  /** What belongs to the result and stands before it is taken away. */
  children?: ComponentChildren;
  /** What a tool gives besides its report. */
  besides?: ComponentChildren;
}

/**
 * The order every calculator keeps: what became of a link, made-up data, input, result, taking
 * away. A reader who knows one finds their way in all.
 */
export function ToolBody<State>(props: Props<State>) {
  const { name, tool, report, waiting, words, input, lead, detail, shown, workbook } = props;
  const { demo } = tool;
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => (root.current ? keepFocus(root.current) : undefined), []);
  return (
    <div ref={root} class={`tool ${props.class}`}>
      {tool.notice && (
        <p class="notice" role="alert">
          {tool.notice}
        </p>
      )}
      <DemoSwitch demo={demo} onShow={tool.showDemo} onLeave={tool.leaveDemo} words={words} />
      {input}
      <ReportView
        report={report && { ...report, ...shown }}
        waiting={waiting}
        name={name}
        demo={demo}
        words={words}
        lead={lead}
      >
        {detail}
      </ReportView>
      <Announcement lines={report ? outline(report) : [waiting]} entries={tool.state} />
      {props.children}
      {report && (
        <TakeAway
          report={report}
          name={name}
          demo={demo}
          words={words}
          address={tool.address}
          {...(workbook && { workbook })}
        />
      )}
      {props.besides}
    </div>
  );
}

/** A result in short: its figures and the verdict. */
function outline({ headlines, sentences }: Report): string[] {
  return [...headlines.map(({ name, text }) => `${name}: ${text}`), ...sentences.slice(0, 1)];
}
