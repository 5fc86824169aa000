/** Writes a measured table into docs/benchmarks.md, between the marks of its name. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './install.mjs';

/**
 * Replaces what stands between `<!-- name:start -->` and `<!-- name:end -->`.
 *
 * @throws {Error} when the file has lost the marks
 */
export function writeBenchmark(name: string, markdown: string): void {
  const file = join(projectRoot, 'docs', 'benchmarks.md');
  const text = readFileSync(file, 'utf8');
  const marked = new RegExp(`(<!-- ${name}:start -->)[\\s\\S]*?(<!-- ${name}:end -->)`);
  if (!marked.test(text)) {
    throw new Error(`docs/benchmarks.md has lost its marks ${name}:start and ${name}:end`);
  }
  writeFileSync(
    file,
    text.replace(marked, (_, start: string, end: string) => `${start}\n\n${markdown}\n\n${end}`),
  );
}

/** A Markdown table; columns after the first are set to the right. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const rule = head.map((_, i) => (i === 0 ? '---' : '---:'));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
