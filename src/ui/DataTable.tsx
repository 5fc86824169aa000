import { useEffect, useRef, useState } from 'preact/hooks';
import type { TableData } from './table.ts';

/** A table that stands beside its drawing for everyone. */
export function DataTable({ data }: { data: TableData }) {
  const frame = useRef<HTMLDivElement>(null);
  const [wide, setWide] = useState(false);
  const numbers = data.headers.map((_, column) => holdsNumbers(data, column));

  // What can be scrolled has to be reachable by keyboard; what cannot is no stop on the way.
  useEffect(() => {
    const box = frame.current;
    if (!box) return;
    const observer = new ResizeObserver(() => setWide(box.scrollWidth > box.clientWidth));
    observer.observe(box);
    return () => observer.disconnect();
  }, []);

  return (
    <div
      ref={frame}
      class="table-scroll"
      {...(wide && { tabIndex: 0, role: 'group', 'aria-label': data.caption })}
    >
      <table class="data-table">
        <caption>{data.caption}</caption>
        <thead>
          <tr>
            {data.headers.map((header, column) => (
              <th
                key={header}
                scope="col"
                class={classes(numbers[column] && 'number', whole(header))}
              >
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.rows.map((row) => (
            <tr key={row[0]?.text}>
              {row.map((cell, column) =>
                column === 0 ? (
                  <th
                    key={data.headers[column]}
                    scope="row"
                    class={classes(numbers[column] && 'number')}
                  >
                    <bdi class={whole(cell.text)}>{cell.text}</bdi>
                  </th>
                ) : (
                  <td
                    key={data.headers[column]}
                    class={classes(numbers[column] && 'number', shade(cell.heat))}
                  >
                    <bdi class={whole(cell.text)}>{cell.text}</bdi>
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function classes(...names: readonly (string | false | undefined)[]): string | undefined {
  return names.filter(Boolean).join(' ') || undefined;
}

/** Numbers stand under one another by their last digit; a column with a word in it is read as text. */
function holdsNumbers({ rows }: TableData, column: number): boolean {
  return rows.length > 0 && rows.every((row) => row[column]?.value !== undefined);
}

/** Longer than a month, a quarter or a range of numbers. */
const LONGEST_WHOLE = 10;

/** A line break at the hyphen of `2026-09` or the dash of `0–10` would read as two things. */
function whole(text: string): string | undefined {
  return text.length <= LONGEST_WHOLE && /\d[-–]\S/.test(text) ? 'whole' : undefined;
}

/** Steps of shading: few enough that neighbours can be told apart. */
const SHADES = 6;

function shade(heat: number | undefined): string | undefined {
  if (heat === undefined) return undefined;
  return `heat heat-${Math.round(SHADES * Math.min(1, Math.max(0, heat)))}`;
}
