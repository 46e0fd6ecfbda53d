import { cellText } from '../cell-text.ts'
import type { Place } from '../place.ts'
import { type GridCell, squareUp, type TableGrid } from '../table-grid.ts'
import { childOf, elementsOf, type XmlElement } from '../xml/xml-element.ts'
import type { DocumentState } from './document-state.ts'
import { readParagraph } from './read-paragraph.ts'

/** Word itself stops at 63 columns. */
const widest = 64

/** The rows of a `w:tbl` without those deleted by a tracked change. */
export const rowsOf = (table: XmlElement): XmlElement[] => descendants(table, 'tr').filter((row) => !isDeleted(row))

/** The cells of a `w:tr`. */
export const cellsOf = (row: XmlElement): XmlElement[] => descendants(row, 'tc')

/** Reads a table in document order onto a grid; horizontal and vertical merges cover every place they should. */
export function readTable(
  table: XmlElement,
  state: DocumentState,
  placeOf: (row: number, column: number) => Place,
): TableGrid {
  const grid: (WritableCell | null)[][] = []
  for (const [rowIndex, row] of rowsOf(table).entries()) {
    const above = grid[rowIndex - 1] ?? []
    const cells: (WritableCell | null)[] = Array.from({ length: gap(row, 'gridBefore') }, () => null)
    for (const cell of cellsOf(row)) {
      const properties = childOf(cell, 'tcPr')
      const column = cells.length
      const text = cellText(flattenBlocks(cell, state).join('\n'))
      const merge = properties && childOf(properties, 'vMerge')
      const isContinued = merge !== undefined && merge.attributes['val'] !== 'restart'
      const horizontal = properties && childOf(properties, 'hMerge')
      const isContinuedSide = horizontal !== undefined && horizontal.attributes['val'] !== 'restart'
      const upper = isContinued ? above[column] : isContinuedSide ? cells[column - 1] : null
      if (upper && text !== '') upper.text = upper.text === '' ? text : `${upper.text}\n${text}`
      const placed = upper ?? { text, place: placeOf(rowIndex, column) }
      const width = Math.max(1, Number(properties && childOf(properties, 'gridSpan')?.attributes['val']) || 1)
      for (let right = 0; right < width && cells.length < widest; right++) cells.push(placed)
    }
    grid.push(cells)
  }
  return squareUp(grid)
}

/** Paragraphs, text boxes and nested tables of a cell as lines of text. */
function flattenBlocks(container: XmlElement, state: DocumentState): string[] {
  const lines: string[] = []
  for (const block of elementsOf(container)) {
    if (block.name === 'p') {
      const paragraph = readParagraph(block, state)
      if (paragraph === null) continue
      lines.push(paragraph.label + paragraph.text)
      for (const box of paragraph.boxes) lines.push(...flattenBlocks(box, state))
    } else if (block.name === 'tbl') {
      for (const row of rowsOf(block))
        lines.push(
          cellsOf(row)
            .map((cell) => cellText(flattenBlocks(cell, state).join(' ')))
            .join(' '),
        )
    } else if (!block.name.endsWith('Pr')) lines.push(...flattenBlocks(block, state))
  }
  return lines
}

interface WritableCell extends GridCell {
  text: string
}

/** Rows and cells may be wrapped (content controls, custom XML), but never by another table. */
function descendants(element: XmlElement, name: string): XmlElement[] {
  return elementsOf(element).flatMap((child) => {
    if (child.name === name) return [child]
    return child.name === 'tbl' || child.name === 'tc' || child.name === 'p' ? [] : descendants(child, name)
  })
}

function isDeleted(row: XmlElement): boolean {
  const properties = childOf(row, 'trPr')
  return properties !== undefined && childOf(properties, 'del') !== undefined
}

function gap(row: XmlElement, name: string): number {
  const properties = childOf(row, 'trPr')
  const count = Number(properties && childOf(properties, name)?.attributes['val']) || 0
  return Math.min(Math.max(0, count), widest)
}
