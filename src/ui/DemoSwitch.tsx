import { say, type Words } from './words.ts';

interface Props {
  demo: boolean;
  onShow: () => void;
  onLeave: () => void;
  words: Words;
}

/** Shows a tool with made-up data, and goes back to the reader's own, which wait untouched. */
export function DemoSwitch({ demo, onShow, onLeave, words }: Props) {
  return (
    <div class={demo ? 'demo-bar no-print shown' : 'demo-bar no-print'}>
      {demo && <p>{say(words, 'demo.shown')}</p>}
      <button type="button" class="quiet" onClick={demo ? onLeave : onShow}>
        {say(words, demo ? 'demo.leave' : 'demo.show')}
      </button>
    </div>
  );
}
