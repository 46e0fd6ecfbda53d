import { nameColumn, rowStateNames } from '@tongtu/delivery'
import { onlyUnit } from '../../cases/only-unit.ts'
import { publicId } from '../../platform/public-id.ts'
import { sameText } from '../../sheets/same-text.ts'
import type { StoredRow } from '../row-records.ts'
import { keepsRow } from '../row-rights.ts'
import { type ReadBy, readRows, type WantedRow } from '../write-rows.ts'
import type { LedgerImportCell, LedgerImportPreview, LedgerImportProblem, LedgerImportRow } from './import-preview.ts'
import { type SheetKey, sheetColumns } from './layout.ts'
import type { IncomingRow, IncomingRows } from './read-ledger-sheet.ts'

/** Holds the rows of a sheet against those that stand: what would be added and changed, what cannot be taken and why. */
export function compareRows({ rows, notes }: IncomingRows, held: ReadBy): LedgerImportPreview {
  const problems: LedgerImportProblem[] = []
  const told: string[] = [...notes]
  const placed = rows.flatMap((incoming) => placeRow(incoming, held, problems, told) ?? [])
  const read = readRows(
    placed.map(({ wanted }) => wanted),
    held,
  )
  const changes = read.flatMap(({ wanted, before, cells, problems: wrong }, index): LedgerImportRow[] => {
    const { incoming, name } = placed[index]!
    if (wrong.length > 0) {
      problems.push(...wrong.map(({ column, message }) => problemAt(incoming, `cell:${column}`, name, message)))
      return []
    }
    const differing = differences(cells, before, incoming, held)
    if (before !== null && differing.length === 0) return []
    if (before?.state === 'verified') told.push(`“${name}”已核验，写入后自今日起退回已列入，待另一人重新核验`)
    return [{ row: wanted, at: incoming.at, name, cells: differing }]
  })
  const bad = new Set(problems.map(({ at }) => at.split('（')[0]))
  return { rows: changes, problems, unchanged: rows.length - changes.length - bad.size, notes: [...new Set(told)] }
}

interface PlacedRow {
  readonly incoming: IncomingRow
  readonly name: string
  readonly wanted: WantedRow
}

/** A row of the sheet as what is to be saved: of the row that it names, else a new one. */
function placeRow(
  incoming: IncomingRow,
  held: ReadBy,
  problems: LedgerImportProblem[],
  notes: string[],
): PlacedRow | null {
  const { actor, ledger, stored } = held
  const text = (key: SheetKey) => incoming.cells.get(key)?.text ?? ''
  const column = nameColumn(ledger.template).id
  const name = text(`cell:${column}`)
  const refuse = (key: SheetKey, message: string) => {
    problems.push(problemAt(incoming, key, name, message))
    return null
  }
  const other = text('ledger')
  if (other !== '' && other !== ledger.id) return refuse('ledger', `这一行属于另一份台账（${other}），请在那份台账导入`)
  const id = text('id')
  const found = stored.find((row) =>
    id === '' ? sameText(row.cells[column] ?? '', name) : publicId('ledgerRow', row.row_id) === id,
  )
  if (id !== '' && !found) return refuse('id', `行编号${id}已不在台账中，请清空编号后按新行导入`)
  const cells = Object.fromEntries(
    [...incoming.cells].flatMap(([key, cell]) => (key.startsWith('cell:') ? [[key.slice(5), cell.text]] : [])),
  )
  if (found) {
    if (!keepsRow(actor, found)) return refuse(`cell:${column}`, `“${name}”由别的单位登记，本账号不能改`)
    const revision = text('revision')
    if (revision !== '' && Number(revision) !== found.revision)
      return refuse('revision', '导出以后有人改过这一行，请重新导出再填')
    const state = text('state')
    if (state !== '' && state !== rowStateNames[found.state])
      notes.push(`“${name}”的状态在系统中办理，表中的“${state}”没有读入`)
    return { incoming, name, wanted: { id: publicId('ledgerRow', found.row_id), revision: found.revision, cells } }
  }
  return placeNew(incoming, held, { name, cells, refuse, notes })
}

function placeNew(
  incoming: IncomingRow,
  { actor, ledger, ground }: ReadBy,
  given: {
    readonly name: string
    readonly cells: WantedRow['cells']
    readonly refuse: (key: SheetKey, message: string) => null
    readonly notes: string[]
  },
): PlacedRow | null {
  const { name, cells, refuse, notes } = given
  const text = (key: SheetKey) => incoming.cells.get(key)?.text ?? ''
  const written = text('state')
  const known = written === '' || Object.values<string>(rowStateNames).includes(written)
  if (!known) return refuse('state', `“${written}”不是台账状态，新增的行可填拟列入、已列入`)
  if (written === rowStateNames.withdrawn) return refuse('state', '新增的行不能是已退出，请先列入再办退出')
  const listed = written === rowStateNames.listed || written === rowStateNames.verified
  if (written === rowStateNames.verified) notes.push(`表中标为已核验的新增行按已列入读入，由另一人在系统中核验`)
  const day = text('on') === '' ? ground.today : ground.readDay(text('on'))
  if (day === null) return refuse('on', `“${text('on')}”不是日期，请写成 2024-03-20`)
  if (day > ground.today) return refuse('on', `${day}还没有到，请核对日期`)
  const reference = text('reference').slice(0, 100)
  if (listed && ledger.template.proof.includes('listed') && reference === '')
    return refuse('reference', '已列入的行须有文号或编号，请补上，或填拟列入')
  const unit = text('unit')
  const keeper = unit === '' ? null : ground.unitOf(unit)
  if (unit !== '' && keeper === null && onlyUnit(actor) === null)
    return refuse('unit', `没有“${unit}”这个单位，请先在“单位与岗位”登记`)
  const wanted: WantedRow = {
    cells,
    state: listed ? 'listed' : 'proposed',
    on: day,
    ...(reference === '' ? {} : { reference }),
    unit: keeper?.id ?? null,
  }
  return { incoming, name, wanted }
}

function problemAt({ at, cells }: IncomingRow, key: SheetKey, name: string, message: string): LedgerImportProblem {
  const cell = cells.get(key)
  return { at: cell ? `${at}（${cell.cell}）` : at, name, raw: cell?.text ?? '', message }
}

function differences(
  cells: Readonly<Record<string, string>>,
  before: StoredRow | null,
  incoming: IncomingRow,
  { ledger, ground }: ReadBy,
): LedgerImportCell[] {
  return sheetColumns(ledger.template).flatMap(({ key, head, column }) => {
    if (column === null) return []
    const [was, is] = [before?.cells[column.id] ?? '', cells[column.id] ?? '']
    if (was === is) return []
    const cell = incoming.cells.get(key)?.cell ?? ''
    return [{ head, cell, before: ground.show(column, was), after: ground.show(column, is) }]
  })
}
