import type { ChartConfiguration } from 'chart.js';
import { common, ticks } from './common.ts';
import type { Palette } from './palette.ts';
import type { ItemsSpec } from './spec.ts';

/** A profile. */
export function radar(spec: ItemsSpec, palette: Palette): ChartConfiguration<'radar'> {
  const colours = spec.items.map((item) => palette.colour(item.colour));
  return {
    type: 'radar',
    data: {
      labels: spec.items.map((item) => item.label),
      datasets: [
        {
          data: spec.items.map((item) => item.value),
          borderColor: palette.colour('--petrol'),
          backgroundColor: palette.colour('--petrol-veil'),
          pointBackgroundColor: colours,
          pointBorderColor: palette.paper,
          pointRadius: 6,
          borderWidth: 2,
        },
      ],
    },
    options: {
      ...common(palette),
      scales: {
        r: {
          min: spec.min ?? 0,
          max: spec.max ?? 7,
          grid: { color: palette.line },
          angleLines: { color: palette.line },
          pointLabels: { color: palette.ink, font: { family: palette.font, size: 14 } },
          ticks: {
            ...ticks(palette),
            stepSize: 1,
            backdropColor: palette.paper,
            callback: (value) => spec.tick(Number(value)),
          },
        },
      },
    },
  };
}
