import crc32 from 'crc-32';

/** CRC-32 of a text's UTF-8 bytes in base 36: tells a cut or altered copy, not a forged one. */
export function checksum(text: string): string {
  return (crc32.str(text) >>> 0).toString(36);
}
