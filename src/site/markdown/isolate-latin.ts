import { fileURLToPath } from 'node:url';
import type { HastPluginEntry } from 'satteri';
import { latinRuns } from '../lib/bidi.ts';

/**
 * Markdown plugin: on Hebrew pages, wraps Latin names, formulas and number ranges in `<bdi>`.
 * Writers write plain text; nobody has to remember direction marks.
 */
export function isolateLatin(): HastPluginEntry {
  return ({ fileURL }) => {
    if (!fileURL || !fileURLToPath(fileURL).replaceAll('\\', '/').includes('/docs/he/')) return;
    return {
      name: 'atlas-isolate-latin',
      text(node, context) {
        const runs = latinRuns(node.value);
        if (!runs.some((run) => run.isolated)) return;
        context.replaceNode(
          node,
          runs.map((run) =>
            run.isolated
              ? {
                  type: 'element' as const,
                  tagName: 'bdi',
                  properties: { dir: 'ltr' },
                  children: [{ type: 'text' as const, value: run.text }],
                }
              : { type: 'text' as const, value: run.text },
          ),
        );
      },
    };
  };
}
