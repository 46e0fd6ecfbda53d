import { Exact } from '@tongtu/kernel'
import type { LedgerTemplate } from './ledger-template.ts'
import { type CellGround, readCell } from './read-cell.ts'

/** Cells of a row as they are kept, by column. */
export type RowCells = Readonly<Record<string, string>>

/** Another row of the ledger, by the name that the person who writes may know it under. */
export interface OtherRow {
  readonly cells: RowCells
  readonly name: string
}

/** A cell that cannot be taken, and what to do. */
export interface CellProblem {
  readonly column: string
  readonly message: string
}

/**
 * Reads the cells of a row and holds them against one another and against the other rows. A column that is left out keeps
 * what stands there.
 */
export function checkRow(
  template: LedgerTemplate,
  written: Readonly<Record<string, string>>,
  {
    before,
    others,
    ground,
  }: { readonly before: RowCells; readonly others: readonly OtherRow[]; readonly ground: CellGround },
): { readonly cells: RowCells; readonly problems: readonly CellProblem[] } {
  const problems: CellProblem[] = []
  const cells: Record<string, string> = { ...before }
  for (const column of template.columns) {
    const text = written[column.id]
    // A needed cell of a new row is asked for even where nobody wrote one.
    if (text === undefined && (before[column.id] ?? '') !== '') continue
    const read = readCell(column, text ?? '', ground)
    if ('problem' in read) problems.push({ column: column.id, message: read.problem })
    else cells[column.id] = read.value
  }
  if (problems.length > 0) return { cells, problems }
  return { cells, problems: [...againstEachOther(template, cells), ...againstOthers(template, cells, others)] }
}

function againstEachOther({ columns, checks }: LedgerTemplate, cells: RowCells): readonly CellProblem[] {
  const nameOf = (id: string) => columns.find((column) => column.id === id)?.name ?? id
  return checks.flatMap(({ kind, column, other }) => {
    const [one, two] = [cells[column] ?? '', cells[other] ?? '']
    if (one === '' || two === '') return []
    if (kind === 'not_before')
      return one < two ? [{ column, message: `${nameOf(column)}早于${nameOf(other)}（${two}），请核对` }] : []
    return new Exact(one).gt(two)
      ? [{ column, message: `${nameOf(column)}大于${nameOf(other)}（${two}），请核对` }]
      : []
  })
}

function againstOthers(
  { columns }: LedgerTemplate,
  cells: RowCells,
  others: readonly OtherRow[],
): readonly CellProblem[] {
  return columns.flatMap(({ id, name: head, unique }) => {
    const value = cells[id] ?? ''
    const twin = unique && value !== '' ? others.find((other) => other.cells[id] === value) : undefined
    return twin ? [{ column: id, message: `${head}与“${twin.name}”相同，一件事只登记一行` }] : []
  })
}
