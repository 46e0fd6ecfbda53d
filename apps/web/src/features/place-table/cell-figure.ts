import type { VerdictCell } from '../../api/types.ts'
import { type Beside, besideOf, type ShownFigure } from '../indicators/year-figure.ts'

/** The figure that a cell shows, or why there is none: as in the list, with what is computed where nothing was entered. */
export function cellFigure(cell: VerdictCell | null): ShownFigure | null {
  if (cell === null) return null
  const { value, absence, state, demo, origin, computed } = cell
  if (value !== null) {
    const how = origin === null || origin === 'entered' ? null : origin
    // A figure that counts was made of all that it ought to be made of; of how many, its origin says.
    return { value, absence: null, state: state ?? 'final', demo, made: how && { how, used: 1, expected: 1 } }
  }
  if (computed !== null && (absence === null || absence === 'blank'))
    return { value: computed.value, absence: null, state: 'final', demo: computed.demo, made: computed }
  return absence === null ? null : { value: null, absence, state: 'final', demo, made: null }
}

/** What was computed beside an entered figure, where the two differ. */
export function cellBeside(cell: VerdictCell | null): Beside | null {
  return cell?.origin === 'entered' ? besideOf(cell.value, cell.computed) : null
}

/** Whether a cell says that its time has not come: a year that is not over, and nothing entered yet. */
export function isAhead(cell: VerdictCell | null, ahead: boolean): boolean {
  const figure = cellFigure(cell)
  return ahead && (figure === null || figure.absence === 'blank')
}
