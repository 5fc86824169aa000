import { checksum } from './checksum.ts';

/** Version of the link format; a link of another version is refused with a message, not guessed. */
const VERSION = '1';

/** Longest link part that chat programs carry whole. */
export const LONGEST_FRAGMENT = 1900;

export type Shared<Payload> =
  | { readonly kind: 'none' }
  | { readonly kind: 'payload'; readonly payload: Payload }
  /** Cut off or altered on the way, or made by a later version of the site. */
  | { readonly kind: 'damaged' }
  | { readonly kind: 'newer' };

/**
 * State as a URL fragment: version, content and checksum. A fragment is never sent to a server.
 *
 * @param longest characters it may have; what stays within the site may be of any length
 * @throws {RangeError} when the result is longer than that
 */
export function encodeShare(payload: unknown, longest = LONGEST_FRAGMENT): string {
  const content = toBase64Url(JSON.stringify(payload));
  const fragment = `s=${VERSION}.${content}.${checksum(content)}`;
  if (fragment.length > longest) {
    throw new RangeError(`a link of ${fragment.length} characters would be cut by chat programs`);
  }
  return fragment;
}

/** What mail programs add to an address that stands in a sentence, in brackets or in quotation marks. */
const ADDED = /(?:%[\da-f]{2}|&#?\w+;|[^\w-])+$/i;

/** A fragment as it left: some programs write its signs as %3D, in capitals or not. */
function asSent(fragment: string): string {
  const plain = fragment.replace(/%[\da-f]{2}/gi, (sign) => {
    const code = Number.parseInt(sign.slice(1), 16);
    return code < 0x80 ? String.fromCharCode(code) : sign;
  });
  return plain.replace(ADDED, '');
}

/**
 * Reads a fragment back. What programs do to addresses on the way is undone: signs written as
 * `%3D`, a full stop or a bracket at the end.
 *
 * @param fragment `location.hash`, with or without its `#`
 * @param check returns the payload if it is well formed, `undefined` if not
 */
export function decodeShare<Payload>(
  fragment: string,
  check: (payload: unknown) => Payload | undefined,
): Shared<Payload> {
  const match = /^#?s(?:=(.*))?$/s.exec(asSent(fragment));
  if (!match) return { kind: 'none' };
  const [version, content, sum] = (match[1] ?? '').split('.');
  if (version !== undefined && Number(version) > Number(VERSION)) return { kind: 'newer' };
  if (version !== VERSION || !content || sum !== checksum(content)) return { kind: 'damaged' };
  try {
    const payload = check(JSON.parse(fromBase64Url(content)));
    return payload === undefined ? { kind: 'damaged' } : { kind: 'payload', payload };
  } catch {
    return { kind: 'damaged' };
  }
}

/** Bytes that are turned into text at one go. */
const CHUNK = 8192;

function toBase64Url(text: string): string {
  const bytes = new TextEncoder().encode(text);
  // One call takes only so many arguments, and a link within the site may be of any length.
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64Url(text: string): string {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return new TextDecoder('utf-8', { fatal: true }).decode(
    Uint8Array.from(binary, (char) => char.charCodeAt(0)),
  );
}
