import { type AssignmentField, assignmentFields, withAssignmentCell } from '@tongtu/delivery'
import type { AssignmentRow } from '../../api/types.ts'
import type { CellChange } from '../grid/changes-preview.tsx'
import type { CellPlace } from '../grid/next-cell.ts'
import { readBlock } from '../grid/read-block.ts'
import { cellText, type Sheet } from './sheet-state.ts'

export interface BlockChanges {
  readonly changes: readonly CellChange<AssignmentField>[]
  /** Rows below the end of the table, and columns behind its last, that have no place. */
  readonly rowsLeft: number
  readonly columnsLeft: number
}

/** What a pasted block would change: its columns are those of the sheet from the cell on where it is pasted. */
export function blockChanges(
  text: string,
  at: CellPlace<AssignmentField>,
  rows: readonly AssignmentRow[],
  sheet: Sheet,
): BlockChanges {
  const block = readBlock(text)
  const top = rows.findIndex(({ measureId }) => measureId === at.id)
  const fields = assignmentFields.slice(assignmentFields.indexOf(at.field))
  const changes = block.flatMap((cells, down) => {
    const row = rows[top + down]
    const content = row && sheet.rows.get(row.measureId)?.content
    if (!content) return []
    return cells.flatMap((written, right): CellChange<AssignmentField>[] => {
      const field = fields[right]
      if (field === undefined) return []
      const current = cellText(content, field)
      const pasted = written.trim()
      if (pasted === current) return []
      const read = withAssignmentCell(content, field, pasted, sheet.year)
      const problem = 'problem' in read ? read.problem : null
      const verdict = problem === null ? 'new' : 'invalid'
      return [{ id: row.measureId, field, text: pasted, title: row.title, current, verdict, problem }]
    })
  })
  const widest = Math.max(0, ...block.map((cells) => cells.length))
  return {
    changes,
    rowsLeft: Math.max(0, top + block.length - rows.length),
    columnsLeft: Math.max(0, widest - fields.length),
  }
}
