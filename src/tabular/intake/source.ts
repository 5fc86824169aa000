import type { Encoding } from './plan.ts';
import { ReadProblem } from './problem.ts';

/** Bytes looked at from the beginning, and at each of a few places further on. */
const HEAD = 262_144;
const PIECE = 65_536;

/** Bytes of a file, or characters of a pasted text, that are read at once. */
const STRIDE = 262_144;

/** The beginning of a file and pieces from its middle and end, for guessing. */
export async function samplePieces(source: Blob): Promise<Uint8Array[]> {
  const starts = [0];
  if (source.size > HEAD + 4 * PIECE) {
    for (const part of [0.35, 0.65]) starts.push(Math.floor(source.size * part));
    starts.push(source.size - PIECE);
  }
  try {
    return await Promise.all(
      starts.map(async (start) => {
        const piece = source.slice(start, start + (start === 0 ? HEAD : PIECE));
        return new Uint8Array(await piece.arrayBuffer());
      }),
    );
  } catch (cause) {
    throw new ReadProblem('unreadable', null, cause);
  }
}

/** Decodes the beginning of a file; a letter cut in two at the end is left away. */
export function decodeSample(head: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(head, { stream: true });
}

/** A piece of text, and how many bytes (of a pasted text: characters) have been read with it. */
export interface TextPiece {
  readonly text: string;
  readonly read: number;
}

/**
 * The text of a source piece by piece. Letters that a piece of the file cuts in two are put
 * together again.
 *
 * @throws {ReadProblem} `unreadable` when the file cannot be got at any more
 */
export async function* textOf(
  source: Blob | string,
  encoding: Encoding,
): AsyncGenerator<TextPiece, void, undefined> {
  if (typeof source === 'string') {
    for (let at = 0; at < source.length; at += STRIDE) {
      const read = Math.min(at + STRIDE, source.length);
      yield { text: source.slice(at, read), read };
    }
    return;
  }
  const decoder = new TextDecoder(encoding);
  const reader = source.stream().getReader();
  let read = 0;
  // The next piece is fetched while this one is taken apart.
  let coming = next(reader);
  try {
    for (;;) {
      const { done, value } = await coming;
      if (done) break;
      coming = next(reader);
      // Some platforms give many megabytes at once, and nothing could be answered meanwhile.
      for (let at = 0; at < value.byteLength; at += STRIDE) {
        const part = value.subarray(at, at + STRIDE);
        read += part.byteLength;
        yield { text: decoder.decode(part, { stream: true }), read };
      }
    }
    yield { text: decoder.decode(), read };
  } finally {
    // The reader may have been left in the middle; nothing waits for the rest.
    coming.catch(() => {});
    reader.cancel().catch(() => {});
  }
}

async function next(reader: ReadableStreamDefaultReader<Uint8Array>) {
  try {
    return await reader.read();
  } catch (cause) {
    throw new ReadProblem('unreadable', null, cause);
  }
}

/** Size of a source in the unit that `TextPiece.read` counts in. */
export function sizeOf(source: Blob | string): number {
  return typeof source === 'string' ? source.length : source.size;
}
