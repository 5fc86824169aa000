import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Collected } from '../../tabular/intake/collected.ts';
import type { Glance, Wishes } from '../../tabular/intake/glance.ts';
import { ReadProblem } from '../../tabular/intake/problem.ts';
import type { Progress } from '../../tabular/intake/read.ts';
import { download } from '../download.ts';
import { formatNumber } from '../format.ts';
import { say } from '../words.ts';
import { ChooseTable } from './ChooseTable.tsx';
import { ColumnChoice } from './ColumnChoice.tsx';
import type { IntakeProps } from './IntakeDoor.tsx';
import { ReadingBar } from './ReadingBar.tsx';
import { ReadResult } from './ReadResult.tsx';
import { TableReader } from './reader.ts';
import { leftOutWords, problemText, slotLabels } from './text.ts';

/** Where somebody who brings a table has got to. */
type Step =
  | { readonly at: 'choose' }
  | { readonly at: 'opening' }
  | { readonly at: 'columns' }
  | { readonly at: 'reading'; readonly progress: Progress | null }
  | { readonly at: 'done'; readonly collected: Collected; readonly saving: Progress | null };

/** Turns away a file that is dragged to where nothing takes it. */
function refuseFile(event: DragEvent): void {
  const { dataTransfer } = event;
  if (event.defaultPrevented || !dataTransfer?.types.includes('Files')) return;
  event.preventDefault();
  dataTransfer.dropEffect = 'none';
}

/**
 * Brings a table into a tool: choose, drop or paste it, see which column is taken for what and
 * correct it, read it in a worker, and see what became of each row.
 */
export default function TableIntake(props: IntakeProps) {
  const { slots, collect, words, name, onRead } = props;
  const labels = slotLabels(slots, words, props.labels);
  const [step, setStep] = useState<Step>({ at: 'choose' });
  const [fileName, setFileName] = useState('');
  const [pasted, setPasted] = useState(false);
  /** How many files were brought at once. */
  const [files, setFiles] = useState(0);
  const [glance, setGlance] = useState<Glance>();
  const [wishes, setWishes] = useState<Wishes>({});
  const [problem, setProblem] = useState<string>();
  const reader = useRef<TableReader>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  /** The look that was asked for last, with what it found; nothing where it failed. */
  const look = useRef<Promise<Glance | undefined>>(null);
  /** The wishes that the shown glance fulfils. */
  const fulfilled = useRef<Wishes>({});

  // The worker holds the table; it goes when the tool does.
  useEffect(() => () => reader.current?.close(), []);
  // A file that misses its mark would otherwise open in place of the page, and all on it be gone.
  useEffect(() => {
    addEventListener('dragover', refuseFile);
    addEventListener('drop', refuseFile);
    return () => {
      removeEventListener('dragover', refuseFile);
      removeEventListener('drop', refuseFile);
    };
  }, []);
  // What was pressed is gone with its step, or with the door: the keyboard goes on at the heading.
  useLayoutEffect(() => {
    if (step.at !== 'opening') heading.current?.focus();
  }, [step.at]);

  const table = () => {
    reader.current ??= new TableReader();
    return reader.current;
  };
  const fail = (error: unknown, back: Step) => {
    const known = error instanceof ReadProblem ? error : new ReadProblem('unexpected');
    setStep(back);
    setProblem(known.code === 'cancelled' ? undefined : problemText(known, labels, words));
  };

  const open = async (source: Blob | string, title: string, brought: number) => {
    setProblem(undefined);
    setFileName(title);
    setPasted(typeof source === 'string');
    setFiles(brought);
    setStep({ at: 'opening' });
    try {
      await table().open(source);
      setWishes({});
      look.current = null;
      fulfilled.current = {};
      setGlance(await table().look(slots, {}));
      setStep({ at: 'columns' });
    } catch (error) {
      fail(error, { at: 'choose' });
    }
  };

  const wish = (wanted: Wishes) => {
    setProblem(undefined);
    setWishes(wanted);
    const asked: Promise<Glance | undefined> = table()
      .look(slots, wanted)
      .then(
        (seen) => {
          // Two changes in quick succession: the last one counts.
          if (look.current !== asked) return look.current ?? undefined;
          fulfilled.current = wanted;
          setGlance(seen);
          return seen;
        },
        (error: unknown) => {
          if (look.current !== asked) return look.current ?? undefined;
          // The glance that is still shown was not made with this wish, and the next one is not to be.
          look.current = null;
          setWishes(fulfilled.current);
          fail(error, { at: 'columns' });
          return undefined;
        },
      );
    look.current = asked;
  };

  const read = async () => {
    setProblem(undefined);
    setStep({ at: 'reading', progress: null });
    // What was changed last may not be shown yet.
    const seen = look.current ? await look.current : glance;
    if (!seen) return;
    try {
      const collected = await table().read(seen.plan, slots, collect, (progress) =>
        setStep({ at: 'reading', progress }),
      );
      setStep({ at: 'done', collected, saving: null });
      // A table without an answer in it must not take the place of one that has some.
      if (collected.report.used > 0) onRead(collected, fileName);
    } catch (error) {
      fail(error, { at: 'columns' });
    }
  };

  const save = async (collected: Collected) => {
    if (!glance) return;
    setProblem(undefined);
    const shown = (saving: Progress | null): Step => ({ at: 'done', collected, saving });
    setStep(shown({ read: 0, all: 1, rows: 0 }));
    try {
      const file = await table().leftOut(
        glance.plan,
        slots,
        collect,
        leftOutWords(labels, words),
        (progress) => setStep(shown(progress)),
      );
      download(`${name}-${say(words, 'intake.leftOut.file')}.csv`, file);
      setStep(shown(null));
    } catch (error) {
      fail(error, shown(null));
    }
  };

  const again = () => {
    look.current = null;
    setProblem(undefined);
    setFiles(0);
    setStep({ at: 'choose' });
  };
  const waiting = step.at === 'opening' || step.at === 'reading';

  return (
    <section class="intake" aria-busy={waiting}>
      <h2 ref={heading} tabIndex={-1}>
        {say(words, `intake.step.${step.at === 'opening' ? 'choose' : step.at}`)}{' '}
        {step.at !== 'choose' && <bdi class="intake-file">{fileName}</bdi>}
      </h2>
      {problem && (
        <p class="error" role="alert">
          {problem}
        </p>
      )}
      {files > 1 && (
        <p class="warning" role="status">
          {say(words, 'intake.several', {
            count: formatNumber(words.locale, files),
            file: fileName,
          })}
        </p>
      )}
      {step.at === 'choose' && <ChooseTable words={words} onTable={open} />}
      {waiting && (
        <ReadingBar
          progress={step.at === 'reading' ? step.progress : null}
          label={say(words, step.at === 'reading' ? 'intake.reading' : 'intake.opening')}
          words={words}
          onCancel={() => table().cancel()}
        />
      )}
      {step.at === 'columns' && glance && (
        <ColumnChoice
          slots={slots}
          labels={labels}
          glance={glance}
          pasted={pasted}
          wishes={wishes}
          words={words}
          onWish={wish}
          onRead={read}
          onAgain={again}
        />
      )}
      {step.at === 'done' && (
        <ReadResult
          report={step.collected.report}
          labels={labels}
          words={words}
          saving={step.saving}
          onSave={() => save(step.collected)}
          onCancel={() => table().cancel()}
          onColumns={() => setStep({ at: 'columns' })}
          onAgain={again}
        />
      )}
    </section>
  );
}
