import { sql } from 'kysely'
import type { Loops } from '../cases/loops.ts'
import { stepMoment } from '../cases/step-moment.ts'
import type { Actor } from '../identity/actor.ts'
import { recordEvent } from '../identity/audit.ts'
import { fillTemplate } from '../papers/fill-template.ts'
import { findTemplate } from '../papers/find-template.ts'
import { inScope, type Tx } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import { keepFile } from '../platform/keep-file.ts'
import type { Services } from '../platform/services.ts'
import { storableJson } from '../platform/storable.ts'
import { circularData } from './circular-data.ts'
import { hindrancesOf } from './hindrances.ts'
import { progressRows } from './progress-rows.ts'
import { refuseIssued } from './refuse-issued.ts'
import { savedByOthers } from './save-circular.ts'
import type { CircularPaper, IssueCircular, PaperFact } from './schema.ts'
import type { Standings } from './standings.ts'
import { liveCircular, lockCircular } from './stored-circular.ts'
import { placeIn, tellUnits } from './tell-units.ts'

/** First part of the lock under which a place gives out numbers; the second is the place. */
const NUMBERING = 7_460_051

/**
 * Issues a circular: everything it says, its Word file and the progress table are stored as they are now, under the next number of the year,
 * and its units are told, all or nothing. Only what was checked is issued: `fingerprint` is of the paper that was seen.
 * @throws AppError 404; 409 when it is issued already, was edited, or a figure changed since it was checked; 422 with all
 * that hinders it, or all that the template lacks
 */
export async function issueCircular(
  services: Pick<Services, 'db' | 'clock' | 'files'>,
  loops: Loops,
  actor: Actor,
  id: string,
  { revision, fingerprint }: IssueCircular,
): Promise<void> {
  const at = services.clock.now()
  await inScope(services.db, actor, async (tx) => {
    const row = await lockCircular(tx, id)
    await refuseIssued(tx, row)
    if (row.revision !== revision) throw savedByOthers(row.revision)
    await holdReturns(tx, row.round_id)
    const moment = await stepMoment(tx, loops, at)
    const live = await liveCircular(tx, moment, row)
    if (live.fingerprint !== fingerprint)
      throw new AppError(409, 'TT-G-005', '核对以后数据又有变化，没有印发；请重新核对变化之处再印发')
    const { today } = moment.now
    const hindrances = hindrancesOf(live, row, today)
    if (hindrances.length > 0) throw new AppError(422, 'TT-G-006', `不能印发。${hindrances.join('；')}`, { hindrances })
    const year = Number(today.slice(0, 4))
    const no = await nextNumber(tx, actor, year)
    const number = `${row.code.trim()}〔${year}〕${no}号`
    const paper: CircularPaper = { ...settled(live.paper), number, issuedOn: today }
    const template = await findTemplate(tx, services, 'circular')
    const sha256 = await keepFile(tx, services.files, await fillTemplate(template, circularData(paper, '')))
    await tx
      .insertInto('issued_circulars')
      .values({
        jurisdiction_id: actor.place.id,
        circular_id: row.circular_id,
        year,
        no,
        paper: storableJson(paper),
        standings: storableJson(standingsOf(live.month.measures)),
        progress: storableJson(await progressRows(tx, moment, actor, live.month)),
        sha256,
        issued_at: at,
        issued_by: actor.userId,
      })
      .execute()
    const title = `${paper.title}（${paper.number}）已印发`
    await tellUnits(tx, actor, { id, paper }, { title, why: (unit) => placeIn(paper, unit) }, at)
    const details = { number: paper.number, period: paper.period }
    await recordEvent(tx, actor, { action: 'circular_issued', subject: `circular:${id}`, details }, at)
  })
}

/** Keeps the returns of the month as they are until the transaction ends: the paper and the progress table tell the same. */
async function holdReturns(tx: Tx, round: number) {
  await sql`select from returns r
    join cases c on c.jurisdiction_id = r.jurisdiction_id and c.case_id = r.case_id
    where r.round_id = ${round} order by c.case_id for share of c`.execute(tx)
}

/** What changed while it was drafted is nothing to its readers. */
function settled(paper: CircularPaper): CircularPaper {
  const settle = (fact: PaperFact): PaperFact => ({ ...fact, stale: null, before: [] })
  return { ...paper, praise: paper.praise.map(settle), criticism: paper.criticism.map(settle) }
}

async function nextNumber(tx: Tx, { place }: Actor, year: number): Promise<number> {
  await sql`select pg_advisory_xact_lock(${NUMBERING}, ${place.id})`.execute(tx)
  const { last } = await tx
    .selectFrom('issued_circulars')
    .select((eb) => eb.fn.max('no').as('last'))
    .where('year', '=', year)
    .executeTakeFirstOrThrow()
  return (last ?? 0) + 1
}

function standingsOf(measures: Awaited<ReturnType<typeof liveCircular>>['month']['measures']): Standings {
  return Object.fromEntries(
    measures.map(({ id, light, unit }) => [id, { light: light.light, unitId: unit?.id ?? null }]),
  )
}
