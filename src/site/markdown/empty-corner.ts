import type { HastNode, HastPluginEntry } from 'satteri';

/**
 * Markdown plugin: the empty corner of a table becomes a cell. Markdown makes it a header, and a
 * header that names nothing is read aloud as one all the same.
 */
export const emptyCorner: HastPluginEntry = {
  name: 'atlas-empty-corner',
  element: {
    filter: ['th'],
    visit(node, context) {
      const children = [...node.children] as HastNode[];
      const isEmpty = children.every((it) => it.type === 'text' && it.value.trim() === '');
      if (!isEmpty) return;
      context.replaceNode(node, {
        type: 'element',
        tagName: 'td',
        properties: { ...node.properties },
        children: [],
      });
    },
  },
};
