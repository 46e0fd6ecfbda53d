import { cellText } from '../cell-text.ts'
import type { Place } from '../place.ts'
import { layOutCells, type SpanningCell, type TableGrid } from '../table-grid.ts'
import { isShown } from './is-shown.ts'
import type { TextMeasure } from './measure-text.ts'
import { attribute, countAttribute, type HtmlElement, isElement } from './parse-page.ts'
import { writeFlow } from './write-flow.ts'

/** The largest spans that the standard allows. */
const mostColumns = 1_000
const mostRows = 65_534
/** A cell with this much text, and nearly all text of its table, is the page itself. */
const pageCellLength = 1_500
const pageCellShare = 0.7

/** Rows of the table itself, not of tables inside it. */
export const rowsOf = (table: HtmlElement): HtmlElement[] =>
  shownChildren(table).flatMap((part) => {
    if (part.tagName === 'tr') return [part]
    return ['thead', 'tbody', 'tfoot'].includes(part.tagName)
      ? shownChildren(part).filter(({ tagName }) => tagName === 'tr')
      : []
  })

/** Cells of a row that are shown, of its head as well. */
export const cellsOf = (row: HtmlElement): HtmlElement[] =>
  shownChildren(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th')

/** Old pages are laid out with tables: such a table is read as text. */
export function isLayoutTable(table: HtmlElement, measures: ReadonlyMap<HtmlElement, TextMeasure>): boolean {
  if (attribute(table, 'role') === 'presentation') return true
  const rows = rowsOf(table).map(cellsOf)
  const width = rows.reduce((widest, cells) => Math.max(widest, cells.length), 0)
  if (width < 2 || rows.length < 2) return true
  const whole = measures.get(table)?.chars ?? 0
  return rows.some((cells) =>
    cells.some((cell) => {
      const chars = measures.get(cell)?.chars ?? 0
      return holdsTable(cell) || (chars > pageCellLength && chars > whole * pageCellShare)
    }),
  )
}

/** Lays a data table out on a grid; tables inside its cells become lines. */
export function readHtmlTable(table: HtmlElement, placeOf: (row: number, column: number) => Place): TableGrid {
  const rows = rowsOf(table).map((row) =>
    cellsOf(row).map(
      (cell): SpanningCell => ({
        text: flatten(cell),
        rowSpan: attribute(cell, 'rowspan') === '0' ? mostRows : countAttribute(cell, 'rowspan', mostRows),
        colSpan: countAttribute(cell, 'colspan', mostColumns),
      }),
    ),
  )
  return layOutCells(rows, placeOf)
}

/** Everything shown in an element as lines of text. */
export function flatten(element: HtmlElement): string {
  const lines: string[] = []
  writeFlow(element, {
    paragraph: (text) => lines.push(text),
    table: (table) => {
      for (const row of rowsOf(table)) lines.push(cellsOf(row).map(flatten).join(' '))
    },
  })
  return cellText(lines.join('\n'))
}

const shownChildren = (element: HtmlElement): HtmlElement[] =>
  element.childNodes.filter((child): child is HtmlElement => isElement(child) && isShown(child))

const holdsTable = (element: HtmlElement): boolean =>
  shownChildren(element).some((child) => child.tagName === 'table' || holdsTable(child))
