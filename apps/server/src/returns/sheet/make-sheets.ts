import { monthName } from '@tongtu/delivery'
import { zipSync } from 'fflate'
import type { Loops } from '../../cases/loops.ts'
import { stepMoment } from '../../cases/step-moment.ts'
import type { Actor } from '../../identity/actor.ts'
import { recordEvent } from '../../identity/audit.ts'
import { fileNameOf } from '../../platform/attachment.ts'
import { inScope } from '../../platform/database.ts'
import { AppError, notFound } from '../../platform/errors.ts'
import { numberOf } from '../../platform/public-id.ts'
import type { Services } from '../../platform/services.ts'
import { findRounds } from '../find-rounds.ts'
import { listReturns } from '../list-returns.ts'
import { returnSheet } from './return-sheet.ts'

export interface NamedFile {
  readonly fileName: string
  readonly bytes: Uint8Array
}

/**
 * The sheets of a month to send out, one workbook for each unit that still owes something; of one unit when `unitId`
 * names it. @throws AppError 404; 422 when nobody owes anything
 */
export async function makeSheets(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  loops: Loops,
  actor: Actor,
  roundId: string,
  unitId?: string,
): Promise<readonly NamedFile[]> {
  const { round, rows } = await inScope(db, actor, async (tx) => {
    const number = numberOf('round', roundId) ?? 0
    const [found] = await findRounds(tx, { roundId: number })
    if (!found) throw notFound('这期报送')
    const moment = await stepMoment(tx, loops, clock.now())
    const filter = { roundId: number, open: true, ...(unitId === undefined ? {} : { unitId }) }
    const details = { format: 'xlsx', unit: unitId ?? null }
    await recordEvent(tx, actor, { action: 'sheets_made', subject: `round:${roundId}`, details }, clock.now())
    const rows = await listReturns(tx, moment, actor, filter)
    return { round: found, rows: rows.filter(({ locked }) => !locked) }
  })
  if (rows.length === 0) throw new AppError(422, 'TT-R-110', '这期报送没有还要填报的举措，不用发下发表')
  const units = [...Map.groupBy(rows, ({ unit }) => unit.id).values()]
  return Promise.all(
    units.map(async (own) => {
      const unit = own[0]?.unit.name ?? ''
      const { planTitle, period, deadline } = round
      const bytes = await returnSheet({ unit, planTitle, period, deadline, rows: own })
      return { fileName: fileNameOf(`${unit}${monthName(period)}月报`, '.xlsx'), bytes }
    }),
  )
}

/** All sheets in one archive; a name that occurs twice is numbered. */
export function packSheets(files: readonly NamedFile[]): Uint8Array {
  const entries: Record<string, Uint8Array> = {}
  for (const { fileName, bytes } of files) {
    let name = fileName
    for (let copy = 2; name in entries; copy++) name = fileName.replace(/\.xlsx$/, `（${copy}）.xlsx`)
    entries[name] = bytes
  }
  // Workbooks are compressed already.
  return zipSync(entries, { level: 0 })
}
