import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { beginInPage, keepInPage, keptInPage, onOtherWork } from '../workspace/page-state.ts';
import { decodeShare, encodeShare, LONGEST_FRAGMENT } from '../workspace/share.ts';
import { offerState } from './carry.ts';
import { linkPayload, readLink } from './tool-link.ts';
import { say, type Words } from './words.ts';

export interface ToolStateOptions<State> {
  /** Name under which the tab keeps the state. */
  readonly name: string;
  readonly start: State;
  /** Made-up data for a first look. */
  readonly demo: State;
  /** A kept state, or `undefined` when it is not one of this shape. */
  readonly fromKept: (value: unknown) => State | undefined;
  /**
   * What a link carries for a state; `null` while there is nothing to share.
   *
   * @param within whether the link stays within the site, to the page in another language: it may
   *   be of any length, and what a reader would not send to others may go along
   */
  readonly toLink: (state: State, within: boolean) => unknown;
  /** The state a link stands for; `undefined` when it is not one of ours. */
  readonly fromLink: (payload: unknown) => State | undefined;
  readonly words: Words;
}

export interface ToolState<State> {
  readonly state: State;
  /** Whether the state shown is the made-up one, however much of it was changed since. */
  readonly demo: boolean;
  /** What to tell the reader about a link that could not be read. */
  readonly notice: string | undefined;
  readonly change: (part: Partial<State>) => void;
  readonly showDemo: () => void;
  /** Goes back to the reader's own state, as it was. */
  readonly leaveDemo: () => void;
  /** Address of this page with the state; `null` where chat programs would cut it. */
  readonly address: () => string | null;
}

/**
 * The state of a tool: opened from a link, kept through a reload, taken along to the page's other
 * languages. Made-up data stand beside the reader's own and never in their place.
 */
export function useToolState<State extends object>(
  options: ToolStateOptions<State>,
): ToolState<State> {
  const { name, start, fromKept, words } = options;
  const [own, setOwn] = useState(start);
  const [shown, setShown] = useState<State | null>(null);
  const [notice, setNotice] = useState<string>();
  const latest = useRef(options);
  latest.current = options;
  const state = shown ?? own;
  const demo = shown !== null;

  useEffect(() => {
    const open = (first: boolean) => {
      const shared = decodeShare(location.hash, (payload) =>
        readLink(payload, latest.current.fromLink),
      );
      if (shared.kind === 'none') {
        const kept = first ? keptInPage(name, fromKept) : undefined;
        if (kept) setOwn(kept);
        return;
      }
      if (shared.kind === 'payload') {
        setNotice(undefined);
        setShown(shared.payload.demo ? shared.payload.state : null);
        if (!shared.payload.demo) {
          // What the reader entered here stays where the way back leads.
          beginInPage();
          setOwn(shared.payload.state);
        }
      } else setNotice(say(words, `share.${shared.kind}`));
      // The address should not claim to be the present state once a number has changed.
      history.replaceState(history.state, '', location.pathname + location.search);
    };
    const goBack = () => {
      setShown(null);
      setNotice(undefined);
      setOwn(keptInPage(name, fromKept) ?? latest.current.start);
    };
    const again = () => open(false);
    open(true);
    addEventListener('hashchange', again);
    const stop = onOtherWork(goBack);
    return () => {
      removeEventListener('hashchange', again);
      stop();
    };
  }, [name, fromKept, words]);

  const fragment = (within: boolean): string | null => {
    const payload = latest.current.toLink(state, within);
    if (payload === null) return null;
    try {
      return encodeShare(
        linkPayload(payload, demo),
        within ? Number.POSITIVE_INFINITY : LONGEST_FRAGMENT,
      );
    } catch {
      return null;
    }
  };

  // With the paint, not after it: what can be seen on the page is kept.
  useLayoutEffect(() => {
    if (own !== start) keepInPage(name, own);
  }, [name, own, start]);

  useEffect(() => {
    // Within the site no chat program cuts a link.
    offerState(state === start ? null : fragment(true));
  }, [state, start]);

  return {
    state,
    demo,
    notice,
    change: (part) =>
      demo
        ? setShown((old) => ({ ...(old ?? options.demo), ...part }))
        : setOwn((old) => ({ ...old, ...part })),
    showDemo: () => setShown(options.demo),
    leaveDemo: () => setShown(null),
    address: () => {
      const part = fragment(false);
      if (part === null) return null;
      const url = new URL(location.href);
      url.hash = part;
      return url.href;
    },
  };
}
