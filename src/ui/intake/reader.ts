import type { Collected, CollectKind } from '../../tabular/intake/collected.ts';
import type { Glance, Wishes } from '../../tabular/intake/glance.ts';
import type { LeftOutWords } from '../../tabular/intake/left-out-file.ts';
import type { Reply, Request } from '../../tabular/intake/messages.ts';
import type { Plan } from '../../tabular/intake/plan.ts';
import { ReadProblem } from '../../tabular/intake/problem.ts';
import type { Progress } from '../../tabular/intake/read.ts';
import type { Slot } from '../../tabular/intake/slots.ts';

/** Milliseconds that the worker has to stop by itself; unpacking a workbook cannot be stopped. */
const PATIENCE = 1000;

type Unnumbered<T> = T extends unknown ? Omit<T, 'id'> : never;

interface Waiting {
  readonly done: (reply: Reply) => void;
  readonly failed: (problem: ReadProblem) => void;
  readonly onProgress: ((progress: Progress) => void) | undefined;
}

/** A table in a worker of its own, so that the page answers while it is read. */
export class TableReader {
  #worker: Worker | null = null;
  #source: Blob | string | null = null;
  #last = 0;
  readonly #waiting = new Map<number, Waiting>();

  /** @throws {ReadProblem} as all of these do, when the table cannot be read */
  async open(source: Blob | string): Promise<void> {
    this.close();
    this.#source = source;
    await this.#ask({ type: 'open', source });
  }

  async look(slots: readonly Slot[], wishes: Wishes): Promise<Glance> {
    const reply = await this.#ask({ type: 'look', slots, wishes });
    if (reply.type !== 'looked') throw new ReadProblem('unexpected');
    return reply.glance;
  }

  async read(
    plan: Plan,
    slots: readonly Slot[],
    collect: CollectKind,
    onProgress: (progress: Progress) => void,
  ): Promise<Collected> {
    const reply = await this.#ask({ type: 'read', plan, slots, collect }, onProgress);
    if (reply.type !== 'read') throw new ReadProblem('unexpected');
    return reply.collected;
  }

  async leftOut(
    plan: Plan,
    slots: readonly Slot[],
    collect: CollectKind,
    words: LeftOutWords,
    onProgress: (progress: Progress) => void,
  ): Promise<Blob> {
    const reply = await this.#ask({ type: 'leftOut', plan, slots, collect, words }, onProgress);
    if (reply.type !== 'file') throw new ReadProblem('unexpected');
    return reply.file;
  }

  /**
   * Stops whatever runs: what waits for it gets the problem `cancelled`. A worker that does not
   * stop by itself is ended, and the table opened anew when it is needed again.
   */
  cancel(): void {
    const stopped = [...this.#waiting.keys()];
    for (const id of stopped) this.#worker?.postMessage({ id, type: 'cancel' } satisfies Request);
    setTimeout(() => {
      if (stopped.some((id) => this.#waiting.has(id))) this.#end();
    }, PATIENCE);
  }

  /** Lets go of the worker and the table. */
  close(): void {
    this.#end();
    this.#source = null;
  }

  #end(): void {
    this.#worker?.terminate();
    this.#worker = null;
    for (const { failed } of this.#waiting.values()) failed(new ReadProblem('cancelled'));
    this.#waiting.clear();
  }

  async #ask(
    request: Unnumbered<Request>,
    onProgress?: (progress: Progress) => void,
  ): Promise<Reply> {
    if (!this.#worker) {
      this.#worker = this.#start();
      const source = this.#source;
      if (source !== null && request.type !== 'open') await this.#ask({ type: 'open', source });
    }
    const id = ++this.#last;
    return new Promise((done, failed) => {
      this.#waiting.set(id, { done, failed, onProgress });
      this.#worker?.postMessage({ ...request, id });
    });
  }

  #start(): Worker {
    const worker = new Worker(new URL('../../tabular/intake/worker.ts', import.meta.url), {
      type: 'module',
    });
    worker.onmessage = ({ data }: MessageEvent<Reply>) => {
      const waiting = this.#waiting.get(data.id);
      if (!waiting) return;
      if (data.type === 'progress') {
        waiting.onProgress?.(data.progress);
        return;
      }
      this.#waiting.delete(data.id);
      if (data.type === 'failed') {
        if (data.code === 'unexpected') console.error(data.detail);
        waiting.failed(new ReadProblem(data.code, data.slot));
      } else waiting.done(data);
    };
    // A script that does not load or runs out of memory tells nobody else.
    worker.onerror = (event) => {
      console.error(event.message);
      const waiting = [...this.#waiting.values()];
      this.#waiting.clear();
      worker.terminate();
      if (this.#worker === worker) this.#worker = null;
      for (const { failed } of waiting) failed(new ReadProblem('unexpected'));
    };
    return worker;
  }
}
