/** What stands at the head of a booklet's pages. */
export interface PageHeads {
  readonly dir: 'ltr' | 'rtl';
  readonly part: string;
  /** Chapters by the id of their element. */
  readonly chapters: readonly { readonly id: string; readonly title: string }[];
}

/**
 * Styles for the pages of a booklet: the part at one side of the head and the chapter at the
 * other, the number of the page at the foot, neither on the cover. Browsers that draw no margin
 * boxes print the text without them.
 *
 * Source: CSS Paged Media Module Level 3, page-margin boxes and named pages.
 */
export function pageHeads({ dir, part, chapters }: PageHeads): string {
  const [start, end] = dir === 'rtl' ? ['right', 'left'] : ['left', 'right'];
  const type = `direction: ${dir}; font-family: 'Atlas Sans', sans-serif; font-size: 8pt; color: #4b5b64`;
  const box = (place: string, content: string) => `  @${place} { content: ${content}; ${type} }`;
  const pages = chapters.flatMap(({ id, title }, i) => [
    `@page chapter-${i + 1} {\n${box(`top-${end}`, text(title))}\n}`,
    // An id may begin with a digit, which a selector of its own form may not.
    `[id='${id}'] { page: chapter-${i + 1} }`,
  ]);
  return `${[
    `@page {\n  margin: 24mm 26mm 24mm;\n${box(`top-${start}`, text(part))}\n${box('bottom-center', 'counter(page)')}\n}`,
    `@page :first {\n  @top-${start} { content: none }\n  @bottom-center { content: none }\n}`,
    ...pages,
  ].join('\n')}\n`;
}

function text(value: string): string {
  return `'${value.replace(/['\\]/g, '\\$&').replaceAll('\n', ' ')}'`;
}
