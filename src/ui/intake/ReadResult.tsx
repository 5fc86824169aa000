import type { Progress } from '../../tabular/intake/read.ts';
import type { LeftOutRow, ReadReport } from '../../tabular/intake/slots.ts';
import { DataTable } from '../DataTable.tsx';
import { formatNumber } from '../format.ts';
import { formatList } from '../format-list.ts';
import type { TableCell } from '../table.ts';
import { say, type Words } from '../words.ts';
import { ReadingBar } from './ReadingBar.tsx';
import { REASONS } from './text.ts';

interface Props {
  report: ReadReport;
  labels: Readonly<Record<string, string>>;
  words: Words;
  /** How far the file of rows left out has come; `null` while none is made. */
  saving: Progress | null;
  onSave: () => void;
  onCancel: () => void;
  onColumns: () => void;
  onAgain: () => void;
}

/** What became of the rows: how many, why not all, and which. */
export function ReadResult(props: Props) {
  const { report, labels, words, saving } = props;
  const number = (value: number) => formatNumber(words.locale, value);
  const left = report.rows - report.used;
  const bad = sum(report.badValues);
  const { wideRows: wide = 0 } = report;
  return (
    <div class="intake-result">
      <p role="status">
        <strong>
          {say(words, resultKey(report.rows, left), {
            n: report.rows,
            rows: number(report.rows),
            used: number(report.used),
            left: number(left),
          })}
        </strong>
      </p>
      {report.used === 0 && <p class="warning">{say(words, 'intake.result.unused')}</p>}
      {report.brokenLetters && <p class="warning">{say(words, 'intake.brokenLetters')}</p>}
      {wide > 0 && (
        <p class="warning">
          {say(words, 'intake.wideRows', {
            n: wide,
            count: number(wide),
            rows: formatList(words.locale, (report.wideListed ?? []).map(number)),
          })}
        </p>
      )}
      {left > 0 && (
        <>
          <Reasons counts={report.leftOut} caption={say(words, 'intake.leftOut')} words={words} />
          <Listed
            caption={say(words, 'intake.leftOut')}
            rows={report.listed}
            all={left}
            labels={labels}
            words={words}
          />
          {saving ? (
            <ReadingBar
              progress={saving}
              label={say(words, 'intake.leftOut.making')}
              words={words}
              onCancel={props.onCancel}
            />
          ) : (
            <p>
              <button type="button" class="quiet" onClick={props.onSave}>
                {say(words, 'intake.leftOut.download')}
              </button>
            </p>
          )}
        </>
      )}
      {bad > 0 && (
        <>
          <Reasons
            counts={report.badValues}
            caption={say(words, 'intake.badValues')}
            words={words}
          />
          <Listed
            caption={say(words, 'intake.badValues')}
            rows={report.badListed ?? []}
            all={bad}
            labels={labels}
            words={words}
          />
        </>
      )}
      <div class="row">
        <button type="button" class="quiet" onClick={props.onColumns}>
          {say(words, 'intake.columns.change')}
        </button>
        <button type="button" class="quiet" onClick={props.onAgain}>
          {say(words, 'intake.again')}
        </button>
      </div>
    </div>
  );
}

/** All, some or none of the rows; or no rows at all. */
function resultKey(rows: number, left: number): string {
  if (rows === 0) return 'intake.result.none';
  return left === 0 ? 'intake.result.all' : 'intake.result';
}

function sum(counts: ReadReport['leftOut'] = {}): number {
  return Object.values(counts).reduce((all, count) => all + count, 0);
}

function Reasons(props: {
  counts: ReadReport['leftOut'] | undefined;
  caption: string;
  words: Words;
}) {
  const { counts = {}, caption, words } = props;
  const found = REASONS.filter((reason) => (counts[reason] ?? 0) > 0);
  return (
    <DataTable
      data={{
        caption,
        headers: [say(words, 'intake.list.reason'), say(words, 'intake.list.count')],
        rows: found
          .sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0))
          .map((reason) => [
            { text: say(words, `intake.reason.${reason}`) },
            cell(words.locale, counts[reason] ?? 0),
          ]),
      }}
    />
  );
}

function cell(locale: Words['locale'], value: number): TableCell {
  return { text: formatNumber(locale, value), value };
}

function Listed(props: {
  caption: string;
  rows: readonly LeftOutRow[];
  all: number;
  labels: Readonly<Record<string, string>>;
  words: Words;
}) {
  const { caption, rows, all, labels, words } = props;
  const heads = ['row', 'column', 'value', 'reason'] as const;
  const text = {
    n: rows.length,
    count: formatNumber(words.locale, rows.length),
    all: formatNumber(words.locale, all),
  };
  // What can be scrolled has to be reachable by keyboard.
  const scrolled = { tabIndex: 0, role: 'group', 'aria-label': caption } as const;
  return (
    <details class="intake-listed">
      <summary>
        {say(words, all > rows.length ? 'intake.list.first' : 'intake.list.all', text)}
      </summary>
      <div class="table-scroll" {...scrolled}>
        <table class="data-table">
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col" class={head === 'row' ? 'number' : undefined}>
                  {say(words, `intake.list.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ row, slot, text: value, reason }) => (
              <tr key={`${row} ${slot}`}>
                <th scope="row" class="number">
                  {formatNumber(words.locale, row)}
                </th>
                <td>{slot === null ? '' : (labels[slot] ?? slot)}</td>
                <td>
                  <bdi>{value}</bdi>
                </td>
                <td>{say(words, `intake.reason.${reason}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
