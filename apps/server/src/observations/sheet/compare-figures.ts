import { AppError } from '../../platform/errors.ts'
import { cellKey, type EntryContext } from '../entry-context.ts'
import { keyText } from '../figure-key.ts'
import { figureOf } from '../figure-of.ts'
import type { FoundObservation } from '../find-observations.ts'
import { observationInRow } from '../in-row.ts'
import type { ObservationCell } from '../schema.ts'
import type { ImportMode } from './import-answers.ts'
import type { ImportChange, ImportProblem, LaidOutSheet, StandingBefore } from './import-preview.ts'
import type { PlacedFigure } from './place-figures.ts'

/** A change that nobody has looked at yet, with its figure as a decimal, as it is kept; null: none. */
export interface PlainChange extends Omit<ImportChange, 'remarks'> {
  readonly value: string | null
}

export interface ComparedFigures extends Pick<LaidOutSheet, 'problems' | 'unchanged'> {
  readonly changes: readonly PlainChange[]
}

/** Holds placed figures against those that stand: what changes, what cannot be taken and why, what stays. */
export function compareFigures(
  placed: readonly PlacedFigure[],
  context: EntryContext,
  mode: ImportMode,
): ComparedFigures {
  const changes: PlainChange[] = []
  const problems: ImportProblem[] = []
  const firsts = new Map<string, string>()
  for (const one of placed) {
    try {
      if ('left' in one) continue
      if ('problem' in one) throw new AppError(422, 'TT-I-013', one.problem)
      const change = changeOf(one, firsts, context, mode)
      if (change !== null) changes.push(change)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      problems.push({ at: one.at, name: one.name, raw: one.raw, message: error.message })
    }
  }
  const left = placed.filter((one) => 'left' in one).length
  return { changes, problems, unchanged: placed.length - left - changes.length - problems.length }
}

/** What a figure changes; null where it is blank or says what stands. @throws AppError that says why it is not taken */
function changeOf(
  { at, name, revision, cell: asked, convertedFrom }: Extract<PlacedFigure, { readonly cell: unknown }>,
  firsts: Map<string, string>,
  context: EntryContext,
  mode: ImportMode,
): PlainChange | null {
  const isBlank = asked.raw.trim() === '' && asked.absence === undefined
  if (isBlank && mode === 'merge') return null
  const key = keyText(cellKey(asked, context))
  const first = firsts.get(key)
  if (first !== undefined) throw new AppError(422, 'TT-I-011', `与${first}是同一指标同一期别，只取前一处；请删去一处`)
  firsts.set(key, at)
  const stands = context.before.get(key)
  const said = stands && observationInRow(stands, context.indicators.get(asked.indicator)?.scale ?? null)
  const cell = { ...keptBeside(asked, said), revision: stands?.revision ?? 0 }
  if (revision !== null && revision !== cell.revision) {
    const now = said?.raw ?? '（撤回）'
    throw new AppError(409, 'TT-I-012', `填报表下载以后有人改成了“${now}”，请对照后在网页上改`)
  }
  const wanted = figureOf(cell, context)
  if (isBlank && stands === undefined) return null
  const same =
    stands !== undefined && wanted !== null && COMPARED.every((one) => (wanted[one] ?? '') === (stands[one] ?? ''))
  if (same) return null
  const before = said ? beforeOf(said) : null
  return { cell, at, name, before, convertedFrom, value: wanted?.value ?? null }
}

/** The same figure typed in another way is no change. */
const COMPARED = ['value', 'absence', 'state', 'source', 'note'] as const

/** The cell with the source and the note that stand, where the sheet has no column for them and repeats the figure. */
function keptBeside<Cell extends Omit<ObservationCell, 'revision'>>(cell: Cell, stands: FoundObservation | undefined) {
  if (stands === undefined || stands.raw !== cell.raw.trim()) return cell
  return { ...cell, source: cell.source ?? stands.source ?? '', note: cell.note ?? stands.note ?? '' }
}

const beforeOf = ({ raw, absence, state, source, note }: FoundObservation): StandingBefore => ({
  ...{ raw, absence, state, source, note },
})
