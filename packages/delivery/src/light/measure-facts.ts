import type { WorkCalendar } from '@tongtu/kernel'

/** A dated step of the year; days are ISO dates in China. */
export interface NodeFact {
  readonly id: string
  readonly title: string
  readonly dueOn: string
  readonly doneOn: string | null
}

/**
 * A month's return that is or was owed. received: said and on its way or accepted; returned: sent back and waiting for
 * the unit; awaited: not said yet; lapsed: the month was locked without it.
 */
export interface ReturnFact {
  readonly period: string
  readonly standing: 'awaited' | 'received' | 'accepted' | 'returned' | 'lapsed'
  /** Last day to send it in, or to mend it where it was returned. */
  readonly dueOn: string
  readonly asksForHelp: boolean
  readonly namesProblem: boolean
}

/** Everything a light is derived from. */
export interface MeasureFacts {
  readonly today: string
  readonly calendar: WorkCalendar
  readonly nodes: readonly NodeFact[]
  /** Newest month first. */
  readonly returns: readonly ReturnFact[]
  readonly writtenOffOn: string | null
  readonly override: {
    readonly light: 'on_track' | 'at_risk' | 'off_track'
    readonly reason: string
    readonly until: string
  } | null
}
