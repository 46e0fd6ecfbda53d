/** A text as the source of a regular expression that matches it to the letter. `RegExp.escape` is newer than the browsers of the intranet. */
export function literalPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
