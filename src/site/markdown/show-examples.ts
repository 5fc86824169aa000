import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { HastNode, HastPluginEntry } from 'satteri';
import { localeOfFile } from '../build/text-terms.ts';
import { computedNumber, SCHEME } from '../examples/written.ts';

/**
 * Markdown plugin: `[28.3](ex:now.score)` in a guide becomes the number that the guide's example
 * computes. What the author wrote must be that number, so that the source reads as the page does
 * and neither can go stale.
 *
 * It stands before the plugins that read the text, which see a plain number.
 *
 * @throws {Error} with file and line, where the quantity does not exist or is another number
 */
export const showExamples: HastPluginEntry = ({ fileURL }) => {
  if (!fileURL) return undefined;
  const path = fileURLToPath(fileURL).replaceAll('\\', '/');
  const locale = localeOfFile(path);
  const guide = /\/guides\/([\w-]+)\.mdx?$/.exec(path)?.[1];
  if (!locale || !guide) return undefined;
  return {
    name: 'atlas-show-examples',
    options: { position: true },
    element: {
      filter: ['a'],
      visit(node, context) {
        const href = String(node.properties['href'] ?? '');
        if (!href.startsWith(SCHEME)) return;
        const name = href.slice(SCHEME.length);
        try {
          const value = computedNumber(locale, guide, name, textOf(node));
          context.replaceNode(node, { type: 'text', value });
        } catch (error) {
          const file = readFileSync(path, 'utf8');
          const cut =
            file.slice(0, Math.max(0, file.indexOf(context.source))).split('\n').length - 1;
          const line = (node.position?.start.line ?? 1) + cut;
          throw new Error(
            `${relative(process.cwd(), path)}:${line}: "${href}": ${error instanceof Error ? error.message : String(error)}`,
          );
        }
      },
    },
  };
};

function textOf(node: Readonly<HastNode>): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? (node.children as HastNode[]).map(textOf).join('') : '';
}
