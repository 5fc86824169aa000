/** What the site uses of `stopword`, which ships no types: its word lists by language. */
declare module 'stopword' {
  export const dan: readonly string[];
  export const eng: readonly string[];
  export const heb: readonly string[];
  export const nob: readonly string[];
  export const pol: readonly string[];
}
