import data from '../../../../content/examples/five-kinds-of-commitment.json' with { type: 'json' };
import { contourFromValues } from '../../../ui/contour.ts';
import { formatNames } from '../../../ui/format-list.ts';
import { KINDS, type Kind, kindGlyph } from '../../../ui/kinds.ts';
import { say, type Words } from '../../../ui/words.ts';
import { escapeHtml } from '../../lib/bidi.ts';
import { chosen, type Figure, type FigureInput, setting } from '../figure.ts';
import { asTenths } from '../show.ts';

const SHOP = { ...data.shop, trade: 'goods' };
const SUPPLIER = { ...data.supplier, trade: 'services' };

/** From here on, the middle of the scale, force is what a firm has to see to first. */
const MUCH_FORCE = 4;

const kindName = (kind: Kind, words: Words) => say(words, `kind.${kind}`);

/** Five sliders, one a kind: the same average can hide opposite customers. */
export const figure: Figure = {
  id: 'five-kinds',
  inputs: [
    ...KINDS.map(
      (kind): FigureInput => ({
        id: kind,
        min: 1,
        max: 7,
        step: 0.1,
        value: SHOP[kind],
        show: asTenths,
      }),
    ),
    { id: 'trade', options: ['goods', 'services'], value: SHOP.trade },
  ],
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
      return `<div class="kind-bar kind-${kind}"><svg viewBox="0 0 16 16" width="16" height="16">${kindGlyph(kind)}</svg><span>${escapeHtml(kindName(kind, words))}</span><b>${asTenths(value, words)}</b><meter min="1" max="7" value="${value}"></meter></div>`;
    });
    const advice = setting(values, 'forced') >= MUCH_FORCE ? 'force' : 'freedom';
    return {
      drawing: `<div class="landscape"><svg viewBox="0 0 260 260" class="contours"><g transform="translate(30 30)">${rings.map((d) => `<path d="${d}"/>`).join('')}</g>${marks.join('')}</svg><div class="kind-bars">${bars.join('')}</div></div>`,
      reading: [
        say(words, 'figure.five-kinds.reading.profile', {
          n: strongest.length,
          mean: asTenths(mean, words),
          strongest: formatNames(
            words.locale,
            strongest.map((kind) => kindName(kind, words)),
            false,
          ),
          top: asTenths(top, words),
        }),
        say(words, `figure.five-kinds.reading.${advice}`),
        say(words, `figure.five-kinds.reading.${chosen(values, 'trade')}`),
      ].join(' '),
    };
  },
};
