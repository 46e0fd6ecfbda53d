import { defaultLimits, readDocument } from '@tongtu/plan-parser'
import excel from 'exceljs'
import type { Page } from 'playwright-core'

/** Figures by the head of their column. */
type Figures = Readonly<Record<string, string>>

/** Unit by unit, the table of a circular as the page shows it. */
export async function shownFigures(page: Page): Promise<ReadonlyMap<string, Figures>> {
  const table = page.locator('.circular-units table')
  const [, ...heads] = await table.locator('thead th').allInnerTexts()
  const units = await table.locator('tbody th').allInnerTexts()
  const cells = await table.locator('tbody td').allInnerTexts()
  return new Map(units.map((unit, row) => [unit, byHead(heads, cells.slice(row * heads.length))]))
}

/** The words of a circular's Word file, and its table of units row by row. */
export async function printedFigures(docx: Uint8Array): Promise<{ text: string; figures: readonly Figures[] }> {
  const { text, tables } = await readDocument(docx, '通报.docx', defaultLimits)
  const [heads = [], ...rows] =
    tables
      .map(({ rows }) => rows.map((row) => row.map((cell) => cell?.text.trim() ?? '')))
      .find(([head]) => head?.includes('应报')) ?? []
  return { text, figures: rows.map((cells) => byHead(heads, cells)) }
}

/** Rows of the head of a progress table. */
const HEAD = 3

/** The rows of a progress table below its head, cell by cell; a tall measure takes several. */
export async function progressRows(xlsx: Uint8Array): Promise<readonly (readonly string[])[]> {
  const book = new excel.Workbook()
  await book.xlsx.load(xlsx as never)
  const sheet = book.worksheets[0]
  if (!sheet) throw new Error('the progress table has no sheet')
  const columns = Array.from({ length: sheet.columnCount }, (_, index) => index + 1)
  const rows = sheet.getRows(HEAD + 1, sheet.rowCount - HEAD) ?? []
  return rows.map((row) => columns.map((column) => row.getCell(column).text))
}

const byHead = (heads: readonly string[], cells: readonly string[]): Figures =>
  Object.fromEntries(heads.map((head, at) => [head, cells[at] ?? '']))
