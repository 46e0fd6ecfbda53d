import { assignmentCell, assignmentFields } from '@tongtu/delivery'
import type { Assignment, ChangedCell } from './schema.ts'

/** Cells of the year's table that differ between two states of a measure's assignment, in the order of the table. */
export function changedCells(before: Assignment, after: Assignment): ChangedCell[] {
  return assignmentFields
    .map((field) => ({ field, before: assignmentCell(before, field), after: assignmentCell(after, field) }))
    .filter((cell) => cell.before !== cell.after)
}
