/** Address within the site, with the base path it is deployed under. */
export function href(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}/${path.replace(/^\//, '')}`;
}

/** Address of a docs entry: `en/guides/x` and `en/guides/index` both end in a slash. */
export function entryHref(id: string): string {
  return href(`${id.replace(/(^|\/)index$/, '$1').replace(/\/$/, '')}/`);
}
