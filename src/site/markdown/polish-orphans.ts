import { fileURLToPath } from 'node:url';
import type { HastPluginEntry } from 'satteri';
import { tieOrphans } from '../lib/polish-orphans.ts';

/** Markdown plugin: on Polish pages no line ends in a one-letter word. */
export function polishOrphans(): HastPluginEntry {
  return ({ fileURL }) => {
    if (!fileURL || !fileURLToPath(fileURL).replaceAll('\\', '/').includes('/docs/pl/')) return;
    return {
      name: 'atlas-polish-orphans',
      text(node, context) {
        const value = tieOrphans(node.value);
        if (value !== node.value) context.replaceNode(node, { type: 'text', value });
      },
    };
  };
}
