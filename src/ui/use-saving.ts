import { useState } from 'preact/hooks';

export interface Saving {
  /** Whether the last file could not be made. */
  readonly failed: boolean;
  /** Makes a file and hands it over. */
  readonly save: (make: () => Promise<void>) => Promise<void>;
}

/** Files that are made when asked for: what makes them is loaded then, and may not come. */
export function useSaving(): Saving {
  const [failed, setFailed] = useState(false);
  return {
    failed,
    async save(make) {
      setFailed(false);
      await make().catch(() => setFailed(true));
    },
  };
}
