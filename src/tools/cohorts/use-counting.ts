import { useEffect, useRef, useState } from 'preact/hooks';
import type { Collected } from '../../tabular/intake/collected.ts';
import type { CountOptions } from './count.ts';
import { EventCounter } from './counting.ts';
import type { Counted } from './state.ts';

/** Counting of the events that were read, as long as the page holds them. */
export interface Counting {
  /** Whether there are events that can be counted anew. */
  readonly ready: boolean;
  readonly busy: boolean;
  /** Why the last count brought nothing. */
  readonly problem: {
    readonly key: 'tooMany' | 'nothing' | 'failed';
    readonly periods: number;
    /** First and last day of events that have too many periods. */
    readonly days: readonly [from: number, to: number] | null;
  } | null;
  readonly read: (collected: Collected) => void;
  readonly count: (options: CountOptions) => void;
}

/**
 * Counts events in a worker and hands on what they amount to, never into made-up data. A table that
 * was read but could not be counted hands on `null`: what was counted before was of another one.
 */
export function useCounting(demo: boolean, onCounted: (counted: Counted | null) => void): Counting {
  const counter = useRef<EventCounter | null>(null);
  const [fresh, setFresh] = useState<{ readonly counted: Counted | null }>();
  const [ready, setReady] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Counting['problem']>(null);
  useEffect(() => () => counter.current?.close(), []);
  // Counts that come in while made-up data are shown wait until the reader's own are back.
  useEffect(() => {
    if (!fresh || demo) return;
    setFresh(undefined);
    onCounted(fresh.counted);
  }, [fresh, demo, onCounted]);

  const count = async (options: CountOptions, newTable = false) => {
    const asked = counter.current;
    const drop = () => newTable && setFresh({ counted: null });
    if (!asked) return;
    setBusy(true);
    setProblem(null);
    try {
      const result = await asked.count(options);
      if (counter.current !== asked) return;
      if (result.counted) setFresh({ counted: result.counted });
      else {
        const { problem: key } = result;
        drop();
        setProblem(
          key === 'tooMany'
            ? { key, periods: result.periods, days: result.days }
            : { key, periods: 0, days: null },
        );
      }
    } catch {
      if (counter.current !== asked) return;
      drop();
      setProblem({ key: 'failed', periods: 0, days: null });
    } finally {
      setBusy(false);
    }
  };
  const read = (collected: Collected) => {
    if (collected.kind !== 'events') return;
    counter.current?.close();
    counter.current = new EventCounter(collected);
    setReady(true);
    void count({ period: null, withoutFirst: false, withoutLast: false }, true);
  };
  return { ready, busy, problem, read, count: (options) => void count(options) };
}
