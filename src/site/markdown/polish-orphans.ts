import { tieOrphans } from '../lib/polish-orphans.ts';
import { onPagesOf } from './on-pages-of.ts';

/** Markdown plugin: on Polish pages no line ends in a one-letter word. */
export const polishOrphans = onPagesOf('pl', {
  name: 'atlas-polish-orphans',
  text(node, context) {
    const value = tieOrphans(node.value);
    if (value !== node.value) context.replaceNode(node, { type: 'text', value });
  },
});
