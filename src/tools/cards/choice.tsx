import { useState } from 'preact/hooks';
import { parseCount } from '../../tabular/number.ts';
import { LOCALE_CODES, LOCALES, type Locale } from '../../termbase/locales.ts';
import { formatNumber } from '../../ui/format.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { say, type Words } from '../../ui/words.ts';
import type { Settings } from './collection.ts';

export type Chosen = Omit<Settings, 'created' | 'updated'>;

interface Props {
  chosen: Chosen;
  /** Categories in their order, with the number of their cards. */
  categories: ReadonlyMap<string, number>;
  words: Words;
  onChoose: (part: Partial<Chosen>) => void;
}

const LANGUAGES = LOCALE_CODES.map((value) => ({
  value,
  label: LOCALES[value].name,
  lang: LOCALES[value].lang,
}));

/** Which cards to learn: their direction, languages and subjects, and how many new ones a day. */
export function Choice({ chosen, categories, words, onChoose }: Props) {
  const { direction, from, to, leftOut } = chosen;
  const language = (field: 'from' | 'to', value: Locale) => {
    const [here, there] = field === 'from' ? [to, from] : [from, to];
    // The same language on both sides is no card: the two change places.
    const turned = value === here && direction === 'translate';
    const other = field === 'from' ? 'to' : 'from';
    onChoose({ [field]: value, ...(turned && { [other]: there }) });
  };
  const isTranslation = direction === 'translate';
  return (
    <>
      <Segmented
        legend={say(words, 'cards.direction')}
        choices={(['term', 'definition', 'translate'] as const).map((value) => ({
          value,
          label: say(words, `cards.direction.${value}`),
        }))}
        value={direction}
        onChange={(value) => {
          const distinct = LOCALE_CODES.find((code) => code !== from) ?? to;
          onChoose({
            direction: value,
            ...(value === 'translate' && from === to && { to: distinct }),
          });
        }}
      />
      <Segmented
        legend={say(words, isTranslation ? 'cards.from' : 'cards.language')}
        choices={LANGUAGES}
        value={from}
        onChange={(value) => language('from', value)}
      />
      {isTranslation && (
        <Segmented
          legend={say(words, 'cards.to')}
          choices={LANGUAGES}
          value={to}
          onChange={(value) => language('to', value)}
        />
      )}
      <fieldset class="subjects">
        <legend>{say(words, 'cards.categories')}</legend>
        <div>
          {[...categories].map(([category, count]) => (
            <label key={category}>
              <input
                type="checkbox"
                checked={!leftOut.includes(category)}
                onChange={({ currentTarget: { checked } }) => {
                  const others = leftOut.filter((it) => it !== category);
                  onChoose({ leftOut: checked ? others : [...others, category] });
                }}
              />
              <span>
                {say(words, `category.${category}`)}{' '}
                {count > 0 && <small>{formatNumber(words.locale, count)}</small>}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <PerDay
        value={chosen.newPerDay}
        words={words}
        onChange={(newPerDay) => onChoose({ newPerDay })}
      />
    </>
  );
}

interface PerDayProps {
  value: number;
  words: Words;
  onChange: (value: number) => void;
}

/** The number of new cards a day; what cannot be one stays in the field with a word on why. */
function PerDay({ value, words, onChange }: PerDayProps) {
  const [typed, setTyped] = useState<string>();
  const parsed = typed === undefined ? undefined : parseCount(typed).value;
  const wrong = typed !== undefined && (parsed === undefined || parsed > 99);
  return (
    <div class="per-day">
      <NumberField
        label={say(words, 'cards.perDay')}
        hint={say(words, 'cards.perDay.hint')}
        value={wrong ? typed : String(value)}
        error={wrong ? say(words, 'cards.perDay.wrong') : undefined}
        onInput={(text) => {
          setTyped(text);
          const count = parseCount(text).value;
          if (count !== undefined && count <= 99) onChange(count);
        }}
      />
    </div>
  );
}
