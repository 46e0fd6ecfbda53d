import type { IsoDay } from '@tongtu/kernel'
import type { RowState } from './row-state.ts'

/**
 * One entry of the record of a row: it took a state on a day, or an earlier entry was taken back as mistaken. Entries are
 * only added.
 */
export interface RowStep {
  readonly no: number
  /** The state as from this entry; of a taking back the one before. */
  readonly state: RowState
  readonly on: IsoDay
  /** The number of the entry that this one takes back. */
  readonly undoes: number | null
}

/** The entries that stand: what was taken back never was. In their order. */
export function standingSteps<Step extends RowStep>(steps: readonly Step[]): readonly Step[] {
  const undone = new Set(steps.map(({ undoes }) => undoes))
  return steps.filter(({ no, undoes }) => undoes === null && !undone.has(no)).toSorted((a, b) => a.no - b.no)
}

/** The entry by which a row stood at the end of a day; null before its first. */
export function stepOn<Step extends RowStep>(steps: readonly Step[], day: IsoDay): Step | null {
  return standingSteps(steps).findLast(({ on }) => on <= day) ?? null
}
