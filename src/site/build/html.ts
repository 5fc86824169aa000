import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** What the checks of a built page look at. */
export interface PageFacts {
  readonly inlineScripts: readonly string[];
  readonly inlineStyles: readonly string[];
  /** Addresses of the page's scripts. */
  readonly scripts: readonly string[];
  /** Addresses of what draws the islands that start with the page. */
  readonly islandScripts: readonly string[];
  readonly styleAttributes: number;
  /** Values of every `id`. */
  readonly ids: readonly string[];
  /** `href` of every `<a>`. */
  readonly links: readonly string[];
  readonly lang: string | undefined;
  readonly dir: string | undefined;
}

/** Script types that a browser runs; other types are data. */
const RUNNABLE = new Set(['', 'module', 'text/javascript', 'importmap', 'speculationrules']);

/** Reads the facts that the policy and the tests need from a page's HTML. */
export function readPage(html: string): PageFacts {
  const facts = {
    inlineScripts: [] as string[],
    inlineStyles: [] as string[],
    scripts: [] as string[],
    islandScripts: [] as string[],
    styleAttributes: 0,
    ids: [] as string[],
    links: [] as string[],
    lang: undefined as string | undefined,
    dir: undefined as string | undefined,
  };
  const visit = (node: Tree.Node): void => {
    if ('attrs' in node) {
      const attribute = (name: string) => node.attrs.find((it) => it.name === name)?.value;
      if (attribute('style') !== undefined) facts.styleAttributes += 1;
      const id = attribute('id');
      if (id !== undefined) facts.ids.push(id);
      if (node.tagName === 'html') {
        facts.lang = attribute('lang');
        facts.dir = attribute('dir');
      }
      if (node.tagName === 'a') {
        const target = attribute('href');
        if (target !== undefined) facts.links.push(target);
      }
      if (node.tagName === 'style') facts.inlineStyles.push(text(node));
      if (node.tagName === 'script' && RUNNABLE.has(attribute('type') ?? '')) {
        const source = attribute('src');
        if (source === undefined) facts.inlineScripts.push(text(node));
        else facts.scripts.push(source);
      }
      if (node.tagName === 'astro-island' && attribute('client') === 'load') {
        const urls = [attribute('component-url'), attribute('renderer-url')];
        facts.islandScripts.push(...urls.filter((url) => url !== undefined));
      }
    }
    if ('content' in node) visit(node.content);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html));
  return facts;
}

function text(node: Tree.Element): string {
  return node.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
}
