import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import type { Collected, CollectKind } from '../../tabular/intake/collected.ts';
import type { Slot } from '../../tabular/intake/slots.ts';
import { say, type Words } from '../words.ts';

export interface IntakeProps {
  /** Columns the tool asks for. */
  slots: readonly Slot[];
  collect: CollectKind;
  words: Words;
  /** Begins the names of the files that are taken away. */
  name: string;
  /** Labels of slots that the intake has no words for, by id. */
  labels?: Readonly<Record<string, string>>;
  onRead: (collected: Collected, fileName: string) => void;
}

/**
 * The door to reading a table: what reads it is loaded when somebody wants to bring one, because
 * most visits to a tool do not.
 */
export function IntakeDoor(props: IntakeProps) {
  const [Intake, setIntake] = useState<ComponentType<IntakeProps>>();
  const [failed, setFailed] = useState(false);
  if (Intake) return <Intake {...props} />;
  const open = async () => {
    setFailed(false);
    try {
      const { default: loaded } = await import('./TableIntake.tsx');
      setIntake(() => loaded);
    } catch {
      setFailed(true);
    }
  };
  return (
    <div class="intake-door">
      <button type="button" class="quiet" onClick={open}>
        {say(props.words, 'intake.open')}
      </button>
      <p class="hint">{say(props.words, 'intake.open.hint')}</p>
      {failed && (
        <p class="error" role="alert">
          {say(props.words, 'intake.open.failed')}
        </p>
      )}
    </div>
  );
}
