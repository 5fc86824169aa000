import { useState } from 'preact/hooks';
import { say, type Words } from './words.ts';

interface Props {
  words: Words;
  /** Makes the address, with the state after `#`; `null` where chat programs would cut it. */
  address: () => string | null;
}

/** Copies a link to the present state; shows it where the browser does not let us copy. */
export function ShareLink({ words, address }: Props) {
  const [shown, setShown] = useState<{ url: string | null; copied: boolean }>();
  const share = async () => {
    const url = address();
    if (url === null) {
      setShown({ url, copied: false });
      return;
    }
    try {
      await navigator.clipboard.writeText(url);
      setShown({ url, copied: true });
    } catch {
      setShown({ url, copied: false });
    }
  };
  return (
    <>
      <button type="button" class="quiet" onClick={share}>
        {say(words, 'share.copy')}
      </button>
      <span role="status" class="share-status">
        {shown?.url === null && say(words, 'share.tooLong')}
        {shown?.url && (
          <>
            {say(words, shown.copied ? 'share.copied' : 'share.byHand')}{' '}
            <input
              class="share-url"
              type="text"
              readOnly
              dir="ltr"
              value={shown.url}
              aria-label={say(words, 'share.label')}
              onFocus={(event) => event.currentTarget.select()}
            />
          </>
        )}
      </span>
    </>
  );
}
