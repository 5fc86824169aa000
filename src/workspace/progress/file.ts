import * as v from 'valibot';
import type { Progress } from './record.ts';

/** Says in the file itself what it is. */
const FORMAT = 'engagement-atlas/guides-read';

/** Raised when the content changes its shape; a newer file is refused. */
const VERSION = 1;

const Envelope = v.object({
  format: v.literal(FORMAT),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

const Guide = v.pipe(v.string(), v.regex(/^[a-z\d][a-z\d-]{0,79}$/));
const Time = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.check((text) => !Number.isNaN(Date.parse(text))),
  // One way of writing, so that times compare as texts.
  v.transform((text) => new Date(text).toISOString()),
);
const Content = v.object({ done: v.record(Guide, Time) });

/**
 * The marks as a text that a person can read, and may mend by hand: that is why it carries no
 * checksum. Guides stand in the order in which they were marked.
 */
export function writeProgressFile({ done }: Progress, now: Date): string {
  const marks = Object.entries(done).sort(([a, at], [b, bt]) => (at + a < bt + b ? -1 : 1));
  const file = {
    format: FORMAT,
    version: VERSION,
    exported: now.toISOString(),
    done: Object.fromEntries(marks),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

export type ProgressFile =
  | { readonly kind: 'progress'; readonly progress: Progress }
  /** Cut off, or of the right name with another content. */
  | { readonly kind: 'damaged' }
  /** Written by a later version of the site. */
  | { readonly kind: 'newer' }
  /** Something else altogether. */
  | { readonly kind: 'foreign' };

/** Reads a file back; one that is not whole is refused as a whole. */
export function readProgressFile(text: string): ProgressFile {
  const otherwise: ProgressFile = { kind: text.includes(FORMAT) ? 'damaged' : 'foreign' };
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return otherwise;
  }
  const envelope = v.safeParse(Envelope, parsed);
  if (!envelope.success) return otherwise;
  if (envelope.output.version > VERSION) return { kind: 'newer' };
  const content = v.safeParse(Content, parsed);
  if (!content.success) return { kind: 'damaged' };
  return { kind: 'progress', progress: { done: content.output.done, opened: null } };
}
