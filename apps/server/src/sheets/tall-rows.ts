import type excel from 'exceljs'

/** Points that a line of 10 pt takes. */
const LINE = 14
/** Above and below the text together, so that it does not touch the lines of the table in any program. */
const AIR = 10
/** Excel takes 409; a higher row is spread over several. */
const HIGHEST = 400
/** Excel takes 32,767 characters in a cell. */
const LONGEST = 32_000

/** A value as a cell can hold it: without the characters that XML has no way to write, and not longer than Excel takes. */
export function cellText(value: string | number | null): string | number | null {
  if (typeof value !== 'string') return value
  const text = value.toWellFormed().replace(UNWRITABLE, '')
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}……` : text
}

const UNWRITABLE = /(?!\n)[\p{Cc}\uFFFE\uFFFF]/gu

/** Lines that a text takes in a column with `room` for so many characters; a Chinese one is two wide. */
export function linesOf(text: string, room: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(wide(line) / room)), 0)
}

function wide(text: string): number {
  let sum = 0
  for (const char of text) sum += char > '\u2E7F' || char === '“' || char === '”' || char === '…' ? 2 : 1
  return sum
}

/**
 * Makes row `number` high enough for `lines`; one too high for a row takes several, merged, so that nothing of its words is
 * out of sight. @returns the number of the row after it
 */
export function spreadRow(sheet: excel.Worksheet, number: number, columns: number, lines: number): number {
  const height = lines * LINE + AIR
  const rows = Math.ceil(height / HIGHEST)
  for (let at = number; at < number + rows; at++) sheet.getRow(at).height = height / rows
  for (let column = 1; rows > 1 && column <= columns; column++) {
    sheet.mergeCells(number, column, number + rows - 1, column)
  }
  return number + rows
}
