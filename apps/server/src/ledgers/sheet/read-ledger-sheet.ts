import { type NamedSheet, readSheets } from '@tongtu/plan-parser'
import { AppError } from '../../platform/errors.ts'
import { cellAt, findHead, type IncomingCell, type SheetHead } from '../../sheets/find-head.ts'
import type { SheetColumn, SheetKey } from './layout.ts'

/** What a sheet says in one row; a field whose column is not there is absent. */
export interface IncomingRow {
  /** 上市企业 第12行 */
  readonly at: string
  readonly cells: ReadonlyMap<SheetKey, IncomingCell>
}

export interface IncomingRows {
  readonly rows: readonly IncomingRow[]
  readonly notes: readonly string[]
}

/**
 * Reads the rows of a ledger out of a workbook. Columns are found by their heads or by other names that people use, wherever
 * they were moved to; what is not the ledger's is named and passed over.
 * @throws RefusedDocument when it is no workbook; AppError 422 when no sheet has the column of names
 */
export function readLedgerSheet(bytes: Uint8Array, columns: readonly SheetColumn[]): IncomingRows {
  const keys = new Map<string, SheetKey>(
    columns.toReversed().flatMap(({ key, head, aliases }) => [...aliases, head].map((name) => [bare(name), key])),
  )
  const needed = columns[0]!
  for (const sheet of readSheets(bytes).filter(({ isHidden }) => !isHidden)) {
    const head = findHead(sheet, keys, { enough: Math.min(2, columns.length), needed: needed.key })
    if (head) return rowsOf(sheet, head, columns, keys)
  }
  throw new AppError(422, 'TT-V-140', `这份Excel里没有“${needed.head}”等表头，请导出本台账后填写，或改好表头再传`)
}

function rowsOf(
  sheet: NamedSheet,
  head: SheetHead<SheetKey>,
  columns: readonly SheetColumn[],
  keys: ReadonlyMap<string, SheetKey>,
): IncomingRows {
  const rows = [...sheet.rows.keys()]
    .filter((row) => row > head.row)
    .sort((a, b) => a - b)
    .map((row) => ({
      at: `${sheet.name} 第${row + 1}行`,
      cells: new Map([...head.columns].map(([key, column]) => [key, cellAt(sheet, row, column)] as const)),
    }))
    .filter(({ cells }) => [...cells].some(([key, { text }]) => key.startsWith('cell:') && text !== ''))
  const missing = columns.filter(({ key, column }) => column !== null && !head.columns.has(key))
  const strange = [...(sheet.rows.get(head.row)?.entries() ?? [])].flatMap(([, text]) =>
    text.trim() !== '' && !keys.has(bare(text)) ? [text.trim()] : [],
  )
  return {
    rows,
    notes: [
      ...(missing.length === 0 ? [] : [`表中没有${quoted(missing.map((one) => one.head))}，已有的内容不变`]),
      ...(strange.length === 0 ? [] : [`${quoted(strange)}不是这份台账的栏，没有读入`]),
    ],
  }
}

const bare = (head: string) => head.replace(/\s/g, '')
const quoted = (names: readonly string[]) => names.map((name) => `“${name}”`).join('、')
