/** Text of a cell without tabs (they separate cells), without blank lines and blanks at the ends of lines. */
export const cellText = (text: string): string =>
  text
    .replace(/[\t\r\f\v]+/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
