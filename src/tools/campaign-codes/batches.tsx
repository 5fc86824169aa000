import { useMemo } from 'preact/hooks';
import { formatNumber } from '../../ui/format.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { say, type Words } from '../../ui/words.ts';
import { CodeFiles } from '../codes/CodeFiles.tsx';
import { CodeLook } from '../codes/CodeLook.tsx';
import { aboutCodes } from '../codes/order.ts';
import { makeBatches, readOrders } from './order.ts';
import { type CampaignState, type Channel, LENGTHS } from './state.ts';

interface Props {
  state: CampaignState;
  change: (part: Partial<CampaignState>) => void;
  demo: boolean;
  words: Words;
}

/** Makes a batch of codes for each channel, and tells a code that comes back. */
export function Batches({ state, change, demo, words }: Props) {
  const { channels, made, length } = state;
  const orders = useMemo(() => readOrders(state, words), [state, words]);
  const set = (place: number, part: Partial<Channel>) =>
    change({
      channels: channels.map((channel, i) => (i === place ? { ...channel, ...part } : channel)),
    });
  const wanted = orders.some(({ count }) => count !== null);
  const wrong = orders.some(({ problems }) => problems.count || problems.prefix);
  const largest = made.reduce((most, { codes }) => Math.max(most, codes.length), 0);
  return (
    <section class="vouchers no-print" aria-labelledby="campaign-codes">
      <h2 id="campaign-codes">{say(words, 'campaign.codes.title')}</h2>
      <p class="hint">{say(words, 'campaign.codes.hint')}</p>
      {channels.map((channel, place) => (
        <fieldset class="period" key={place}>
          <legend>{orders[place]?.name}</legend>
          <div class="fields pairs">
            <NumberField
              label={say(words, 'campaign.field.count')}
              value={channel.count}
              error={orders[place]?.problems.count}
              onInput={(count) => set(place, { count })}
            />
            <TextField
              label={say(words, 'campaign.field.prefix')}
              dir="ltr"
              value={channel.prefix}
              error={orders[place]?.problems.prefix}
              onInput={(prefix) => set(place, { prefix })}
            />
          </div>
        </fieldset>
      ))}
      <Segmented
        legend={say(words, 'campaign.codes.length')}
        choices={LENGTHS.map((value) => ({
          value,
          label: formatNumber(words.locale, Number(value)),
        }))}
        value={length}
        onChange={(value) => change({ length: value })}
      />
      <p class="row">
        <button
          type="button"
          disabled={!wanted || wrong}
          onClick={() => change({ made: makeBatches(orders, Number(length)) })}
        >
          {say(words, made.length > 0 ? 'codes.again' : 'codes.make')}
        </button>
      </p>
      {made.length > 0 && (
        <>
          <ul class="batches">
            {made.map(({ name, codes }) => (
              <li key={name}>
                {say(words, 'campaign.codes.made', {
                  name,
                  n: codes.length,
                  count: formatNumber(words.locale, codes.length),
                })}{' '}
                <code dir="ltr">
                  {codes.slice(0, 3).map((code) => [<span key={code}>{code}</span>, ' '])}…
                </code>
              </li>
            ))}
          </ul>
          <div class="actions">
            <CodeFiles batches={made} name="campaign-codes" demo={demo} words={words} />
          </div>
          <ul class="about-codes">
            {aboutCodes({ count: largest, length: made[0]?.length ?? 0 }, words).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      <CodeLook
        batches={made}
        looked={state.looked}
        onLook={(looked) => change({ looked })}
        earlier={state.earlier}
        onEarlier={(earlier) => change({ earlier })}
        words={words}
      />
    </section>
  );
}
