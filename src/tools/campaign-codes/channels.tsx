import { NumberField } from '../../ui/NumberField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { say, type Words } from '../../ui/words.ts';
import { type ChannelReading, nameOf } from './input.ts';
import { type CampaignState, type Channel, EMPTY_CHANNEL, MOST_CHANNELS } from './state.ts';

interface Props {
  channels: CampaignState['channels'];
  readings: readonly ChannelReading[];
  onChange: (channels: readonly Channel[]) => void;
  words: Words;
}

const FIELDS = ['given', 'uses', 'others', 'margin', 'cost'] as const;

/** Channels or persons with their codes, one form a row. */
export function Channels({ channels, readings, onChange, words }: Props) {
  const set = (place: number, part: Partial<Channel>) =>
    onChange(channels.map((channel, i) => (i === place ? { ...channel, ...part } : channel)));
  return (
    <>
      {channels.map((channel, place) => (
        // Channels have no name of their own until one is typed.
        <fieldset class="period channel" key={place}>
          <legend>{nameOf(channel, place, words)}</legend>
          <div class="fields pairs">
            <TextField
              label={say(words, 'campaign.field.name')}
              value={channel.name}
              onInput={(name) => set(place, { name })}
            />
            {FIELDS.map((field) => (
              <NumberField
                key={field}
                label={say(words, `campaign.field.${field}`)}
                value={channel[field]}
                error={readings[place]?.problems[field]}
                onInput={(text) => set(place, { [field]: text })}
              />
            ))}
          </div>
          {channels.length > 1 && (
            <p class="row">
              <button
                type="button"
                class="link"
                onClick={() => onChange(channels.filter((_, i) => i !== place))}
              >
                {say(words, 'campaign.channel.remove', { name: nameOf(channel, place, words) })}
              </button>
            </p>
          )}
        </fieldset>
      ))}
      {channels.length < MOST_CHANNELS && (
        <p class="row">
          <button
            type="button"
            class="quiet"
            onClick={() => onChange([...channels, EMPTY_CHANNEL])}
          >
            {say(words, 'campaign.channel.add')}
          </button>
        </p>
      )}
    </>
  );
}
