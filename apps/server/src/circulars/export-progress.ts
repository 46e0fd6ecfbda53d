import { monthName } from '@tongtu/delivery'
import type { Loops } from '../cases/loops.ts'
import { onlyUnit } from '../cases/only-unit.ts'
import { stepMoment } from '../cases/step-moment.ts'
import type { Actor } from '../identity/actor.ts'
import { recordEvent } from '../identity/audit.ts'
import { fileNameOf } from '../platform/attachment.ts'
import { inScope } from '../platform/database.ts'
import { notFound } from '../platform/errors.ts'
import { numberOf } from '../platform/public-id.ts'
import type { Services } from '../platform/services.ts'
import { findMonth } from './find-month.ts'
import type { ProgressRow } from './progress-row.ts'
import { progressRows } from './progress-rows.ts'
import type { ProgressTable } from './progress-workbook.ts'

type Needs = Pick<Services, 'db' | 'clock'>
export interface ExportedFile {
  readonly fileName: string
  readonly bytes: Buffer
}

/** The progress table of a month as it stands now; who answers for one unit gets its rows. @throws AppError 404 */
export async function exportProgress(
  { db, clock }: Needs,
  loops: Loops,
  actor: Actor,
  roundId: string,
): Promise<ExportedFile> {
  const at = clock.now()
  const table = await inScope(db, actor, async (tx) => {
    const moment = await stepMoment(tx, loops, at)
    const month = await findMonth(tx, moment, numberOf('round', roundId) ?? 0)
    const rows = await progressRows(tx, moment, actor, month)
    const { planTitle, period } = month
    await recordEvent(tx, actor, { action: 'progress_exported', subject: `round:${roundId}`, details: { period } }, at)
    return { planTitle, period, asOf: at, number: null, rows }
  })
  return workbook(actor, table)
}

/** The progress table as it was frozen with a circular. @throws AppError 404 where none was issued */
export async function exportFrozenProgress({ db, clock }: Needs, actor: Actor, id: string): Promise<ExportedFile> {
  const table = await inScope(db, actor, async (tx) => {
    const issued = await tx
      .selectFrom('issued_circulars')
      .select(['paper', 'progress'])
      .where('circular_id', '=', numberOf('circular', id) ?? 0)
      .executeTakeFirst()
    if (!issued) throw notFound('这期通报的进度表')
    const { planTitle, period, asOf, number } = issued.paper
    const event = { action: 'progress_exported', subject: `circular:${id}`, details: { period, number } }
    await recordEvent(tx, actor, event, clock.now())
    return { planTitle, period, asOf: new Date(asOf), number, rows: issued.progress }
  })
  return workbook(actor, table)
}

async function workbook(actor: Actor, table: Omit<ProgressTable, 'scope'>): Promise<ExportedFile> {
  const only = onlyUnit(actor)
  const own = ({ unitId }: ProgressRow) => only === null || (unitId !== null && unitId === only.unitId)
  const scope = only === null ? actor.place.name : `${actor.place.name} ${actor.orgUnit?.name ?? '（未设单位）'}`
  // The spreadsheet library is loaded when the first table is asked for: no start waits for it.
  const { progressWorkbook } = await import('./progress-workbook.ts')
  const bytes = await progressWorkbook({ ...table, scope, rows: table.rows.filter(own) })
  return { fileName: fileNameOf(table.planTitle, `${monthName(table.period)}举措进度表.xlsx`), bytes }
}
