import { say, type Words } from '../../ui/words.ts';
import { type TermFormat, termFileAddress } from '../lib/term-files.ts';

/** One file of the term base as an item of a Markdown list: its name, address and use. */
export function termFileLine(format: TermFormat, words: Words, site: string): string {
  const name = say(words, `terms.file.${format}`);
  const use = say(words, `terms.file.${format}.use`);
  return `- [${name}](${site}${termFileAddress(format, words.locale)}): ${use}`;
}
