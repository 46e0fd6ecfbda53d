/** A block of cells as Excel, WPS and browsers copy it: tabs between cells, lines between rows, quotes around breaks. */
export function readBlock(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  for (let at = 0; at < source.length; at++) {
    const char = source.charAt(at)
    if (quoted) {
      if (char !== '"') cell += char
      else if (source[at + 1] === '"') {
        cell += '"'
        at++
      } else quoted = false
    } else if (char === '"' && cell === '' && closes(source, at + 1)) quoted = true
    else if (char === '\t' || char === '\n') {
      row.push(cell)
      cell = ''
      if (char === '\n') {
        rows.push(row)
        row = []
      }
    } else cell += char
  }
  return [...rows, [...row, cell]]
}

/** Whether the quote before `from` is closed at the end of a cell; one that a person wrote is not. */
function closes(source: string, from: number): boolean {
  return /^(?:[^"]|"")*"(?=[\t\n]|$)/.test(source.slice(from))
}

/** Whether a pasted text is more than one cell. */
export function isBlock(text: string): boolean {
  const [first = [], ...more] = readBlock(text)
  return first.length > 1 || more.length > 0
}
