import { type NamedSheet, readSheets } from '@tongtu/plan-parser'
import { AppError } from '../../platform/errors.ts'
import { cellAt, findHead, type IncomingCell, type SheetHead } from '../../sheets/find-head.ts'
import { type ColumnKey, SHEET, sheetColumns, type WordField, wordFields } from './layout.ts'

/** What a returned sheet says about one case; a field whose column is gone is absent. */
export interface IncomingReturn {
  readonly row: number
  readonly caseId: string
  readonly revision: number | null
  readonly measure: string
  readonly words: Partial<Readonly<Record<WordField, IncomingCell>>>
  readonly items: readonly (IncomingCell & { readonly itemId: string })[]
}

export interface IncomingSheet {
  /** The unit that its line above the head names; null where that is gone. */
  readonly unit: string | null
  readonly returns: readonly IncomingReturn[]
  /** What was wrong with the sheet itself, place first. */
  readonly problems: readonly string[]
}

/** Heads by which a row is known to be the head. */
const ENOUGH = 4
const keys = new Map<string, ColumnKey>(sheetColumns.map(({ key, head }) => [head, key]))

/**
 * Reads a returned workbook. Columns are found by their heads, so that they may be moved, and added ones are passed
 * over; a deleted column of ids is a problem, any other deleted column leaves its field as it was.
 * @throws RefusedDocument when it is no workbook; AppError 422 when no sheet of it is one that was sent out
 */
export function readReturnSheet(bytes: Uint8Array): IncomingSheet {
  const sheets = readSheets(bytes)
  const found = sheets
    .map((sheet) => ({ sheet, head: findHead(sheet, keys, { enough: ENOUGH, needed: 'done' }) }))
    .sort((a, b) => Number(b.sheet.name === SHEET) - Number(a.sheet.name === SHEET))
    .find(({ head }) => head !== null)
  if (!found?.head) {
    throw new AppError(422, 'TT-R-117', '这份Excel里没有下发表的表头，请上传由下发表填写的那一份')
  }
  const { sheet, head } = found
  const problems: string[] = []
  for (const { key, head: text, input, hidden } of sheetColumns) {
    if (head.columns.has(key)) continue
    if (key === 'caseId') problems.push('隐藏的“系统编号”列被删除，改按举措名称对应')
    else if (key === 'itemId') problems.push('隐藏的“项目编号”列被删除，本期数和完成日期没有读入')
    else if (input && !hidden) problems.push(`“${text}”列被删除，这一栏按没有填写处理`)
  }
  return { unit: unitAbove(sheet, head), returns: readRows(sheet, head), problems }
}

function unitAbove(sheet: NamedSheet, { row: headRow }: SheetHead<ColumnKey>): string | null {
  for (let row = 0; row < headRow; row++) {
    const unit = cellAt(sheet, row, 0).text.match(/填报单位：(.+?)\s*(?:截止：|$)/u)?.[1]
    if (unit !== undefined) return unit
  }
  return null
}

function readRows(sheet: NamedSheet, { row: headRow, columns }: SheetHead<ColumnKey>): IncomingReturn[] {
  const numbers = [...sheet.rows.keys()].filter((row) => row > headRow).sort((a, b) => a - b)
  const read = (row: number, key: ColumnKey): IncomingCell | null => {
    const column = columns.get(key)
    return column === undefined ? null : cellAt(sheet, row, column)
  }
  const idOf = (row: number) => read(row, 'caseId')?.text ?? ''
  const measures = measuresOf(numbers, idOf, (row) => read(row, 'measure')?.text ?? '')
  const groups = Map.groupBy(numbers, (row) => `${idOf(row)}:${measures.get(row) ?? ''}`)
  return [...groups].flatMap(([key, own]): IncomingReturn[] => {
    const [first] = own
    if (first === undefined || key === ':') return []
    const words = wordFields.flatMap((field) => {
      const cells = own.map((row) => read(row, field)).filter((cell) => cell !== null)
      const filled = cells.find(({ text }) => text !== '') ?? cells[0]
      return filled ? [[field, filled] as const] : []
    })
    const items = own.flatMap((row) => {
      const [itemId, value] = [read(row, 'itemId'), read(row, 'value')]
      return itemId && value && itemId.text !== '' ? [{ itemId: itemId.text, ...value }] : []
    })
    const revision = Number(read(first, 'revision')?.text)
    return [
      {
        row: first + 1,
        caseId: idOf(first),
        revision: Number.isInteger(revision) && revision >= 0 ? revision : null,
        measure: measures.get(first) ?? '',
        words: Object.fromEntries(words),
        items,
      },
    ]
  })
}

/** What each row is about: only the first of a measure says it, the others follow the row above with the same id. */
function measuresOf(rows: readonly number[], idOf: (row: number) => string, named: (row: number) => string) {
  const above = new Map<string, string>()
  const measures = new Map<number, string>()
  for (const row of rows) {
    const id = idOf(row)
    const measure = named(row) || (id === '' ? '' : (above.get(id) ?? ''))
    above.set(id, measure)
    measures.set(row, measure)
  }
  return measures
}
