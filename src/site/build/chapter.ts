import { html, parseFragment, serialize, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** Where a page's text is taken to. */
export interface Chapter {
  /** Goes before every id of the chapter, so that two chapters share none. */
  readonly slug: string;
  /** Address of the page itself, which its links are relative to: `/en/guides/x/`. */
  readonly page: string;
  /** Chapters of the same document by the address of their pages. */
  readonly chapters: ReadonlyMap<string, string>;
}

/** What belongs to a screen: scripts, what is moved, and cards that open a tool. */
const DROPPED = new Set(['script', 'style', 'form', 'noscript']);
const DROPPED_CLASSES = ['sl-anchor-link', 'try', 'check-lead', 'no-print'];

/** Attributes that hold ids, one or several. */
const REFERENCES = new Set([
  'for',
  'aria-labelledby',
  'aria-describedby',
  'aria-controls',
  'aria-owns',
  'headers',
]);

/**
 * The text of a page as a chapter of a longer document: headings one level down, ids of its own,
 * links that hold from anywhere, and nothing that needs a script. What opens on the page stands
 * open or, in a question, stays a line: the reasons are told elsewhere.
 */
export function chapterHtml(text: string, chapter: Chapter): string {
  const root = parseFragment(text);
  mend(root, chapter);
  return serialize(root);
}

function mend(parent: Tree.ParentNode, chapter: Chapter): void {
  parent.childNodes = parent.childNodes.flatMap((child) => {
    if (!('tagName' in child)) return [child];
    if (isDropped(child)) return [];
    mend(child, chapter);
    if (
      child.tagName === 'details' &&
      classes(child).some((it) => it === 'right' || it === 'wrong')
    ) {
      child.childNodes = child.childNodes.filter(isSummary).flatMap((it) => it.childNodes);
      child.attrs = [{ name: 'class', value: 'option' }];
      rename(child, 'p');
    }
    // A marked word needs the script that explains it; in print it is a word.
    if (child.tagName === 'a' && classes(child).includes('term')) return child.childNodes;
    const level = /^h([1-5])$/.exec(child.tagName)?.[1];
    if (level && child.namespaceURI === html.NS.HTML) rename(child, `h${Number(level) + 1}`);
    child.attrs = child.attrs.flatMap((attribute) => mended(attribute, chapter));
    return [child];
  });
}

function rename(element: Tree.Element, name: string): void {
  element.tagName = name;
  element.nodeName = name;
}

type Attribute = Tree.Element['attrs'][number];

function mended(attribute: Attribute, chapter: Chapter): Attribute[] {
  const { name, value } = attribute;
  const own = (id: string) => `${chapter.slug}--${id}`;
  if (name === 'id') return [{ ...attribute, value: own(value) }];
  if (REFERENCES.has(name)) {
    return [{ ...attribute, value: value.split(/\s+/).filter(Boolean).map(own).join(' ') }];
  }
  if (name === 'href') return [{ ...attribute, value: mendedLink(value, chapter) }];
  // Figures stand as they were drawn; nothing is live.
  if (/^(?:data-(?:figure|words|drawing|reading)|aria-live)$/.test(name)) return [];
  if (value.includes('url(#')) {
    return [
      { ...attribute, value: value.replace(/url\(#([^)]+)\)/g, (_, id) => `url(#${own(id)})`) },
    ];
  }
  return [attribute];
}

function mendedLink(link: string, { slug, page, chapters }: Chapter): string {
  if (link.startsWith('#')) return `#${slug}--${link.slice(1)}`;
  if (/^[a-z][a-z\d+.-]*:/i.test(link)) return link;
  const target = new URL(link, `http://site${page}`);
  const chapter = chapters.get(target.pathname);
  if (chapter) return target.hash ? `#${chapter}--${target.hash.slice(1)}` : `#${chapter}`;
  return `${target.pathname}${target.search}${target.hash}`;
}

function isDropped(element: Tree.Element): boolean {
  if (DROPPED.has(element.tagName) && element.namespaceURI === html.NS.HTML) return true;
  return classes(element).some((it) => DROPPED_CLASSES.includes(it));
}

function isSummary(node: Tree.ChildNode): node is Tree.Element {
  return 'tagName' in node && node.tagName === 'summary';
}

function classes({ attrs }: Tree.Element): string[] {
  return attrs.find(({ name }) => name === 'class')?.value.split(/\s+/) ?? [];
}
