import type { ListColumn } from '@tongtu/delivery'
import { type NamedSheet, readSheets } from '@tongtu/plan-parser'
import { AppError } from '../../platform/errors.ts'
import { cellAt, findHead, type IncomingCell, type SheetHead } from '../../sheets/find-head.ts'
import { hiddenHeads } from './list-workbook.ts'

/** What a list that came back says in one row; a field whose column is gone is absent. */
export interface IncomingEntry {
  readonly row: number
  /** Null where it was added in the file. */
  readonly entryId: string | null
  readonly revision: number
  readonly cells: ReadonlyMap<string, IncomingCell>
}

export interface IncomingEntries {
  readonly entries: readonly IncomingEntry[]
  /** What was wrong with the file itself, place first. */
  readonly problems: readonly string[]
}

/**
 * Reads a list that was filled in. Columns are found by their heads and may be moved; a file without ids is read as new rows.
 * @throws RefusedDocument when it is no workbook; AppError 422 when it is no such list, or another one
 */
export function readListSheet(bytes: Uint8Array, listId: string, columns: readonly ListColumn[]): IncomingEntries {
  const keys = new Map<string, string>([
    ...columns.map(({ key, head }) => [head.replace(/\s/g, ''), key] as const),
    ...Object.entries(hiddenHeads).map(([key, head]) => [head, key] as const),
  ])
  for (const sheet of readSheets(bytes)) {
    const head = findHead(sheet, keys, { enough: Math.min(2, columns.length), needed: 'title' })
    if (head) return readEntries(sheet, head, listId, columns)
  }
  throw new AppError(422, 'TT-Q-012', '这份Excel里没有“名称”等表头，请导出本清单后填写')
}

function readEntries(
  sheet: NamedSheet,
  head: SheetHead<string>,
  listId: string,
  columns: readonly ListColumn[],
): IncomingEntries {
  const problems = columns.flatMap((column) =>
    head.columns.has(column.key) ? [] : [`“${column.head}”列被删除，这一栏保持不变`],
  )
  const read = (row: number, key: string) => {
    const column = head.columns.get(key)
    return column === undefined ? null : cellAt(sheet, row, column)
  }
  const entries: IncomingEntry[] = []
  const seen = new Set<string>()
  for (const row of [...sheet.rows.keys()].sort((a, b) => a - b)) {
    if (row <= head.row) continue
    const title = read(row, 'title')?.text ?? ''
    const entryId = read(row, 'entryId')?.text || null
    const other = read(row, 'listId')?.text
    if (other && other !== listId) {
      throw new AppError(422, 'TT-Q-013', `第${row + 1}行属于另一份清单（${other}），请在那份清单中导入`)
    }
    const cells = columns.flatMap(({ key }) => {
      const cell = read(row, key)
      return cell ? [[key, cell] as const] : []
    })
    if (entryId === null && title === '') {
      const filled = cells.find(([, { text }]) => text !== '')
      if (filled) problems.push(`第${row + 1}行没有名称，没有读入`)
      continue
    }
    const key = entryId ?? title
    if (seen.has(key)) problems.push(`第${row + 1}行“${title.slice(0, 20)}”与前面重复，只读入前一行`)
    else entries.push({ row: row + 1, entryId, revision: Number(read(row, 'revision')?.text), cells: new Map(cells) })
    seen.add(key)
  }
  return { entries, problems }
}
