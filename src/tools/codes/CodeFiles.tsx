import type { KnownBatch } from '../../codes/judge.ts';
import { type Cell, toCsv } from '../../tabular/csv.ts';
import { LOCALES } from '../../termbase/locales.ts';
import { download, downloadText } from '../../ui/download.ts';
import { useSaving } from '../../ui/use-saving.ts';
import { say, type Words } from '../../ui/words.ts';

interface Props {
  batches: readonly KnownBatch[];
  /** Name of the files, without their endings. */
  name: string;
  demo: boolean;
  words: Words;
}

/** Takes the codes away, with room to note whom each was given to and when it was used. */
export function CodeFiles({ batches, name, demo, words }: Props) {
  const { failed, save } = useSaving();
  const saveCsv = async () =>
    downloadText(
      `${name}.csv`,
      await toCsv(codeRows(batches, demo, words), words.locale),
      'text/csv',
    );
  const saveXlsx = async () => {
    const { toXlsx } = await import('../../tabular/xlsx.ts');
    const sheet = { name: say(words, 'codes.title'), rows: codeRows(batches, demo, words) };
    download(`${name}.xlsx`, await toXlsx([sheet], LOCALES[words.locale].dir === 'rtl'));
  };
  return (
    <>
      <button type="button" class="quiet" onClick={() => save(saveCsv)}>
        {say(words, 'codes.file.csv')}
      </button>
      <button type="button" class="quiet" onClick={() => save(saveXlsx)}>
        {say(words, 'codes.file.xlsx')}
      </button>
      {failed && (
        <p class="error" role="alert">
          {say(words, 'action.failed')}
        </p>
      )}
    </>
  );
}

/** The codes as rows of a file; the code stands first, where a pasted list is read from. */
function codeRows(batches: readonly KnownBatch[], demo: boolean, words: Words): Cell[][] {
  return [
    ...(demo ? [[say(words, 'demo.mark')]] : []),
    ['code', 'number', 'list', 'given', 'used'].map((key) => say(words, `codes.file.${key}`)),
    ...batches.flatMap(({ name, codes }) =>
      codes.map((code, i): Cell[] => [code, i + 1, name, null, null]),
    ),
  ];
}
