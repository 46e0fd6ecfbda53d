import { type AssignmentContent, type AssignmentField, assignmentCell, withAssignmentCell } from '@tongtu/delivery'
import { sameText } from '../../sheets/same-text.ts'
import type { AssignmentRow, SheetCell, SheetRow, TaskSheetPreview } from '../schema.ts'
import type { IncomingTask, IncomingTasks } from './read-task-sheet.ts'

/** What the table is compared with. */
export interface TaskGround {
  readonly year: number
  readonly rows: readonly AssignmentRow[]
  /** What was decided when the table with this revision went out; null where that is not known. */
  readonly base: (measureId: string, revision: number) => AssignmentContent | null
}

export const nothing: AssignmentContent = { goal: '', criteria: '', proof: '', nodes: [] }

/**
 * Compares a table that came back with what stands, cell by cell against what stood when it went out: only what was
 * changed in it counts, so that a table which lay around takes nothing back. Changes nothing itself.
 */
export function compareTasks({ tasks, problems }: IncomingTasks, ground: TaskGround): TaskSheetPreview {
  const byId = new Map(ground.rows.map((row) => [row.measureId, row]))
  const strangers: string[] = []
  const rows = tasks.flatMap((task): SheetRow[] => {
    const row = byId.get(task.measureId)
    if (!row) {
      strangers.push(`第${task.row}行的系统编号“${task.measureId}”不属于这个方案的现行举措，没有读入`)
      return []
    }
    const cells = changedCells(task, row, ground)
    return cells.length === 0 ? [] : [{ measureId: row.measureId, title: row.title, cells }]
  })
  return { rows, unchanged: tasks.length - strangers.length - rows.length, problems: [...problems, ...strangers] }
}

function changedCells(task: IncomingTask, row: AssignmentRow, ground: TaskGround): SheetCell[] {
  const current = row.assignment ?? nothing
  const base = ground.base(row.measureId, task.revision) ?? current
  return [...task.cells].flatMap(([field, { cell, text }]): SheetCell[] => {
    const [now, before] = [assignmentCell(current, field), assignmentCell(base, field)]
    const incoming = written(field, text, ground.year)
    if ('problem' in incoming) {
      if (sameText(text, before)) return []
      return [{ field, cell, current: now, incoming: text, verdict: 'invalid', problem: incoming.problem }]
    }
    if (sameText(incoming.text, before) || sameText(incoming.text, now)) return []
    const verdict = sameText(now, before) ? 'new' : 'conflict'
    return [{ field, cell, current: now, incoming: incoming.text, verdict, problem: null }]
  })
}

/** The cell as it would be shown once written: a day in another form is no change. */
function written(field: AssignmentField, text: string, year: number) {
  const read = withAssignmentCell(nothing, field, text, year)
  return 'problem' in read ? read : { text: assignmentCell(read.content, field) }
}
