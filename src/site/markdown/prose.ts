import type { HastNode } from 'satteri';

type Parent = Extract<HastNode, { children: unknown[] }>;
type Text = Extract<HastNode, { type: 'text' }>;
type Element = Extract<HastNode, { type: 'element' }>;

/** A text node within its paragraph. */
export interface Piece {
  readonly node: Readonly<Text>;
  /** Place of its first character in the text of the paragraph. */
  readonly start: number;
  /** A word in it may become a link: it stands in no link, heading, code or figure. */
  readonly open: boolean;
}

/** A paragraph, list item or table cell as one text, with the nodes that it is written in. */
export interface Paragraph {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** A link that the author wrote. */
export interface Link {
  readonly node: Readonly<Element>;
  readonly href: string;
  readonly inHeading: boolean;
}

/** What stands from one h2 to the next. */
export interface Section {
  readonly paragraphs: readonly Paragraph[];
  readonly links: readonly Link[];
}

/** Elements that do not interrupt the sentence they stand in. */
const INLINE = new Set(
  'a abbr b bdi bdo br cite code del em i ins kbd mark q s samp small span strong sub sup u var'.split(
    ' ',
  ),
);
const HEADING = /^h[1-6]$/;
/** Elements whose words are left as they are. */
const CLOSED = new Set(
  'a button caption cite code dt figcaption figure kbd label pre samp script style summary svg th var'.split(
    ' ',
  ),
);

/**
 * Reads a page as a reader does: in sections, paragraph by paragraph, each paragraph one text
 * whatever links and emphasis it holds. Components are skipped; their output is their own.
 */
export function readProse(root: Readonly<Parent>): Section[] {
  const sections: { paragraphs: Paragraph[]; links: Link[] }[] = [{ paragraphs: [], links: [] }];
  let text = '';
  let pieces: Piece[] = [];
  const endParagraph = () => {
    if (pieces.length > 0) sections.at(-1)?.paragraphs.push({ text, pieces });
    text = '';
    pieces = [];
  };
  const visit = (node: Readonly<HastNode>, open: boolean, inHeading: boolean): void => {
    if (node.type === 'text') {
      pieces.push({ node, start: text.length, open });
      text += node.value;
      return;
    }
    // What a component or an expression puts into a sentence is a word nobody knows.
    if (node.type === 'mdxJsxTextElement' || node.type === 'mdxTextExpression') text += '\ufffc';
    if (node.type !== 'element') return;
    const { tagName } = node;
    const heading = HEADING.test(tagName);
    const inline = INLINE.has(tagName);
    if (!inline) endParagraph();
    if (tagName === 'h2') sections.push({ paragraphs: [], links: [] });
    const href = tagName === 'a' ? node.properties['href'] : undefined;
    if (typeof href === 'string') sections.at(-1)?.links.push({ node, href, inHeading });
    const openWithin = open && !heading && !CLOSED.has(tagName);
    for (const child of node.children) visit(child, openWithin, inHeading || heading);
    if (!inline) endParagraph();
  };
  for (const child of root.children) visit(child as HastNode, true, false);
  endParagraph();
  return sections;
}
