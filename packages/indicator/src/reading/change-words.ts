import { periodName } from '@tongtu/kernel'
import { type Absence, absenceNames, stateNames, type ValueState } from './reading.ts'

/** A figure as it was typed, or why there is none. */
export interface TypedFigure {
  readonly raw: string
  readonly absence?: Absence | null
  readonly state: ValueState
  readonly source?: string | null
  readonly note?: string | null
}

/** What somebody wants to put in the place of what stands. */
export interface FigureChange {
  readonly cell: TypedFigure & { readonly region?: string; readonly period: string }
  /** Null: nothing stands yet. */
  readonly before: TypedFigure | null
  /** What was typed where the figure was converted. */
  readonly convertedFrom: string | null
}

/** A change in words: of which period and territory, what stands, what would stand, the state of the figure. */
export interface ChangeWords {
  readonly where: string
  readonly before: string
  readonly after: string
  readonly state: string
}

const NOTHING = '（空）'
const WITHDRAWN = '撤回'

/** Tells a change as lists and tables show it; the territory is told where it is not the place itself. */
export function changeWords({ cell, before, convertedFrom }: FigureChange, home: string): ChangeWords {
  const period = periodName(cell.period)
  return {
    where: cell.region === undefined || cell.region === home ? period : `${period} ${cell.region}`,
    before: before === null ? NOTHING : figureWords(before),
    after: afterWords(cell, before, convertedFrom),
    state: stateWords(cell.state, before?.state ?? cell.state),
  }
}

const fieldNames = { source: '来源', note: '说明' } as const

/** The source and the note are told where they are all that changes. */
function afterWords(cell: TypedFigure, before: TypedFigure | null, convertedFrom: string | null): string {
  const figure = convertedFrom === null ? figureWords(cell) : `${cell.raw}（由${convertedFrom}换算）`
  const same = before?.raw === cell.raw.trim() && (before.absence ?? null) === (cell.absence ?? null)
  if (before === null || !same) return figure
  const changed = (['source', 'note'] as const).filter((field) => textOf(cell[field]) !== textOf(before[field]))
  return [figure, ...changed.map((field) => `${fieldNames[field]}改为${textOf(cell[field]) || NOTHING}`)].join('，')
}

const textOf = (text: string | null | undefined) => text?.trim() ?? ''

const stateWords = (state: ValueState, before: ValueState) =>
  state === before ? stateNames[state] : `${stateNames[before]}→${stateNames[state]}`

const figureWords = ({ raw, absence }: TypedFigure) => (absence ? absenceNames[absence] : raw || WITHDRAWN)
