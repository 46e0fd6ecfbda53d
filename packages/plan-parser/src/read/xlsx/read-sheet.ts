import { cellText } from '../cell-text.ts'
import { assertInTime, type ReadLimits, tooMuchText } from '../read-limits.ts'
import { readElements } from '../xml/read-elements.ts'
import { childOf, elementsOf, type XmlElement } from '../xml/xml-element.ts'
import type { ZipFile } from '../zip/open-zip.ts'
import { formatNumber } from './format-number.ts'
import { richText, storedValue, type Workbook } from './read-workbook.ts'

/** One sheet as it shows: texts of filled cells by row and column (both from 0), and its merged ranges. */
export interface Sheet {
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, string>>
  readonly merges: readonly MergedRange[]
  /** Formulas that were never calculated: nothing is known about their value. */
  readonly uncalculated: readonly string[]
  readonly isWhole: boolean
}

export interface MergedRange {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

const mostRows = 1_048_576
const mostColumns = 16_384

/** Streams one sheet, row by row; filtered and folded rows count, because they hold data all the same. */
export function readSheet(zip: ZipFile, part: string, workbook: Workbook, limits: ReadLimits): Sheet {
  const rows = new Map<number, Map<number, string>>()
  const merges: MergedRange[] = []
  const uncalculated: string[] = []
  let row = -1
  let chars = 0
  const isWhole = readElements(zip, part, new Set(['row', 'mergeCell']), (element) => {
    if (element.name === 'mergeCell') {
      const range = toRange(element.attributes['ref'] ?? '')
      if (range !== null) merges.push(range)
      return
    }
    assertInTime(limits)
    const named = Number(element.attributes['r'])
    row = Number.isInteger(named) && named > 0 && named <= mostRows ? named - 1 : row + 1
    const cells = rows.get(row) ?? new Map<number, string>()
    let column = -1
    for (const cell of elementsOf(element)) {
      if (cell.name !== 'c') continue
      column = toPosition(cell.attributes['r'] ?? '')?.column ?? column + 1
      const text = cellText(shownValue(cell, workbook))
      chars += text.length
      // Shared strings make large texts of small files.
      if (chars > limits.chars) throw tooMuchText(limits)
      if (text !== '') cells.set(column, text)
      else if (childOf(cell, 'f') !== undefined && storedValue(cell) === null) uncalculated.push(cellName(row, column))
    }
    if (cells.size > 0) rows.set(row, cells)
  })
  return { rows, merges, uncalculated, isWhole }
}

function shownValue(cell: XmlElement, { strings, formats, is1904 }: Workbook): string {
  const type = cell.attributes['t'] ?? 'n'
  if (type === 'inlineStr') {
    const inline = childOf(cell, 'is')
    return inline === undefined ? '' : richText(inline)
  }
  const stored = storedValue(cell)
  if (stored === null) return ''
  if (type === 's') return strings[Number(stored)] ?? ''
  if (type === 'b') return stored === '1' ? 'TRUE' : 'FALSE'
  if (type !== 'n') return type === 'd' ? stored.slice(0, 10) : stored
  const format = formats[Number(cell.attributes['s'] ?? 0)] ?? 'General'
  return stored.trim() === '' || Number.isNaN(Number(stored)) ? stored : formatNumber(Number(stored), format, is1904)
}

/** A1 → row 0, column 0. */
function toPosition(name: string): { row: number; column: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(name)
  if (match === null) return null
  const column = [...match[1]!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  const row = Number(match[2]) - 1
  return column < mostColumns && row >= 0 && row < mostRows ? { row, column } : null
}

function toRange(reference: string): MergedRange | null {
  const [first, second] = reference.split(':').map(toPosition)
  if (!first || !second) return null
  return { top: first.row, left: first.column, bottom: second.row, right: second.column }
}

/** Row 0, column 0 → A1. */
export function cellName(row: number, column: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return `${letters}${row + 1}`
}
