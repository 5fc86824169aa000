import { useEffect, useState } from 'preact/hooks';
import type { Locale } from '../../termbase/locales.ts';
import type { TermFile } from './deck.ts';

type Files = Readonly<Partial<Record<Locale, TermFile>>>;

/**
 * Loads the terms of the languages asked for, each once a visit.
 *
 * @param base address of the site, ending in a slash
 */
export function useTerms(base: string, languages: readonly Locale[]) {
  const [files, setFiles] = useState<Files>({});
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const missing = languages.filter((locale) => !files[locale]);

  useEffect(() => {
    if (missing.length === 0) return;
    let wanted = true;
    Promise.all(missing.map(async (locale) => [locale, await load(base, locale)] as const)).then(
      (loaded) => {
        if (wanted) setFiles((old) => ({ ...old, ...Object.fromEntries(loaded) }));
      },
      () => {
        if (wanted) setFailed(true);
      },
    );
    return () => {
      wanted = false;
    };
  }, [missing.join(), attempt]);

  const retry = () => {
    setFailed(false);
    setAttempt((old) => old + 1);
  };
  return { files, failed: failed && missing.length > 0, retry };
}

async function load(base: string, locale: Locale): Promise<TermFile> {
  const url = `${base}cards/${locale}.json`;
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.json() as Promise<TermFile>;
}
