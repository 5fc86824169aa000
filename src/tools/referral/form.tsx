import { ConfidenceChoice } from '../../ui/ConfidenceChoice.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { say, type Words } from '../../ui/words.ts';
import type { NumberName, ReferralState } from './state.ts';

interface Props {
  state: ReferralState;
  change: (part: Partial<ReferralState>) => void;
  problems: Readonly<Partial<Record<NumberName, string>>>;
  words: Words;
}

/** What a reader sets about the scheme. */
export function SchemeForm({ state, change, problems, words }: Props) {
  const { numbers, how, stay, confidence } = state;
  const field = (name: NumberName) => (
    <NumberField
      key={name}
      label={say(words, `referral.field.${name}`)}
      value={numbers[name]}
      error={problems[name]}
      onInput={(text) => change({ numbers: { ...numbers, [name]: text } })}
    />
  );
  const legend = (group: string) => <legend>{say(words, `referral.group.${group}`)}</legend>;
  return (
    <form class="tool-input no-print" onSubmit={(event) => event.preventDefault()}>
      <fieldset class="period">
        {legend('growth')}
        <div class="fields pairs">{(['start', 'invitations'] as const).map(field)}</div>
        <Segmented
          legend={say(words, 'referral.how')}
          choices={(['share', 'counts'] as const).map((value) => ({
            value,
            label: say(words, `referral.how.${value}`),
          }))}
          value={how}
          onChange={(value) => change({ how: value })}
        />
        <div class="fields pairs">
          {how === 'share' ? field('share') : (['handed', 'used'] as const).map(field)}
        </div>
        {how === 'counts' && (
          <ConfidenceChoice
            value={confidence}
            words={words}
            onChange={(value) => change({ confidence: value })}
          />
        )}
      </fieldset>
      <fieldset class="period">
        {legend('money')}
        <div class="fields pairs">
          {(['card', 'margin', 'introducer', 'newcomer'] as const).map(field)}
        </div>
      </fieldset>
      <fieldset class="period">
        {legend('known')}
        <Segmented
          legend={say(words, 'referral.stay')}
          choices={(['visits', 'retention'] as const).map((value) => ({
            value,
            label: say(words, `referral.stay.${value}`),
          }))}
          value={stay}
          onChange={(value) => change({ stay: value })}
        />
        <div class="fields pairs">{([stay, 'anyway', 'market'] as const).map(field)}</div>
      </fieldset>
    </form>
  );
}
