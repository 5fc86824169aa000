import { type CountOptions, type CountResult, countEvents, type EventColumns } from './count.ts';

export type CountRequest =
  | { readonly type: 'events'; readonly events: EventColumns }
  | { readonly type: 'count'; readonly id: number; readonly options: CountOptions };

export interface CountReply {
  readonly id: number;
  readonly result: CountResult;
}

/** The part of a worker's global scope that is used here; the DOM's types know windows only. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<CountRequest>) => void) | null;
  postMessage(message: CountReply): void;
}

const scope = self as unknown as WorkerScope;
let events: EventColumns | null = null;

scope.onmessage = ({ data }) => {
  if (data.type === 'events') events = data.events;
  else if (events) scope.postMessage({ id: data.id, result: countEvents(events, data.options) });
};
