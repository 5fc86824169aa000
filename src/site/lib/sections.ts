/** Sections of the site, in the order of the header. */
export const SECTIONS = ['guides', 'tools', 'glossary', 'about'] as const;

export type Section = (typeof SECTIONS)[number];

/** Order of the pages about the atlas; they have no other natural one. */
export const ABOUT_ORDER = ['method', 'privacy', 'accessibility', 'licence'];

/** Order of the tools: the two that everything else grows from. */
export const TOOL_ORDER = ['nps', 'commitment'];

/** Section of a docs entry id such as `en/guides/net-promoter-score`, if it is in one. */
export function sectionOf(id: string): Section | undefined {
  const segment = id.split('/')[1];
  return SECTIONS.find((section) => section === segment);
}

/** Page of a docs entry id within its section; empty for the section's own landing page. */
export function pageOf(id: string): string {
  return id.split('/').slice(2).join('/');
}
