import type { Glance, Wishes } from '../../tabular/intake/glance.ts';
import { ENCODINGS, SEPARATORS } from '../../tabular/intake/plan.ts';
import { say, type Words } from '../words.ts';
import { Choose } from './Choose.tsx';

interface Props {
  glance: Glance;
  /** Whether the table was pasted: then its letters are known, and there is no encoding. */
  pasted: boolean;
  wishes: Wishes;
  words: Words;
  onWish: (wishes: Wishes) => void;
}

const SEPARATOR_NAMES = { '\t': 'tab', ';': 'semicolon', '|': 'pipe', ',': 'comma' } as const;

const FIRST_ROWS = ['yes', 'no', 'below'] as const;

/** How the file is read: sheet, first row, separator, letters. The columns are guessed anew. */
export function FileSettings({ glance, pasted, wishes, words, onWish }: Props) {
  const { plan, sheets } = glance;
  const workbook = plan.sheet !== null;
  // Other cells make other columns: what was chosen for the old ones means nothing now.
  const { columns: _, ...kept } = wishes;
  // That names stand below a title is a guess, which stands where nothing else is wished.
  const { header: __, ...unsaid } = kept;
  const header = (
    <Choose
      label={say(words, 'intake.header')}
      value={plan.above ? 'below' : plan.header ? 'yes' : 'no'}
      options={(glance.above > 0 ? FIRST_ROWS : FIRST_ROWS.slice(0, 2)).map((value) => [
        value,
        say(words, `intake.header.${value}`),
      ])}
      onChange={(value) =>
        onWish(value === 'below' ? unsaid : { ...kept, header: value === 'yes' })
      }
    />
  );
  if (workbook) {
    return (
      <>
        {sheets.length > 1 && (
          <Choose
            label={say(words, 'intake.sheet')}
            value={String(plan.sheet)}
            options={sheets.map((name, i) => [String(i), name])}
            onChange={(value) => onWish({ sheet: Number(value) })}
          />
        )}
        {header}
      </>
    );
  }
  return (
    <>
      {header}
      <Choose
        label={say(words, 'intake.separator')}
        value={plan.separator}
        options={SEPARATORS.map((value) => [
          value,
          say(words, `intake.separator.${SEPARATOR_NAMES[value]}`),
        ])}
        onChange={(separator) => onWish({ ...kept, separator })}
      />
      {!pasted && (
        <Choose
          label={say(words, 'intake.encoding')}
          value={plan.encoding}
          options={ENCODINGS.map((value) => [value, say(words, `intake.encoding.${value}`)])}
          onChange={(encoding) => onWish({ ...kept, encoding })}
        />
      )}
    </>
  );
}
