import { type AssignmentField, assignmentFields } from '@tongtu/delivery'
import type { Move } from './sheet-cell.tsx'

export interface CellPlace {
  readonly id: string
  readonly field: AssignmentField
}

/** The cell a move leads to; null where the sheet ends. Tab goes on in the next row, arrows stay in theirs. */
export function nextCell(ids: readonly string[], { id, field }: CellPlace, move: Move): CellPlace | null {
  const [row, column] = [ids.indexOf(id), assignmentFields.indexOf(field)]
  const last = assignmentFields.length - 1
  const wrapped = row * (last + 1) + column + (move === 'next' ? 1 : -1)
  const [toRow, toColumn] = {
    up: [row - 1, column],
    down: [row + 1, column],
    left: [row, column - 1],
    right: [row, column + 1],
    next: [Math.floor(wrapped / (last + 1)), wrapped % (last + 1)],
    back: [Math.floor(wrapped / (last + 1)), wrapped % (last + 1)],
    home: [row, 0],
    end: [row, last],
    top: [0, 0],
    bottom: [ids.length - 1, last],
  }[move] as [number, number]
  const [to, at] = [ids[toRow], assignmentFields[toColumn]]
  return to === undefined || at === undefined ? null : { id: to, field: at }
}
