import type { Judgement } from '../../codes/judge.ts';
import { formatNumber } from '../../ui/format.ts';
import { formatList } from '../../ui/format-list.ts';
import { say, type Words } from '../../ui/words.ts';

/** What a code that somebody brings is, in sentences. */
export function tellCode(judgement: Judgement, words: Words): string[] {
  switch (judgement.kind) {
    case 'empty':
      return [];
    case 'known':
      return [
        say(words, 'codes.look.known', {
          code: judgement.code,
          place: formatNumber(words.locale, judgement.place),
          batch: judgement.batch,
        }),
      ];
    case 'typo':
      return [
        say(words, 'codes.look.typo'),
        ...(judgement.foreign.length > 0
          ? [
              say(words, 'codes.look.foreign', {
                signs: formatList(words.locale, judgement.foreign),
              }),
            ]
          : []),
        ...(judgement.near ? [say(words, 'codes.look.near', { code: judgement.near })] : []),
      ];
    case 'elsewhere':
      return [
        judgement.batch === null
          ? say(words, 'codes.look.elsewhere')
          : say(words, 'codes.look.kin', { batch: judgement.batch }),
      ];
  }
}
