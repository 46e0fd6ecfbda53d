/** A renumbered or newly laid out measure has not changed: neither its own number nor blanks count; cells stay apart. */
export function withoutNumber(text: string): string {
  return text
    .replace(/^\s*(?:第?[（(]?[\d一二三四五六七八九十百]+(?:[)）.．、项]|(?=\s)))*/, '')
    .trim()
    .replace(/\s*\t\s*/g, '；')
    .replace(/\s+(?![A-Za-z\d])|(?<![A-Za-z\d])\s+/g, '')
}
