import { toCsv } from '../tabular/csv.ts';
import { LOCALES } from '../termbase/locales.ts';
import { download, downloadText } from './download.ts';
import { type Report, reportSheets, rowsOfSheets, type Sheet } from './report.ts';
import { ShareLink } from './ShareLink.tsx';
import { stepsIn } from './steps-in.ts';
import { useSaving } from './use-saving.ts';
import { say, type Words } from './words.ts';

interface Props {
  report: Report;
  /** Name of the files, without their endings. */
  name: string;
  demo: boolean;
  words: Words;
  /** Makes the address of the present state; `null` where it is too long for a link. */
  address: () => string | null;
  /** Sheets that the workbook alone carries, because somebody asked for them. */
  workbook?: readonly Sheet[];
}

/** Ways to take a report away: link, CSV, workbook, paper. Pictures stand beside their charts. */
export function TakeAway({ report, name, demo, words, address, workbook = [] }: Props) {
  const { failed, save } = useSaving();
  const sheets = (): Sheet[] => {
    const steps = stepsIn(words.locale, report.steps);
    return reportSheets(
      { ...report, steps },
      {
        result: say(words, 'report.result'),
        working: say(words, 'report.working'),
        demo: demo ? say(words, 'demo.mark') : undefined,
      },
    );
  };
  const saveCsv = async () => {
    const csv = await toCsv(rowsOfSheets(sheets()), words.locale);
    downloadText(`${name}.csv`, csv, 'text/csv');
  };
  const saveXlsx = async () => {
    const { toXlsx } = await import('../tabular/xlsx.ts');
    const rtl = LOCALES[words.locale].dir === 'rtl';
    download(`${name}.xlsx`, await toXlsx([...sheets(), ...workbook], rtl));
  };
  return (
    <div class="actions no-print">
      <ShareLink words={words} address={address} />
      <button type="button" class="quiet" onClick={() => save(saveCsv)}>
        {say(words, 'action.csv')}
      </button>
      <button type="button" class="quiet" onClick={() => save(saveXlsx)}>
        {say(words, 'action.xlsx')}
      </button>
      <button type="button" class="quiet" onClick={() => print()}>
        {say(words, 'action.print')}
      </button>
      {failed && (
        <p class="error" role="alert">
          {say(words, 'action.failed')}
        </p>
      )}
    </div>
  );
}
