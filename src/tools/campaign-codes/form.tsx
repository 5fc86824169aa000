import { ConfidenceChoice } from '../../ui/ConfidenceChoice.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { say, type Words } from '../../ui/words.ts';
import { Channels } from './channels.tsx';
import type { CampaignReading } from './input.ts';
import type { CampaignState, NumberName } from './state.ts';

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
        <div class="fields pairs">
          {(['testSize', 'testBuyers', 'controlSize', 'controlBuyers', 'hoped'] as const).map(
            field,
          )}
        </div>
        <ConfidenceChoice
          value={confidence}
          words={words}
          onChange={(value) => change({ confidence: value })}
        />
      </fieldset>
      <fieldset class="period">
        <legend>{say(words, 'campaign.group.period')}</legend>
        <div class="fields pairs">{(['expected', 'orders'] as const).map(field)}</div>
      </fieldset>
    </form>
  );
}
