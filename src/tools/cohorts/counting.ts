import type { CountOptions, CountResult, EventColumns } from './count.ts';
import type { CountReply, CountRequest } from './counting-worker.ts';

/** Events in a worker of their own: counting them anew never holds up the page. */
export class EventCounter {
  readonly #worker: Worker;
  readonly #waiting = new Map<
    number,
    { done: (result: CountResult) => void; failed: (error: Error) => void }
  >();
  #last = 0;

  constructor({ customerOf, customers, days }: EventColumns) {
    this.#worker = new Worker(new URL('./counting-worker.ts', import.meta.url), { type: 'module' });
    this.#worker.onmessage = ({ data }: MessageEvent<CountReply>) => {
      this.#waiting.get(data.id)?.done(data.result);
      this.#waiting.delete(data.id);
    };
    // A script that does not load or runs out of memory tells nobody else.
    this.#worker.onerror = (event) => {
      for (const { failed } of this.#waiting.values()) failed(new Error(event.message));
      this.#waiting.clear();
    };
    this.#post({ type: 'events', events: { customerOf, customers, days } });
  }

  count(options: CountOptions): Promise<CountResult> {
    this.#last += 1;
    const id = this.#last;
    return new Promise((done, failed) => {
      this.#waiting.set(id, { done, failed });
      this.#post({ type: 'count', id, options });
    });
  }

  close(): void {
    this.#worker.terminate();
  }

  #post(request: CountRequest): void {
    this.#worker.postMessage(request);
  }
}
