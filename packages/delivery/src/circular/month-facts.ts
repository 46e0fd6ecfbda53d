import type { Light, MeasureLight } from '../light/light.ts'

/**
 * How the return of a month stands. in_time and late: sent on by the unit; pending: its day has not passed; overdue: its
 * day has passed; lapsed: the month was locked without it.
 */
export type ReturnStanding = 'in_time' | 'late' | 'pending' | 'overdue' | 'lapsed'

export interface ReturnMonth {
  readonly standing: ReturnStanding
  /** How often the plan office sent it back. What the unit's own leader sent back is the unit's business. */
  readonly returned: number
  readonly onBehalf: boolean
  /** Sent on and not decided: what is missing may be missing for the office's sake. */
  readonly withOffice: boolean
}

/** One measure in one month. */
export interface MeasureMonth {
  readonly id: string
  readonly no: string | null
  readonly title: string
  /** Who reports for it; null where nobody leads. */
  readonly unit: { readonly id: string; readonly name: string } | null
  readonly light: MeasureLight
  /** What the last circular printed of it, where the same unit answered for it; else null. */
  readonly lastLight: Light | null
  /** Null where it owed none. */
  readonly return: ReturnMonth | null
  /** Nodes whose day is in the month; untold: those not done of which the unit was told after their day, or never. */
  readonly nodes: { readonly due: number; readonly done: number; readonly untold: number }
  /** Granted within the month and in force. */
  readonly writtenOff: boolean
  /** A write-off was taken back within the month. */
  readonly reopened: boolean
}

/** What one unit did in the month. */
export interface UnitMonth {
  readonly unit: { readonly id: string; readonly name: string }
  readonly measures: readonly MeasureMonth[]
}

/** The units of a month by name, each with its measures; what nobody leads is nobody's. */
export function unitMonths(measures: readonly MeasureMonth[]): readonly UnitMonth[] {
  const units = new Map(measures.flatMap(({ unit }) => (unit === null ? [] : [[unit.id, unit] as const])))
  return [...units.values()]
    .sort((a, b) => inOrder(a.name, b.name) || inOrder(a.id, b.id))
    .map((unit) => ({ unit, measures: measures.filter((measure) => measure.unit?.id === unit.id) }))
}

/** By code point: the same on every machine, whatever its language. */
const inOrder = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
