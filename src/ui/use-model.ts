import { useEffect, useState } from 'preact/hooks';

/** The part of a tool that does its sums: not there yet, there, or not to be had. */
export type Loaded<Model> = Model | 'failed' | undefined;

/**
 * Loads what does a tool's sums once there is something to work out, because the distributions
 * behind an interval weigh more than the rest of the page and most visits begin with reading.
 *
 * @param load imports the model; a constant function, so that it is asked once
 * @param wanted whether there is something to work out
 */
export function useModel<Model extends object>(
  load: () => Promise<Model>,
  wanted: boolean,
): Loaded<Model> {
  const [model, setModel] = useState<Loaded<Model>>();
  useEffect(() => {
    if (!wanted) return;
    let gone = false;
    load().then(
      (loaded) => !gone && setModel(loaded),
      () => !gone && setModel('failed'),
    );
    return () => {
      gone = true;
    };
  }, [load, wanted]);
  return model;
}
