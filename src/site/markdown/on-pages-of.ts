import { fileURLToPath } from 'node:url';
import type { HastPluginDefinition, HastPluginEntry } from 'satteri';
import type { Locale } from '../../termbase/locales.ts';

/** A Markdown plugin for the pages of one language only. */
export function onPagesOf(locale: Locale, plugin: HastPluginDefinition): HastPluginEntry {
  return ({ fileURL }) => {
    if (!fileURL) return;
    const path = fileURLToPath(fileURL).replaceAll('\\', '/');
    return path.includes(`/docs/${locale}/`) ? plugin : undefined;
  };
}
