import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { asStorageError, type StorageFailure } from '../../workspace/database.ts';
import { deleteDraft, loadDraft, saveDraft, watchDraft } from '../../workspace/drafts.ts';
import { type CommitmentState, DRAFT_SCHEMA, fromDraft } from './state.ts';

/** Where the work stands with this browser's storage. */
export type DraftStatus =
  | { readonly kind: 'none' }
  | { readonly kind: 'saved'; readonly at: Date }
  | { readonly kind: 'resumed'; readonly at: Date }
  | { readonly kind: 'failed'; readonly failure: StorageFailure };

export interface DraftUser {
  /** Whether the state on show is somebody else's and must not replace the reader's own draft. */
  readonly isForeign: () => boolean;
  /** Called with what was kept, and again when another tab goes on with it or deletes it. */
  readonly resume: (kept: CommitmentState | undefined) => void;
}

/**
 * Keeps the assessment in this browser after each answer and brings it back after a reload.
 *
 * @param id name of the draft
 */
export function useDraft(id: string, state: CommitmentState, { isForeign, resume }: DraftUser) {
  const [status, setStatus] = useState<DraftStatus>({ kind: 'none' });
  const [ready, setReady] = useState(false);
  const lastSaved = useRef<CommitmentState>();
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  useEffect(() => {
    loadDraft(id, DRAFT_SCHEMA, fromDraft)
      .then((draft) => {
        if (!draft) return;
        lastSaved.current = draft.data;
        resume(draft.data);
        setStatus({ kind: 'resumed', at: draft.updated });
      })
      .catch((error) => setStatus(failed(error)))
      .finally(() => setReady(true));
  }, [id]);

  useEffect(
    () =>
      watchDraft(id, () => {
        loadDraft(id, DRAFT_SCHEMA, fromDraft).then(
          (draft) => {
            lastSaved.current = draft?.data;
            resume(draft?.data);
            setStatus(draft ? { kind: 'resumed', at: draft.updated } : { kind: 'none' });
          },
          (error) => setStatus(failed(error)),
        );
      }),
    [id],
  );

  // Before the paint, so that a reload right after an answer finds it kept.
  useLayoutEffect(() => {
    const untouched = Object.keys(state.answers).length === 0;
    if (!ready || untouched || state === lastSaved.current || isForeign()) return;
    lastSaved.current = state;
    // One after another, so that a slow write cannot land after a later one.
    queue.current = queue.current.then(() =>
      saveDraft(id, DRAFT_SCHEMA, state).then(
        (at) => setStatus({ kind: 'saved', at }),
        (error) => setStatus(failed(error)),
      ),
    );
  }, [id, state, ready]);

  /** Deletes what is kept; settled once it is gone, or once it is said why it is not. */
  const forget = (): Promise<unknown> => {
    queue.current = queue.current.then(() =>
      deleteDraft(id).then(
        () => setStatus({ kind: 'none' }),
        (error) => setStatus(failed(error)),
      ),
    );
    return queue.current;
  };
  return { status, ready, forget };
}

function failed(error: unknown): DraftStatus {
  return { kind: 'failed', failure: asStorageError(error).failure };
}
