/**
 * fflate as a page loads it: packing at once. Its own `zip` packs large parts in workers that it
 * makes from text. The site's policy forbids those, and the browser says nothing: a workbook of a
 * few thousand rows then never came. The build puts this in fflate's place.
 */
import {
  type AsyncZippable,
  type FlateCallback,
  type FlateError,
  type Zippable,
  zipSync,
} from 'fflate/browser';

export * from 'fflate/browser';

/**
 * Packs at once, for callers of fflate's `zip`; ten thousand rows take a tenth of a second. What
 * goes wrong is handed over, as there.
 */
export function zip(files: AsyncZippable, done: FlateCallback): () => void {
  let cancelled = false;
  queueMicrotask(() => {
    if (cancelled) return;
    let packed: ReturnType<typeof zipSync>;
    try {
      packed = zipSync(files as Zippable);
    } catch (error) {
      done(error as FlateError, new Uint8Array());
      return;
    }
    done(null, packed);
  });
  return () => {
    cancelled = true;
  };
}
