import type { Light } from '../light/light.ts'
import type { MeasureMonth, ReturnStanding } from './month-facts.ts'

/** What can be counted of measures in a month; counts of parts add up to the count of the whole. */
export interface MonthCounts {
  readonly measures: number
  readonly owed: number
  readonly inTime: number
  readonly late: number
  readonly pending: number
  readonly overdue: number
  readonly lapsed: number
  /** Returns that were sent back at least once. */
  readonly returned: number
  /** Returns that the office entered for the unit. */
  readonly onBehalf: number
  readonly onTrack: number
  readonly atRisk: number
  readonly offTrack: number
  readonly done: number
  readonly noData: number
  readonly nodesDue: number
  readonly nodesDone: number
  readonly writtenOff: number
  readonly reopened: number
}

export function countMonth(measures: readonly MeasureMonth[]): MonthCounts {
  const count = (holds: (measure: MeasureMonth) => boolean) => measures.filter(holds).length
  const standing = (wanted: ReturnStanding) => count((measure) => measure.return?.standing === wanted)
  const light = (wanted: Light) => count((measure) => measure.light.light === wanted)
  return {
    measures: measures.length,
    owed: count((measure) => measure.return !== null),
    inTime: standing('in_time'),
    late: standing('late'),
    pending: standing('pending'),
    overdue: standing('overdue'),
    lapsed: standing('lapsed'),
    returned: count((measure) => (measure.return?.returned ?? 0) > 0),
    onBehalf: count((measure) => measure.return?.onBehalf ?? false),
    onTrack: light('on_track'),
    atRisk: light('at_risk'),
    offTrack: light('off_track'),
    done: light('done'),
    noData: light('no_data'),
    nodesDue: measures.reduce((sum, { nodes }) => sum + nodes.due, 0),
    nodesDone: measures.reduce((sum, { nodes }) => sum + nodes.done, 0),
    writtenOff: count(({ writtenOff }) => writtenOff),
    reopened: count(({ reopened }) => reopened),
  }
}
