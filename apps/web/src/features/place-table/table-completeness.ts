import type { VerdictCell, VerdictRow, VerdictTable } from '../../api/types.ts'
import { cellFigure } from './cell-figure.ts'

/** How many figures of the table ought to be there, how many are, and who owes the others. */
export interface TableCompleteness {
  readonly filled: number
  readonly owed: number
  /** Places that owe figures, in the order of the table. */
  readonly missing: readonly { readonly code: string; readonly name: string; readonly count: number }[]
}

/**
 * The place itself owes what it promised; a place below owes what at least one place below has a figure of, or what is
 * promised there: an indicator that nobody measures below is owed by nobody there. Where verdicts are due it is not known
 * yet what is owed.
 */
export function tableCompleteness(
  { regions }: Pick<VerdictTable, 'regions'>,
  rows: readonly Pick<VerdictRow, 'cells' | 'due'>[],
): TableCompleteness {
  const known = rows.map(({ cells, due }) => ({ cells, due: new Set(due) }))
  const owes = (cells: readonly (VerdictCell | null)[], at: number) => {
    const cell = cells[at] ?? null
    if (at === 0) return (cell?.status ?? null) !== null || isAnswered(cell)
    return (cell?.status ?? null) !== null || cells.slice(1).some(isAnswered)
  }
  const counts = regions.map(({ code, name }, at) => {
    const owed = known.filter(({ cells, due }) => !due.has(code) && owes(cells, at))
    const filled = owed.filter(({ cells }) => isAnswered(cells[at] ?? null)).length
    return { code, name, owed: owed.length, filled, count: owed.length - filled }
  })
  return {
    filled: counts.reduce((sum, { filled }) => sum + filled, 0),
    owed: counts.reduce((sum, { owed }) => sum + owed, 0),
    missing: counts.flatMap(({ code, name, count }) => (count > 0 ? { code, name, count } : [])),
  }
}

/** A figure that counts, or a reason why there is none. */
function isAnswered(cell: VerdictCell | null): boolean {
  const figure = cellFigure(cell)
  if (figure === null || figure.absence === 'blank') return false
  return figure.made === null || figure.made.used === figure.made.expected
}
