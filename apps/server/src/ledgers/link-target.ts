import { figureIn } from '@tongtu/delivery'
import { Exact } from '@tongtu/kernel'
import { settingOf } from '../computed/setting.ts'
import type { Actor } from '../identity/actor.ts'
import { recordEvent } from '../identity/audit.ts'
import { seriesOf } from '../observations/series-of.ts'
import { inScope, type Tx } from '../platform/database.ts'
import { AppError, notFound } from '../platform/errors.ts'
import { numberOf, takeNumbers } from '../platform/public-id.ts'
import type { Services } from '../platform/services.ts'
import type { Regions } from '../regions/regions.ts'
import { findStoredLedger } from './find-stored-ledger.ts'
import { ledgerChanged } from './ledger-changed.ts'
import { ledgerSources } from './ledger-figure.ts'

/**
 * Makes a ledger the source of a row of a plan's table: from then on its figures are those of the ledger.
 * @throws AppError 404; 409 where another ledger is its source; 422 where the units do not fit
 */
export async function linkTarget(
  tx: Tx,
  regions: Regions,
  actor: Actor,
  { id, indicator, now }: { readonly id: string; readonly indicator: string; readonly now: Date },
): Promise<void> {
  const ledger = await findStoredLedger(tx, id, true)
  const number = numberOf('indicator', indicator) ?? 0
  const row = await tx
    .selectFrom('indicators')
    .select(['indicator_id', 'definition', 'name', 'unit'])
    .where('indicator_id', '=', number)
    .where('status', '=', 'active')
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw notFound('这项指标')
  const fits = figureIn(new Exact(1), ledger.template.figure, row.unit)
  if ('problem' in fits) throw new AppError(422, 'TT-V-110', `“${row.name}”不能以这份台账为来源：${fits.problem}`)
  const standing = (await ledgerSources(tx, [seriesOf(row)])).get(seriesOf(row))?.ledger
  if (standing?.number === ledger.number && (await standingLink(tx, number))) return
  if (standing && standing.number !== ledger.number)
    throw new AppError(409, 'TT-V-409', `“${row.name}”已经以台账“${standing.name}”为来源，请先在那份台账上解除`)
  await tx
    .insertInto('ledger_targets')
    .values({
      jurisdiction_id: actor.place.id,
      link_id: await takeNumbers(tx, actor.place.id, 'ledgerTarget', 1),
      ledger_id: ledger.number,
      indicator_id: number,
      target_id: null,
      added_at: now,
      added_by: actor.userId,
      ended_at: null,
      ended_by: null,
    })
    .execute()
  const details = { indicator: row.name }
  await recordEvent(tx, actor, { action: 'ledger_linked', subject: `ledger:${id}`, details }, now)
  await ledgerChanged(tx, settingOf(regions, actor.place, now))
}

/** The same, as a request of its own. */
export async function addLedgerTarget(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  regions: Regions,
  actor: Actor,
  id: string,
  indicator: string,
): Promise<void> {
  await inScope(db, actor, (tx) => linkTarget(tx, regions, actor, { id, indicator, now: clock.now() }))
}

/** Ends that a ledger is the source of a row: its figures are entered again. @throws AppError 404 where it is not */
export async function endLedgerTarget(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  regions: Regions,
  actor: Actor,
  id: string,
  indicator: string,
): Promise<void> {
  const now = clock.now()
  await inScope(db, actor, async (tx) => {
    const ledger = await findStoredLedger(tx, id, true)
    const standing = await standingLink(tx, numberOf('indicator', indicator) ?? 0)
    if (standing?.ledger_id !== ledger.number) throw notFound('这项指标与台账的关系')
    await tx
      .updateTable('ledger_targets')
      .set({ ended_at: now, ended_by: actor.userId })
      .where('link_id', '=', standing.link_id)
      .execute()
    const details = { indicator: standing.indicator }
    await recordEvent(tx, actor, { action: 'ledger_unlinked', subject: `ledger:${id}`, details }, now)
    await ledgerChanged(tx, settingOf(regions, actor.place, now))
  })
}

function standingLink(tx: Tx, indicator: number) {
  return tx
    .selectFrom('ledger_targets as t')
    .innerJoin('indicators as i', (join) =>
      join.onRef('i.jurisdiction_id', '=', 't.jurisdiction_id').onRef('i.indicator_id', '=', 't.indicator_id'),
    )
    .select(['t.link_id', 't.ledger_id', 'i.name as indicator'])
    .where('t.indicator_id', '=', indicator)
    .where('t.ended_at', 'is', null)
    .executeTakeFirst()
}
