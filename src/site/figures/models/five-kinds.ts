import { contourFromValues } from '../../../ui/contour.ts';
import { formatNames, formatNumber } from '../../../ui/format.ts';
import { KINDS, type Kind, kindGlyph } from '../../../ui/kinds.ts';
import { say, type Words } from '../../../ui/words.ts';
import { escapeHtml } from '../../lib/bidi.ts';
import { type Figure, type FigureInput, setting } from '../figure.ts';

const SHOP = { affective: 6, normative: 4.3, economic: 3, forced: 1.7, habitual: 5 };
const SUPPLIER = { affective: 2.3, normative: 2.7, economic: 3.3, forced: 6.7, habitual: 5 };

const kindName = (kind: Kind, words: Words) => say(words, `kind.${kind}`);

/** Five sliders, one a kind: the same average can hide opposite customers. */
export const figure: Figure = {
  id: 'five-kinds',
  inputs: KINDS.map(
    (kind): FigureInput => ({
      id: kind,
      min: 1,
      max: 7,
      step: 0.1,
      value: SHOP[kind],
      show: (value, words) => formatNumber(words.locale, value, 1),
    }),
  ),
  presets: { shop: SHOP, supplier: SUPPLIER },
  view: (values, words) => {
    const heights = KINDS.map((kind) => setting(values, kind));
    const mean = heights.reduce((sum, height) => sum + height, 0) / heights.length;
    const top = Math.max(...heights);
    const strongest = KINDS.filter((kind) => setting(values, kind) === top);
    const rings = contourFromValues(
      heights.map((height) => (height - 1) / 6),
      { size: 200, rings: 7, points: 25 },
    );
    const marks = KINDS.map((kind, i) => {
      const angle = (2 * Math.PI * i) / KINDS.length - Math.PI / 2;
      const x = 130 + 118 * Math.cos(angle) - 8;
      const y = 130 + 118 * Math.sin(angle) - 8;
      return `<g class="kind-${kind}" transform="translate(${x.toFixed(1)} ${y.toFixed(1)})">${kindGlyph(kind)}</g>`;
    });
    const bars = KINDS.map((kind) => {
      const value = setting(values, kind);
      return `<div class="kind-bar kind-${kind}"><svg viewBox="0 0 16 16" width="16" height="16">${kindGlyph(kind)}</svg><span>${escapeHtml(kindName(kind, words))}</span><b>${formatNumber(words.locale, value, 1)}</b><meter min="1" max="7" value="${value}"></meter></div>`;
    });
    return {
      drawing: `<div class="landscape"><svg viewBox="0 0 260 260" class="contours"><g transform="translate(30 30)">${rings.map((d) => `<path d="${d}"/>`).join('')}</g>${marks.join('')}</svg><div class="kind-bars">${bars.join('')}</div></div>`,
      reading: say(words, 'figure.five-kinds.reading', {
        mean: formatNumber(words.locale, mean, 1),
        strongest: formatNames(
          words.locale,
          strongest.map((kind) => kindName(kind, words)),
        ),
        top: formatNumber(words.locale, top, 1),
        forced: formatNumber(words.locale, setting(values, 'forced'), 1),
      }),
    };
  },
};
