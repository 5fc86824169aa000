import { formatNumber } from '../../ui/format.ts';
import { say, type Words } from '../../ui/words.ts';
import type { Group } from './input.ts';
import { groupOn, NPS_SCALE, SCALES, type ScaleId } from './scale.ts';

/** What the score is called: on another scale it is no Net Promoter Score. */
export function scoreName(scale: ScaleId, words: Words): string {
  return say(words, scale === NPS_SCALE ? 'nps.score' : 'nps.score.other');
}

/** Which answers of a scale belong to which group, in a sentence. */
export function scaleNote(id: ScaleId, words: Words): string {
  const scale = SCALES[id];
  const show = (value: number) => formatNumber(words.locale, value);
  const range = (group: Group) => {
    const scores = Array.from({ length: scale.max - scale.min + 1 }, (_, i) => scale.min + i);
    const own = scores.filter((score) => groupOn(scale, score) === group);
    const [low = scale.min, high = low] = [own[0], own.at(-1)];
    return low === high ? show(low) : `${show(low)}–${show(high)}`;
  };
  return say(words, 'nps.scale.warning', {
    min: show(scale.min),
    max: show(scale.max),
    promoters: range('promoters'),
    passives: range('passives'),
    detractors: range('detractors'),
  });
}
