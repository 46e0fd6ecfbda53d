import { circularFacts, monthName } from '@tongtu/delivery'
import { sql } from 'kysely'
import type { Loops } from '../cases/loops.ts'
import { stepMoment } from '../cases/step-moment.ts'
import type { Actor } from '../identity/actor.ts'
import { recordEvent } from '../identity/audit.ts'
import { inScope, type Tx } from '../platform/database.ts'
import { AppError, notFound } from '../platform/errors.ts'
import { numberOf, publicId, takeNumbers } from '../platform/public-id.ts'
import type { Services } from '../platform/services.ts'
import { storableJson } from '../platform/storable.ts'
import { chosenOf } from './compose-paper.ts'
import { findMonth } from './find-month.ts'
import type { CircularTexts } from './schema.ts'

const OPENING =
  '{月份}，《{方案}》{举措数}项举措中，正常{正常}项，关注{关注}项，滞后{滞后}项，完成{完成}项，无数据{无数据}项。' +
  '应报月报{应报}份，按时报送{按时}份，迟报{迟报}份，逾期未报{逾期未报}份，未到期{未到期}份。' +
  '本月到期节点{到期节点}个，已完成{完成节点}个；销号{销号}项。现将有关情况通报如下。'
const CLOSING = '列入滞后清单、关注清单的举措，牵头单位应在下期月报中写明原因、措施和完成时间。'

/**
 * Begins the circular of a month: with the facts that are proposed, and with the texts of the last one. One circular a month;
 * another only after the one before was withdrawn.
 * @throws AppError 404; 409 when there is one
 */
export async function beginCircular(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  loops: Loops,
  actor: Actor,
  roundId: string,
): Promise<string> {
  const at = clock.now()
  return inScope(db, actor, async (tx) => {
    const round = numberOf('round', roundId) ?? 0
    await refuseTwice(tx, round)
    const month = await findMonth(tx, await stepMoment(tx, loops, at), round)
    const { praise, criticism } = circularFacts(month.measures)
    const chosen = [
      ...praise.proposed.map((fact) => chosenOf('praise', fact)),
      ...criticism.proposed.map((fact) => chosenOf('criticism', fact)),
    ]
    const number = await takeNumbers(tx, actor.place.id, 'circular', 1)
    await tx
      .insertInto('circulars')
      .values({
        jurisdiction_id: actor.place.id,
        circular_id: number,
        round_id: round,
        ...(await usualTexts(tx, actor, month.period)),
        chosen: storableJson(chosen),
        revision: 1,
        created_at: at,
        created_by: actor.userId,
        changed_at: at,
        changed_by: actor.userId,
      })
      .execute()
    const id = publicId('circular', number)
    const details = { round: roundId, period: month.period }
    await recordEvent(tx, actor, { action: 'circular_begun', subject: `circular:${id}`, details }, at)
    return id
  })
}

/** Holds the round, so that two who begin at the same time do not both. @throws AppError 404, 409 */
async function refuseTwice(tx: Tx, round: number) {
  const held = await tx
    .selectFrom('rounds')
    .select('round_id')
    .where('round_id', '=', round)
    .forUpdate()
    .executeTakeFirst()
  if (!held) throw notFound('这期报送')
  const { rows } = await sql<{ circular_id: number }>`
    select c.circular_id from circulars c
    left join circular_withdrawals w on w.jurisdiction_id = c.jurisdiction_id and w.circular_id = c.circular_id
    where c.round_id = ${round} and w.circular_id is null`.execute(tx)
  if (!rows[0]) return
  const circularId = publicId('circular', rows[0].circular_id)
  throw new AppError(409, 'TT-G-001', '这个月的通报已经有人起草，请直接打开', { circularId })
}

/** Those of the newest circular of the place that was issued; its title and opening are of its month. */
async function usualTexts(tx: Tx, { place }: Actor, period: string): Promise<Omit<CircularTexts, 'chosen'>> {
  const last = await tx
    .selectFrom('circulars as c')
    .innerJoin('issued_circulars as i', (join) =>
      join.onRef('i.jurisdiction_id', '=', 'c.jurisdiction_id').onRef('i.circular_id', '=', 'c.circular_id'),
    )
    .select(['c.issuer', 'c.code', 'c.addressees', 'c.opening', 'c.closing'])
    .orderBy('c.circular_id', 'desc')
    .limit(1)
    .executeTakeFirst()
  const title = `关于${monthName(period)}推进情况的通报`
  const usual = {
    issuer: `${place.name}共富办`,
    code: '',
    addressees: '各有关单位',
    opening: OPENING,
    closing: CLOSING,
  }
  return { title, ...(last ?? usual) }
}
