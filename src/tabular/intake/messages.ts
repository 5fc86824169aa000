import type { Collected, CollectKind } from './collected.ts';
import type { Glance, Wishes } from './glance.ts';
import type { LeftOutWords } from './left-out-file.ts';
import type { Plan } from './plan.ts';
import type { ReadProblemCode } from './problem.ts';
import type { Progress } from './read.ts';
import type { Slot } from './slots.ts';

/** What the page asks of the worker; one thing at a time, each with a number of its own. */
export type Request = { readonly id: number } & (
  | { readonly type: 'open'; readonly source: Blob | string }
  | { readonly type: 'look'; readonly slots: readonly Slot[]; readonly wishes: Wishes }
  | {
      readonly type: 'read';
      readonly slots: readonly Slot[];
      readonly plan: Plan;
      readonly collect: CollectKind;
    }
  | {
      readonly type: 'leftOut';
      readonly slots: readonly Slot[];
      readonly plan: Plan;
      readonly collect: CollectKind;
      readonly words: LeftOutWords;
    }
  /** Stops what runs under this number. */
  | { readonly type: 'cancel' }
);

/** What the worker answers. */
export type Reply = { readonly id: number } & (
  | { readonly type: 'opened' }
  | { readonly type: 'looked'; readonly glance: Glance }
  | { readonly type: 'progress'; readonly progress: Progress }
  | { readonly type: 'read'; readonly collected: Collected }
  | { readonly type: 'file'; readonly file: Blob }
  | {
      readonly type: 'failed';
      readonly code: ReadProblemCode;
      readonly slot: string | null;
      /** For the console; never shown. */
      readonly detail: string;
    }
);
