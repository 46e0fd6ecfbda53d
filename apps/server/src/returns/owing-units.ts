import { type ReportingUnit, reportingUnits } from '../assignments/reporting-units.ts'
import type { Loops } from '../cases/loops.ts'
import type { Tx } from '../platform/database.ts'
import { findStandings } from '../write-offs/find-standings.ts'

/** Who owes a month's returns of a plan. */
interface Owing {
  /** The reporting unit, by number of the measure. */
  readonly units: ReadonlyMap<number, ReportingUnit>
  /** Measures that owe nothing, since they were written off before the month began. */
  readonly writtenOff: readonly number[]
}

/**
 * The month in which a measure is written off is still reported; from the next one on nothing is owed, until the write-off is
 * reopened.
 */
export async function owingUnits(tx: Tx, loops: Loops, planId: number, period: string): Promise<Owing> {
  const units = await reportingUnits(tx, planId)
  const standings = await findStandings(tx, loops, [...units.keys()])
  const writtenOff = [...units.keys()].filter((measure) => {
    const day = standings.get(measure)?.writtenOffOn ?? null
    return day !== null && day.slice(0, 7) < period
  })
  const left = new Set(writtenOff)
  return { units: new Map([...units].filter(([measure]) => !left.has(measure))), writtenOff }
}
