import { useId, useMemo } from 'preact/hooks';
import { TextField } from '../../ui/TextField.tsx';
import { say, type Words } from '../../ui/words.ts';
import { type CampaignState, TAGS } from './state.ts';
import { viewTags } from './tags.ts';

interface Props {
  state: CampaignState;
  change: (part: Partial<CampaignState>) => void;
  words: Words;
}

/** Links with campaign tags, brought to a form that reports can add up. */
export function TagLinks({ state, change, words }: Props) {
  const id = useId();
  const { tags } = state;
  const view = useMemo(() => viewTags(state, words), [state, words]);
  return (
    <section class="vouchers no-print" aria-labelledby={id}>
      <h2 id={id}>{say(words, 'campaign.link.title')}</h2>
      <p class="hint">{say(words, 'campaign.link.hint')}</p>
      <div class="fields pairs">
        {TAGS.map((name) => (
          <TextField
            key={name}
            label={say(words, `campaign.link.${name}`)}
            hint={
              view.becomes[name] ??
              (name === 'source' ? say(words, 'campaign.link.source.hint') : undefined)
            }
            {...(name === 'address' && { dir: 'ltr' as const })}
            value={tags[name]}
            error={view.problems[name]}
            onInput={(text) => change({ tags: { ...tags, [name]: text } })}
          />
        ))}
      </div>
      <div class="ready-links" aria-live="polite">
        {view.links.map(({ name, url }) => (
          <label key={`${name} ${url}`}>
            <span>
              <bdi>{name}</bdi>
            </span>
            <input
              type="text"
              readOnly
              dir="ltr"
              value={url}
              onFocus={(event) => event.currentTarget.select()}
            />
          </label>
        ))}
        {view.notes.map((note) => (
          <p key={note} class="hint">
            {note}
          </p>
        ))}
      </div>
    </section>
  );
}
