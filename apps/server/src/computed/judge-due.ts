import { seriesOf } from '../observations/series-of.ts'
import { takeFigures } from '../observations/write-observations.ts'
import { inScope, type Tx } from '../platform/database.ts'
import { inEachPlace } from '../platform/in-each-place.ts'
import type { Services } from '../platform/services.ts'
import { type JudgedPlace, judgeRows } from './judge-rows.ts'
import { promisedRows, seriesRead } from './promised-rows.ts'
import { regionsWithFigures } from './regions-with-figures.ts'
import { settleVerdicts } from './verdicts-due.ts'
import { writeVerdicts } from './write-verdicts.ts'

/** Regions of one row that are judged in a transaction: some tenths of a second at most, for which whoever saves figures waits. */
const SLICE = 50

/** Judges what is due, slice by slice, a slice of each place in turn. What `signal` leaves over is for the next call. */
export async function judgeDue({ db }: Pick<Services, 'db'>, signal: AbortSignal): Promise<void> {
  for (;;) {
    const rows = await db.system.selectFrom('verdicts_due').select('jurisdiction_id').distinct().execute()
    const due = new Set(rows.map(({ jurisdiction_id }) => jurisdiction_id))
    if (due.size === 0) return
    await inEachPlace(db, async ({ id, code }) => {
      if (!due.has(id) || signal.aborted) return 0
      return inScope(db, { scope: [id] }, (tx) => judgeSlice(tx, { placeId: id, placeCode: code }))
    })
    if (signal.aborted) return
  }
}

/**
 * Judges the next row that is due in the next places, by its targets and figures as they are now. With the lock on the
 * figures of the place, as everybody who changes either: so who writes last has read the newest.
 * @returns in how many places
 */
export async function judgeSlice(tx: Tx, place: JudgedPlace): Promise<number> {
  const { placeId, placeCode } = place
  await takeFigures(tx, placeId)
  const due = await tx
    .selectFrom('verdicts_due as d')
    .innerJoin('indicators as i', (join) =>
      join.onRef('i.jurisdiction_id', '=', 'd.jurisdiction_id').onRef('i.indicator_id', '=', 'd.indicator_id'),
    )
    .select(['d.after', 'i.indicator_id', 'i.definition'])
    .where('d.jurisdiction_id', '=', placeId)
    .orderBy('d.indicator_id')
    .limit(1)
    .executeTakeFirst()
  if (!due) return 0
  const { indicator_id: id, after } = due
  // A row that the plan no longer has promises nothing: it is among none of these, and owes no verdict.
  const rows = (await promisedRows(tx, [seriesOf(due)])).filter(({ indicatorId }) => indicatorId === id)
  const asked = { after, most: SLICE }
  const regions = rows.length === 0 ? [] : await regionsWithFigures(tx, placeId, seriesRead(rows), asked)
  const below = regions.filter((region) => region !== placeCode)
  await writeVerdicts(tx, placeId, rows, below, await judgeRows(tx, place, rows, below))
  const last = regions.at(-1)
  if (last === undefined || regions.length < SLICE) await settleVerdicts(tx, placeId, [id])
  else
    await tx
      .updateTable('verdicts_due')
      .set({ after: last })
      .where('jurisdiction_id', '=', placeId)
      .where('indicator_id', '=', id)
      .execute()
  return below.length
}
