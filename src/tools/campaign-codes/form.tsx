import { formatShare } from '../../ui/format.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { say, type Words } from '../../ui/words.ts';
import { Channels } from './channels.tsx';
import type { CampaignReading } from './input.ts';
import { type CampaignState, CONFIDENCES, type NumberName } from './state.ts';

interface Props {
  state: CampaignState;
  change: (part: Partial<CampaignState>) => void;
  reading: CampaignReading;
  words: Words;
}

/** What was counted: orders with codes, a group that was left out, the whole period. */
export function CampaignForm({ state, change, reading, words }: Props) {
  const { numbers, confidence } = state;
  const field = (name: NumberName) => (
    <NumberField
      key={name}
      label={say(words, `campaign.field.${name}`)}
      value={numbers[name]}
      error={reading.problems[name]}
      onInput={(text) => change({ numbers: { ...numbers, [name]: text } })}
    />
  );
  return (
    <form class="tool-input no-print" onSubmit={(event) => event.preventDefault()}>
      <Channels
        channels={state.channels}
        readings={reading.channels}
        onChange={(channels) => change({ channels })}
        words={words}
      />
      <fieldset class="period">
        <legend>{say(words, 'campaign.group.test')}</legend>
        <p class="hint">{say(words, 'campaign.group.test.hint')}</p>
        <div class="fields two">
          {(['testSize', 'testBuyers', 'controlSize', 'controlBuyers', 'hoped'] as const).map(
            field,
          )}
        </div>
        <Segmented
          legend={say(words, 'campaign.confidence')}
          choices={CONFIDENCES.map((value) => ({
            value,
            label: formatShare(words.locale, Number(value) / 100, 0),
          }))}
          value={confidence}
          onChange={(value) => change({ confidence: value })}
        />
      </fieldset>
      <fieldset class="period">
        <legend>{say(words, 'campaign.group.period')}</legend>
        <div class="fields two">{(['expected', 'orders'] as const).map(field)}</div>
      </fieldset>
    </form>
  );
}
