/** Why an address or a tag cannot stand in a link. */
export type LinkProblem = 'empty' | 'scheme' | 'broken' | 'account' | 'personal' | 'nothing';

export type Tagged =
  | { readonly text: string; readonly problem?: never }
  | { readonly text?: never; readonly problem: LinkProblem };

/** An e-mail address, or so many digits as a telephone or identity number has. */
const PERSONAL = /\S@\S|(?:\d[\s().+-]*){8,}/;
/** Campaigns are often named by their day. */
const DAY = /(?:19|20)\d\d([-._]?)\d\d\1\d\d(?!\d)/g;

/** Letters that carry no mark that could be taken off. */
const PLAIN: Readonly<Record<string, string>> = {
  ø: 'o',
  æ: 'ae',
  å: 'aa',
  ł: 'l',
  đ: 'd',
  ß: 'ss',
  þ: 'th',
  ð: 'd',
};

/**
 * A tag as reports can add it up: lower case, one hyphen where spaces and other signs stood, Latin
 * letters without marks; letters of other scripts stay. What looks like an e-mail address or a
 * telephone number is refused: tags end up in other people's logs.
 */
export function normaliseTag(typed: string): Tagged {
  const text = typed.trim();
  if (text === '') return { problem: 'empty' };
  if (PERSONAL.test(text.replace(DAY, ''))) return { problem: 'personal' };
  const plain = text
    .toLowerCase()
    .replace(/[øæåłđßþð]/g, (letter) => PLAIN[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}_.]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return plain === '' ? { problem: 'nothing' } : { text: plain };
}

/** A web address, complete: with https:// or http://, a host, and nobody's password in it. */
export function readAddress(typed: string): Tagged {
  const text = typed.trim();
  if (text === '') return { problem: 'empty' };
  if (!/^https?:\/\//i.test(text)) return { problem: 'scheme' };
  if (/\s/.test(text) || !URL.canParse(text)) return { problem: 'broken' };
  const url = new URL(text);
  if (url.username || url.password) return { problem: 'account' };
  if (!/[^.]\.[^.]/.test(url.hostname)) return { problem: 'broken' };
  return { text: url.href };
}

/** Tags of a link, already in their plain form. */
export interface Tags {
  readonly source: string;
  readonly medium: string;
  readonly campaign: string;
  readonly content?: string;
}

/** The address with its tags; tags that it carried before are replaced, the rest stays. */
export function tagLink(address: string, tags: Tags): string {
  const url = new URL(address);
  for (const name of ['source', 'medium', 'campaign', 'content'] as const) {
    const tag = tags[name];
    if (tag) url.searchParams.set(`utm_${name}`, tag);
    else url.searchParams.delete(`utm_${name}`);
  }
  return url.href;
}
