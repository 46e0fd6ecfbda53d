/** Excel's General shows at most 11 characters of a number, and what a cell shows is what is read back. */
const GENERAL = 11
/** More digits than a spreadsheet keeps of a number. */
export const DIGITS = 15

/** What a cell holds and the format in which it is shown. */
export interface NumberCell {
  readonly value: string | number | null
  readonly numFmt: string
}

/**
 * A cell to be filled in: a number where `text` is one, so that a sheet adds up, and an empty cell takes numbers as such.
 * General and no format of fixed places: 12.345 typed over 12.5 must not be read back as 12.3.
 */
export function inputCell(text: string | null): NumberCell {
  if (!text) return { value: null, numFmt: 'General' }
  const number = plainNumber(text)
  return number === null || text.length > GENERAL ? { value: text, numFmt: '@' } : { value: number, numFmt: 'General' }
}

/** A cell to be read: a number with the decimals of its text; anything else (≥95%、前3名) as it is written. */
export function shownNumberCell(text: string | null): NumberCell {
  if (!text) return { value: null, numFmt: 'General' }
  const number = plainNumber(text)
  if (number === null) return { value: text, numFmt: '@' }
  return { value: number, numFmt: thousands(text.split('.')[1]?.length ?? 0) }
}

/** The format of a number with separators and so many decimals. */
export const thousands = (places: number): string => (places === 0 ? '#,##0' : `#,##0.${'0'.repeat(places)}`)

/** Null for what a spreadsheet would change: other signs than digits, 007, more digits than it keeps. */
function plainNumber(text: string): number | null {
  if (!/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text)) return null
  return text.replace(/\D/g, '').length > DIGITS ? null : Number(text)
}
