import { useId } from 'preact/hooks';
import { Chart } from './Chart.tsx';
import { DataTable } from './DataTable.tsx';
import type { Drawing } from './report.ts';
import type { Words } from './words.ts';

interface Props {
  drawing: Drawing;
  /** Begins the name of the picture's file. */
  name: string;
  words: Words;
}

/** A drawing with the table it draws. */
export function Drawn({ drawing, name, words }: Props) {
  const id = useId();
  return (
    <section class="drawn">
      <h3 id={id}>{drawing.title}</h3>
      {drawing.chart && (
        <Chart
          spec={drawing.chart}
          words={words}
          name={`${name}-${drawing.id}`}
          title={drawing.title}
          titleId={id}
        />
      )}
      <DataTable data={drawing.table} />
    </section>
  );
}
