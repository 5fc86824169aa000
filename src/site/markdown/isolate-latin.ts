import { latinRuns } from '../lib/bidi.ts';
import { onPagesOf } from './on-pages-of.ts';

/**
 * Markdown plugin: on Hebrew pages, wraps Latin names, formulas and number ranges in `<bdi>`.
 * Writers write plain text; nobody has to remember direction marks.
 */
export const isolateLatin = onPagesOf('he', {
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
});
