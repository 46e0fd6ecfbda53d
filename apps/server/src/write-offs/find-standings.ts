import { stateOf } from '@tongtu/closed-loop'
import { sql } from 'kysely'
import type { Loops } from '../cases/loops.ts'
import { chinaDay } from '../platform/china-day.ts'
import type { Tx } from '../platform/database.ts'
import { publicId } from '../platform/public-id.ts'
import { STRUCK } from './write-off-work.ts'

/** How far the write-off of a measure is. */
export interface WriteOffStanding {
  readonly caseId: string
  readonly state: string
  readonly stateName: string
  /** The day it was granted; null unless it is in force. */
  readonly writtenOffOn: string | null
  /** Who verified it last before it was granted. */
  readonly verifier: string | null
}

/** The write-offs of measures, by number of the measure, in one query. */
export async function findStandings(
  tx: Tx,
  loops: Loops,
  measures: readonly number[],
): Promise<ReadonlyMap<number, WriteOffStanding>> {
  if (measures.length === 0) return new Map()
  const { rows } = await sql<StandingRow>`
    select c.measure_id, c.case_id, c.loop, c.loop_version, c.state, granted.at, verified.name
    from cases c
    left join lateral (
      select e.at from case_events e
      where e.jurisdiction_id = c.jurisdiction_id and e.case_id = c.case_id and e.event = 'approve'
      order by e.version desc limit 1) granted on true
    left join lateral (
      select m.name from case_events e
      join memberships m on m.jurisdiction_id = e.jurisdiction_id and m.user_id = e.user_id
      where e.jurisdiction_id = c.jurisdiction_id and e.case_id = c.case_id and e.event = 'pass'
      order by e.version desc limit 1) verified on true
    where c.loop = 'write-off' and c.measure_id = any(${measures})`.execute(tx)
  return new Map(
    rows.map((row) => [
      row.measure_id,
      {
        caseId: publicId('case', row.case_id),
        state: row.state,
        stateName: stateOf(loops.of(row), row.state).name,
        writtenOffOn: row.at !== null && STRUCK.includes(row.state) ? chinaDay(row.at) : null,
        verifier: row.name,
      },
    ]),
  )
}

interface StandingRow {
  measure_id: number
  case_id: number
  loop: string
  loop_version: number
  state: string
  at: Date | null
  name: string | null
}
