import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ChartHandle, ChartSpec } from './chart-draw.ts';
import { download } from './download.ts';
import { say, type Words } from './words.ts';

interface Props {
  spec: ChartSpec;
  words: Words;
  /** File name of the picture, without its ending. */
  name: string;
  /** Stands over the drawing in the picture that is taken away. */
  title: string;
  /** Id of the heading that names the chart, where several charts stand on a page. */
  titleId?: string;
}

/**
 * Charts not yet drawn. Once one of them needs the library all are drawn, because whoever prints
 * has not scrolled past every one.
 */
const waiting = new Set<() => void>();

/**
 * A drawing of a table. The drawing library is loaded when the chart comes near the window, not
 * before; the table beside it says the same to everyone else.
 */
export function Chart({ spec, words, name, title, titleId }: Props) {
  const id = useId();
  const canvas = useRef<HTMLCanvasElement>(null);
  const handle = useRef<ChartHandle>();
  const latest = useRef(spec);
  const [state, setState] = useState<'waiting' | 'drawn' | 'failed'>('waiting');
  latest.current = spec;

  useEffect(() => {
    const target = canvas.current;
    if (!target) return;
    let gone = false;
    const draw = async () => {
      waiting.delete(draw);
      observer.disconnect();
      try {
        const { drawChart } = await import('./chart-draw.ts');
        if (gone) return;
        handle.current = drawChart(target, latest.current);
        setState('drawn');
      } catch {
        if (!gone) setState('failed');
      }
    };
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) for (const each of waiting) each();
      },
      { rootMargin: '200px' },
    );
    waiting.add(draw);
    observer.observe(target);
    return () => {
      gone = true;
      waiting.delete(draw);
      observer.disconnect();
      handle.current?.destroy();
      handle.current = undefined;
    };
  }, []);

  const rows = spec.kind === 'intervals' ? spec.items.length : 0;
  useLayoutEffect(() => {
    // A property rather than an attribute, which the page's policy would refuse.
    canvas.current?.parentElement?.style.setProperty('--rows', String(rows));
  }, [rows]);

  useEffect(() => handle.current?.update(spec), [spec]);

  const save = async () => {
    const picture = await handle.current?.picture(title);
    if (picture) download(`${name}.png`, picture);
  };

  return (
    <div class={`chart chart-${spec.kind}`}>
      <div class="chart-canvas" aria-hidden="true">
        <canvas ref={canvas} />
      </div>
      {spec.kind === 'lines' && spec.series.length > 1 && (
        <p class="legend" aria-hidden="true">
          {spec.series.map(({ label, colour, dashed }) => (
            <span key={label} class={dashed ? 'dashed' : undefined} data-colour={colour.slice(2)}>
              <i /> {label}
            </span>
          ))}
        </p>
      )}
      {spec.kind !== 'lines' && spec.legend && (
        <p class="legend" aria-hidden="true">
          <span>
            <i /> {spec.legend.now}
          </span>
          <span class="earlier">
            <i /> {spec.legend.earlier}
          </span>
        </p>
      )}
      {state === 'failed' && <p class="hint">{say(words, 'chart.failed')}</p>}
      <button
        type="button"
        id={id}
        class="quiet no-print"
        aria-labelledby={titleId && `${id} ${titleId}`}
        onClick={save}
        disabled={state !== 'drawn'}
      >
        {say(words, 'chart.png')}
      </button>
    </div>
  );
}
