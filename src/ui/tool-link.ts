/** Marks what a link carries as made up, so that nobody takes it for the sender's own. */
const DEMO = 'demo';

/** What a link stands for. */
export interface LinkedState<State> {
  readonly state: State;
  /** Whether it is made up. */
  readonly demo: boolean;
}

/**
 * What a link carries for a tool's payload.
 *
 * @param payload anything but a list that begins with `demo`, which would read as a mark
 */
export function linkPayload(payload: unknown, demo: boolean): unknown {
  return demo ? [DEMO, payload] : payload;
}

/**
 * Reads back what `linkPayload` made.
 *
 * @param fromLink the state that a tool's payload stands for; `undefined` when it is not one
 * @returns `undefined` where `fromLink` says so
 */
export function readLink<State>(
  carried: unknown,
  fromLink: (payload: unknown) => State | undefined,
): LinkedState<State> | undefined {
  const demo = Array.isArray(carried) && carried[0] === DEMO;
  const state = fromLink(demo ? carried[1] : carried);
  return state === undefined ? undefined : { state, demo };
}
