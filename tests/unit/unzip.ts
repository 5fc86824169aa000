import { inflateRawSync } from 'node:zlib';

/** The texts of a ZIP archive by path, read from its central directory. */
export function unzip(archive: Buffer): Map<string, string> {
  const END = 0x06054b50;
  const ENTRY = 0x02014b50;
  const texts = new Map<string, string>();
  let end = archive.length - 22;
  while (archive.readUInt32LE(end) !== END) end -= 1;
  let at = archive.readUInt32LE(end + 16);
  while (archive.readUInt32LE(at) === ENTRY) {
    const [name, extra, comment] = [28, 30, 32].map((place) => archive.readUInt16LE(at + place));
    if (name === undefined || extra === undefined || comment === undefined) break;
    const packed = archive.readUInt32LE(at + 20);
    const local = archive.readUInt32LE(at + 42);
    const data = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const bytes = archive.subarray(data, data + packed);
    const stored = archive.readUInt16LE(at + 10) === 0;
    texts.set(
      archive.toString('utf8', at + 46, at + 46 + name),
      (stored ? bytes : inflateRawSync(bytes)).toString('utf8'),
    );
    at += 46 + name + extra + comment;
  }
  return texts;
}
