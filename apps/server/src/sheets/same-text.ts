/** Whether two cells say the same: Excel and people add blanks and full-width forms; that alone is no change. */
export function sameText(a: string, b: string): boolean {
  return bare(a) === bare(b)
}

const bare = (text: string) => text.normalize('NFKC').replace(/\s+/g, '')
