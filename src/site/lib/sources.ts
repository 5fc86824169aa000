import bibliography from '../../../content/sources.json' with { type: 'json' };

/** What this site reads of a CSL-JSON record. */
export interface Source {
  readonly id: string;
  readonly type: string;
  readonly author: readonly { family?: string; given?: string; literal?: string }[];
  readonly issued: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly title: string;
  readonly 'container-title'?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly page?: string;
  readonly publisher?: string;
  readonly genre?: string;
  readonly DOI?: string;
  readonly URL?: string;
}

const SOURCES = new Map((bibliography as Source[]).map((source) => [source.id, source]));

/** Ids of every source, for checks. */
export const SOURCE_IDS: ReadonlySet<string> = new Set(SOURCES.keys());

/**
 * A source by its id.
 *
 * @throws {RangeError} naming the id that `content/sources.json` does not hold
 */
export function source(id: string): Source {
  const found = SOURCES.get(id);
  if (!found) throw new RangeError(`no source "${id}" in content/sources.json`);
  return found;
}

/** Parts of a reference, so that the page can set the work in italics and link it. */
export interface Reference {
  readonly authors: string;
  readonly year: string;
  readonly title: string;
  readonly container: string;
  readonly details: string;
  readonly url: string | undefined;
  /** Whether the title itself is the work that is set in italics. */
  readonly standalone: boolean;
}

/** A source laid out in the manner of APA, which needs no translated words. */
export function reference(id: string): Reference {
  const record = source(id);
  const volume = [record.volume, record.issue && `(${record.issue})`].filter(Boolean).join('');
  return {
    authors: authors(record),
    year: String(record.issued['date-parts'][0]?.[0] ?? ''),
    title: record.title,
    container: record['container-title'] ?? '',
    details: [volume, record.page, record.genre, record.publisher].filter(Boolean).join(', '),
    // Old DOIs of Wiley hold angle brackets.
    url: record.DOI ? encodeURI(`https://doi.org/${record.DOI}`) : record.URL,
    standalone: record['container-title'] === undefined,
  };
}

function authors({ author }: Source): string {
  const names = author.map(({ family, given, literal }) => {
    if (!family) return literal ?? '';
    const initials = (given ?? '')
      .split(/[\s-]+/)
      .filter(Boolean)
      .map((name) => `${name[0]}.`)
      .join(' ');
    return initials ? `${family}, ${initials}` : family;
  });
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} & ${names.at(-1)}` : (names[0] ?? '');
}
