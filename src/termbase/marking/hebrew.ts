import { abbreviationSlot, type Slot, slotOf } from './slot.ts';
import { isAbbreviation } from './tokens.ts';

/** Particles written onto a word, in the order in which Hebrew stacks them. */
const PARTICLES = /^ו?(?:ש|כש|מש|לכש)?(?:מה|[הבלכמ])?(?=[\p{Script=Hebrew}]{2})/u;

/** Words that a written word can be, with its one to three particles and without. */
export function hebrewReadings(word: string): string[] {
  const readings = [word];
  for (let length = 1; length <= 3 && length < word.length - 1; length += 1) {
    const particles = word.slice(0, length);
    if (PARTICLES.exec(`${particles}אא`)?.[0] === particles) readings.push(word.slice(length));
  }
  return readings;
}

/** Whether what stands before a hyphen is particles, as in ב-NPS. */
export function areParticles(text: string): boolean {
  return text.length > 0 && PARTICLES.exec(`${text}אא`)?.[0] === text;
}

/**
 * Places of a Hebrew name: the first word in plural and construct state (particles are taken off
 * the text), the others as they are, with or without the article, adjectives as they agree.
 * מחויבות ללקוחות is not מחויבות לקוחות: no other particle may stand inside a name.
 */
export function hebrewSlots(words: readonly string[]): Slot[] {
  return words.map((word, i) => {
    if (/^[\p{Script=Latin}\p{N}]+$/u.test(word)) {
      return isAbbreviation(word) ? abbreviationSlot(word) : slotOf([word.toLowerCase()]);
    }
    if (i === 0) return slotOf([word, ...nounForms(word)]);
    return slotOf([word, ...agreeing(word)].flatMap((form) => [form, `ה${form}`]));
  });
}

const MEDIAL: Readonly<Record<string, string>> = { ם: 'מ', ן: 'נ', ף: 'פ', ץ: 'צ', ך: 'כ' };

function nounForms(word: string): string[] {
  const cut = (letters: number) => word.slice(0, -letters);
  if (word.endsWith('ים')) return [`${cut(1)}`];
  if (word.endsWith('ה')) return [`${cut(1)}ת`, `${cut(1)}ות`];
  if (word.endsWith('ות')) return [`${cut(2)}ויות`];
  if (word.endsWith('ת')) return [`${cut(1)}ות`];
  const stem = word.replace(/[םןףץך]$/, (final) => MEDIAL[final] ?? final);
  return [`${stem}ים`, `${stem}י`, ...(word.endsWith('ע') ? [`${stem}ות`] : [])];
}

/** Feminine plural of an adjective. */
function agreeing(word: string): string[] {
  if (/[^ו]ת$/.test(word) || word.endsWith('ה')) return [`${word.slice(0, -1)}ות`];
  return [];
}
