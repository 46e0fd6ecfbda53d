/** A line of the source without its blanks at both ends and without its line break. */
export interface Line {
  readonly from: number
  readonly to: number
  /** The line begins with two or more blanks (or one full-width blank): the mark of a new paragraph. */
  readonly indented: boolean
  /** Empty lines stand between this line and the one before. */
  readonly afterGap: boolean
}

const isBreak = (code: number) =>
  code === 10 || code === 13 || code === 12 || code === 11 || code === 0x2028 || code === 0x2029
const isBlank = (code: number) => code <= 32 || code === 0x3000 || code === 0xa0 || code === 0xfeff || code === 0x200b

/** The non-empty lines of a text, whatever it uses as line break, in one pass. */
export const splitLines = (text: string): Line[] => {
  const lines: Line[] = []
  let start = 0
  let breaks = 0
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && !isBreak(text.charCodeAt(i))) continue
    let from = start
    let to = i
    while (from < to && isBlank(text.charCodeAt(from))) from++
    while (to > from && isBlank(text.charCodeAt(to - 1))) to--
    if (from < to) {
      const indent = from - start
      const indented = indent >= 2 || (indent === 1 && text.charCodeAt(start) === 0x3000)
      lines.push({ from, to, indented, afterGap: breaks > 1 })
      breaks = 0
    }
    if (!(text.charCodeAt(i) === 13 && text.charCodeAt(i + 1) === 10)) breaks++
    start = i + 1
  }
  return lines
}
