import type { HastPluginEntry } from 'satteri';

/**
 * Markdown plugin: aligned table cells get a class in place of the `style` attribute that Markdown
 * gives them, which the content security policy forbids.
 */
export const alignByClass: HastPluginEntry = {
  name: 'atlas-align-by-class',
  element: {
    filter: ['td', 'th'],
    visit(node, context) {
      const style = String(node.properties['style'] ?? '');
      const align = node.properties['align'] ?? /text-align:\s*(\w+)/.exec(style)?.[1];
      if (!align) return;
      context.replaceNode(node, {
        type: 'element',
        tagName: node.tagName,
        properties: { className: [`align-${align}`] },
        children: [...node.children],
      });
    },
  },
};
