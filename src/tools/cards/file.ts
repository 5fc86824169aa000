import * as v from 'valibot';
import { checksum } from '../../workspace/checksum.ts';
import {
  type CardRecord,
  CardSchema,
  type Collection,
  type Review,
  ReviewSchema,
  SettingsSchema,
} from './collection.ts';

/** Says in the file itself what it is. */
const FORMAT = 'engagement-atlas/cards';

/** Raised when the content changes its shape; an older version is read, a newer one refused. */
const VERSION = 1;

const Envelope = v.object({
  format: v.literal(FORMAT),
  version: v.pipe(v.number(), v.integer()),
  checksum: v.string(),
  content: v.unknown(),
});

const Content = v.object({
  settings: v.nullable(SettingsSchema),
  cards: v.array(CardSchema),
  reviews: v.array(ReviewSchema),
});

/** Everything as one readable text: settings, cards and every answer, in order of their ids. */
export function writeFile(collection: Collection, now: Date): string {
  const content = {
    settings: collection.settings,
    cards: Object.values(collection.cards).sort(byId),
    reviews: Object.values(collection.reviews).sort(byId),
  };
  const file = {
    format: FORMAT,
    version: VERSION,
    exported: now.toISOString(),
    checksum: checksum(JSON.stringify(content)),
    content,
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

export type FileRead =
  | { readonly kind: 'collection'; readonly collection: Collection }
  /** Cut off, altered, or of the right name with another content. */
  | { readonly kind: 'damaged' }
  /** Written by a later version of the site. */
  | { readonly kind: 'newer' }
  /** Something else altogether. */
  | { readonly kind: 'foreign' };

/** Reads a file back; one that is not whole is refused as a whole. */
export function readFile(text: string): FileRead {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return { kind: text.includes(FORMAT) ? 'damaged' : 'foreign' };
  }
  const envelope = v.safeParse(Envelope, parsed);
  if (!envelope.success) return { kind: text.includes(FORMAT) ? 'damaged' : 'foreign' };
  const { version, content, checksum: sum } = envelope.output;
  if (version > VERSION) return { kind: 'newer' };
  if (version !== VERSION || sum !== checksum(JSON.stringify(content))) return { kind: 'damaged' };
  const checked = v.safeParse(Content, content);
  if (!checked.success) return { kind: 'damaged' };
  const { settings, cards, reviews } = checked.output;
  return {
    kind: 'collection',
    collection: { settings, cards: indexed(cards), reviews: indexed(reviews) },
  };
}

function indexed<Item extends CardRecord | Review>(items: readonly Item[]): Record<string, Item> {
  return Object.fromEntries(items.map((item) => [item.id, item]));
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}
