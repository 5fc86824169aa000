import { LARGEST_BATCH, makeBatch } from '../../codes/batch.ts';
import { say, type Words } from '../../ui/words.ts';
import { type OrderReading, readOrder } from '../codes/order.ts';
import { nameOf } from './input.ts';
import type { CampaignState, MadeBatch } from './state.ts';

export interface ChannelOrder extends OrderReading {
  readonly name: string;
}

/** What is asked of each channel's batch; a prefix that two channels share is named as wrong. */
export function readOrders({ channels }: CampaignState, words: Words): ChannelOrder[] {
  const orders = channels.map((channel, i) => ({
    name: nameOf(channel, i, words),
    ...readOrder(channel, LARGEST_BATCH, words),
  }));
  return orders.map((order, i) => {
    const twice = orders.some(
      (other, j) =>
        j < i && other.prefix === order.prefix && other.count !== null && order.count !== null,
    );
    if (!twice || order.prefix === null) return order;
    const prefix = say(words, 'campaign.problem.prefixTwice');
    return { ...order, prefix: null, problems: { ...order.problems, prefix } };
  });
}

/** Batches for every channel that asks for codes. */
export function makeBatches(orders: readonly ChannelOrder[], length: number): MadeBatch[] {
  return orders.flatMap(({ name, count, prefix }) =>
    count === null || prefix === null
      ? []
      : [{ name, prefix, length, codes: makeBatch({ count, length, prefix }) }],
  );
}
