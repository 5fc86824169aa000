import type { Collected } from './collected.ts';
import { glance, openTable, type Table } from './glance.ts';
import { leftOutFile } from './left-out-file.ts';
import type { Reply, Request } from './messages.ts';
import { ReadProblem } from './problem.ts';
import { readTable } from './read.ts';

/** The part of a worker's global scope that is used here; the DOM's types know windows only. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<Request>) => void) | null;
  postMessage(message: Reply, transfer?: Transferable[]): void;
}

const scope = self as unknown as WorkerScope;
let table: Table | null = null;
const running = new Map<number, AbortController>();

scope.onmessage = ({ data }) => {
  if (data.type === 'cancel') {
    running.get(data.id)?.abort();
    return;
  }
  const abort = new AbortController();
  running.set(data.id, abort);
  answer(data, abort.signal)
    .then((reply) => scope.postMessage(reply, buffersOf(reply)))
    .catch((error: unknown) => scope.postMessage(failure(data.id, error)))
    .finally(() => running.delete(data.id));
};

async function answer(
  request: Exclude<Request, { type: 'cancel' }>,
  signal: AbortSignal,
): Promise<Reply> {
  const { id } = request;
  const onProgress = (progress: { read: number; all: number; rows: number }) =>
    scope.postMessage({ id, type: 'progress', progress });
  if (request.type === 'open') {
    table = null;
    table = await openTable(request.source);
    return { id, type: 'opened' };
  }
  if (!table) throw new ReadProblem('unexpected');
  const { slots } = request;
  if (request.type === 'look') {
    return { id, type: 'looked', glance: await glance(table, slots, request.wishes) };
  }
  const { plan, collect } = request;
  if (request.type === 'read') {
    const collected = await readTable(table, plan, slots, collect, { onProgress, signal });
    return { id, type: 'read', collected };
  }
  const file = await leftOutFile(table, plan, slots, collect, request.words, {
    onProgress,
    signal,
  });
  return { id, type: 'file', file };
}

/** Columns are handed over, not copied. */
function buffersOf(reply: Reply): Transferable[] {
  if (reply.type !== 'read') return [];
  return columnsOf(reply.collected).flatMap((column) => (column ? [column.buffer] : []));
}

function columnsOf(collected: Collected): ({ readonly buffer: ArrayBufferLike } | null)[] {
  if (collected.kind === 'answers') {
    return [collected.values, collected.segmentOf, collected.waveOf];
  }
  if (collected.kind === 'events') {
    return [collected.customerOf, collected.days, collected.amounts];
  }
  return [];
}

function failure(id: number, error: unknown): Reply {
  const known = error instanceof ReadProblem;
  return {
    id,
    type: 'failed',
    code: known ? error.code : 'unexpected',
    slot: known ? error.slot : null,
    detail: String(error),
  };
}
