import { absenceNames, stateNames, type ValueState } from '@tongtu/indicator'
import { periodKind } from '@tongtu/kernel'
import type { Session } from '../../identity/session.ts'
import { AppError } from '../../platform/errors.ts'
import type { FindRegion } from '../../regions/regions-within.ts'
import { cellKey, type EntryContext } from '../entry-context.ts'
import { keyText } from '../figure-key.ts'
import { figureOf } from '../figure-of.ts'
import type { FoundObservation } from '../find-observations.ts'
import type { ObservationCell } from '../schema.ts'
import type { ImportChange, ImportPreview, ImportProblem, StandingBefore } from './import-preview.ts'
import type { MatchedIndicator } from './match-indicators.ts'
import type { IncomingFigure } from './read-observation-sheet.ts'

/** A row of the sheet with the cell it asks for, or why it asks for none. */
export type PlacedFigure = { readonly figure: IncomingFigure } & (
  | { readonly cell: Omit<ObservationCell, 'revision'> }
  | { readonly problem: string }
)

/** What figures are placed by: whose they are, their state where none is said, and the territories they may be of. */
export interface PlacedBy {
  readonly place: Session['place']
  readonly state: ValueState
  readonly regionOf: FindRegion
}

/** Puts figures of a sheet in their place: which indicator, region, period and state they are of. */
export function placeFigures(
  figures: readonly IncomingFigure[],
  match: (row: IncomingFigure) => MatchedIndicator,
  { place, state, regionOf }: PlacedBy,
): PlacedFigure[] {
  return figures.map((figure) => {
    const matched = match(figure)
    if ('problem' in matched) return { figure, problem: matched.problem }
    const region = regionOf(figure.region)
    if (region === null)
      return { figure, problem: `“${figure.region}”不在${place.name}范围内，这一行没有读入；请核对地区名称或代码` }
    if (periodKind(figure.period) === null)
      return { figure, problem: `期别“${figure.period}”不能识别，请写成 2023年、2023年三季度或2023年9月` }
    const absence = keyOfWords(absenceNames, figure.absence)
    if (absence === null) return { figure, problem: `“${figure.absence}”不是没有数的原因，可填${words(absenceNames)}` }
    const ownState = keyOfWords(stateNames, figure.state)
    if (ownState === null) return { figure, problem: `“${figure.state}”不是数据状态，可填${words(stateNames)}` }
    const cell = {
      indicator: matched.id,
      region: region.code,
      period: figure.period,
      raw: figure.raw.slice(0, 60),
      ...(absence === undefined ? {} : { absence }),
      state: ownState ?? state,
      ...(figure.source === null ? {} : { source: figure.source.slice(0, 200) }),
      ...(figure.note === null ? {} : { note: figure.note.slice(0, 500) }),
    }
    return { figure, cell }
  })
}

/** A change that nobody has looked at yet, with its figure as a decimal; null: none. */
export interface PlainChange extends Omit<ImportChange, 'remarks'> {
  readonly value: string | null
}

/** Holds placed figures against those that stand: what changes, what cannot be taken and why, what stays. */
export function compareFigures(
  placed: readonly PlacedFigure[],
  context: EntryContext,
  passedOver: readonly string[],
): Omit<ImportPreview, 'changes'> & { readonly changes: readonly PlainChange[] } {
  const changes: PlainChange[] = []
  const problems: ImportProblem[] = []
  const firsts = new Map<string, string>()
  for (const one of placed) {
    const { figure } = one
    const at = `${figure.sheet} ${figure.cell}`
    try {
      if ('problem' in one) throw new AppError(422, 'TT-I-013', one.problem)
      const change = changeOf(one, at, firsts, context)
      if (change !== null) changes.push(change)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      problems.push({ at, name: figure.indicator, raw: figure.raw, message: error.message })
    }
  }
  return { changes, problems, unchanged: placed.length - changes.length - problems.length, passedOver }
}

/** What a figure changes; null where it is blank or says what stands. @throws AppError that says why it is not taken */
function changeOf(
  { figure, cell: asked }: Extract<PlacedFigure, { readonly cell: unknown }>,
  at: string,
  firsts: Map<string, string>,
  context: EntryContext,
): PlainChange | null {
  if (asked.raw.trim() === '' && asked.absence === undefined) return null
  const key = keyText(cellKey(asked, context))
  const first = firsts.get(key)
  if (first !== undefined) throw new AppError(422, 'TT-I-011', `与${first}是同一指标同一期别，只取前一处；请删去一处`)
  firsts.set(key, at)
  const stands = context.before.get(key)
  const cell = { ...keptBeside(asked, stands), revision: stands?.revision ?? 0 }
  if (figure.revision !== null && figure.revision !== cell.revision) {
    const now = stands?.raw ?? '（撤回）'
    throw new AppError(409, 'TT-I-012', `填报表下载以后有人改成了“${now}”，请对照后在网页上改`)
  }
  const wanted = figureOf(cell, context)
  const same =
    stands !== undefined && wanted !== null && COMPARED.every((one) => (wanted[one] ?? '') === (stands[one] ?? ''))
  if (same) return null
  const before = stands ? beforeOf(stands) : null
  return { cell, at, name: figure.indicator, before, value: wanted?.value ?? null }
}

const COMPARED = ['raw', 'absence', 'state', 'source', 'note'] as const

/** The cell with the source and the note that stand, where the sheet has no column for them and repeats the figure. */
function keptBeside<Cell extends Omit<ObservationCell, 'revision'>>(cell: Cell, stands: FoundObservation | undefined) {
  if (stands === undefined || stands.raw !== cell.raw.trim()) return cell
  return { ...cell, source: cell.source ?? stands.source ?? '', note: cell.note ?? stands.note ?? '' }
}

const beforeOf = ({ raw, absence, state, source, note }: FoundObservation): StandingBefore => ({
  ...{ raw, absence, state, source, note },
})

/** The key whose word stands there; undefined where nothing does, null where it is no known word. */
function keyOfWords<Key extends string>(known: Readonly<Record<Key, string>>, written: string): Key | undefined | null {
  if (written === '') return undefined
  const found = (Object.entries(known) as [Key, string][]).find(([, word]) => word === written)
  return found?.[0] ?? null
}

const words = (known: Readonly<Record<string, string>>) => Object.values(known).join('、')
